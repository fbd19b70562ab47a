using System.Globalization;
using FairnessAudit.Measures;
using FairnessAudit.Population;

namespace FairnessAudit.Gate;

/// <summary>Received, scored and joined must be the same rows but for a share that the policy states; beyond it the missing could hide any finding.</summary>
internal static class JoinCheck
{
    private const string About = "join: every signal with its attributes, but for the share that the policy tolerates";

    public static ExactCheck Of(IReadOnlyList<CountTable> tables, double tolerated)
    {
        var sentences = tables.Select(t => Sentence(t, tolerated)).OfType<string>().ToArray();
        return new ExactCheck(About, sentences.Length == 0 ? null : string.Join("; ", sentences));
    }

    private static string? Sentence(CountTable table, double tolerated)
    {
        var rows = table.Cells.Sum(c => c.Value);
        var missing = table.Cells.Where(c => table.Groups[c.Key.Group] is Grouping.Unknown).Sum(c => c.Value);
        if (rows == 0 || missing <= tolerated * rows)
            return null;
        var groups = GroupCounts.Of(table);
        var unknown = groups[^1];
        var share = string.Create(CultureInfo.InvariantCulture, $"{table.Attribute} is unknown for {missing} of {rows} rows ({(double)missing / rows:P1}), the policy tolerates {tolerated:P1}");
        if (groups.Length < 2)
            return share + "; nothing is known of any group";
        var largest = Enumerable.Range(0, groups.Length - 1).MaxBy(g => groups[g].N);
        var bounds = WorstCase.Ratio(groups[largest], groups.Where((_, g) => g != largest && g != groups.Length - 1).Aggregate(default(GroupCounts), (a, b) => a + b), unknown);
        return share + string.Create(CultureInfo.InvariantCulture, $"; in the worst case {table.Groups[largest]} is put forward {End(bounds.Low)} to {End(bounds.High)} times as often as all others");
    }

    private static string End(double? end) => end is { } value ? value.ToString("0.00", CultureInfo.InvariantCulture) : "any number of";
}
