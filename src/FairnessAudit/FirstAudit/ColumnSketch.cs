using System.Globalization;
using Interchange.Contracts;

namespace FairnessAudit.FirstAudit;

/// <summary>What a column looks like to somebody who must say what it is.</summary>
/// <param name="Name">As the first line has it.</param>
/// <param name="Values">Different values with their rows, most frequent first; empty cells are none.</param>
/// <param name="Empty">Rows without a value.</param>
internal sealed record ColumnSketch(string Name, IReadOnlyList<(string Value, int Rows)> Values, int Empty)
{
    private const int Shown = 4;
    private const int LongestShown = 24;

    public static ColumnSketch Of(Sheet sheet, string column)
    {
        var cells = sheet.Cells(column).ToArray();
        var values = cells.Where(c => c.Length > 0).CountBy(c => c, StringComparer.Ordinal).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal);
        return new(column, [.. values.Select(v => (v.Key, v.Value))], cells.Count(c => c.Length == 0));
    }

    /// <summary>A protected trait, or something known to stand in for one, by the column's name.</summary>
    public bool LooksProtected => SuspiciousNames.Judge(Name).Suspicion is NameSuspicion.Forbidden or NameSuspicion.SexOrAge && Values.Count is > 1 and <= PlanRules.MostGroups;

    /// <summary>Name, number of different values, and the most frequent ones.</summary>
    public string InWords(string differentValues, string empty)
    {
        var some = string.Join(", ", Values.Take(Shown).Select(v => v.Value.Length <= LongestShown ? v.Value : v.Value[..LongestShown] + "..."));
        return string.Create(CultureInfo.InvariantCulture, $"{Name}: {Values.Count} {differentValues} ({some}{(Values.Count > Shown ? ", ..." : "")}){(Empty == 0 ? "" : $", {Empty} {empty}")}");
    }
}
