using FairnessAudit.Population;
using Statistics.Ranking;

namespace FairnessAudit.Measures.Ranked;

/// <summary>
/// In how many beginnings of a table's ranking fewer of a group, or fewer of all others, stand than a ranking by lot would leave there
/// (FA*IR, <see cref="PrefixMinimum"/>). Only beginnings that end between two scores are looked at: within equal scores nobody is first.
/// </summary>
internal static class BeginningFindings
{
    public const string OfGroup = "beginnings_with_too_few";
    public const string OfOthers = "beginnings_with_too_few_others";

    /// <summary>Over all groups of an attribute and both sides: a ranking by lot names one of them with at most this chance.</summary>
    public const double Promised = 0.05;

    private const int Places = 1000;

    /// <summary>Nothing for nights, which have lists of a few dozen places each, and nothing without scores.</summary>
    public static IEnumerable<Finding> Of(DecisionRows rows)
    {
        if (rows.Place is not null || rows.Score is not { } score)
            return [];
        var order = Enumerable.Range(0, score.Length).Where(row => !double.IsNaN(score[row])).OrderByDescending(row => score[row]).ToArray();
        // The last may not end among equals either, and the whole is like itself.
        int[] ends = [.. Enumerable.Range(1, Math.Max(0, Math.Min(Places, order.Length - 1))).Where(k => !score[order[k - 1]].Equals(score[order[k]]))];
        return rows.Attributes.SelectMany(a => Of(order, ends, a));
    }

    private static IEnumerable<Finding> Of(int[] order, int[] ends, Grouping attribute)
    {
        // Only the places that some beginning reaches are looked at one by one.
        var reached = order[..(ends.Length == 0 ? 0 : ends[^1])];
        var promised = Promised / (2 * attribute.Names.Count);
        for (var group = 0; group < attribute.Names.Count; group++)
        {
            var members = order.LongCount(row => attribute.Codes[row] == group);
            var member = Array.ConvertAll(reached, row => attribute.Codes[row] == group);
            yield return Finding(attribute, group, OfGroup, null, member, (members, order.Length), ends, promised);
            yield return Finding(attribute, group, OfOthers, RateFindings.Others, Array.ConvertAll(member, m => !m), (order.Length - members, order.Length), ends, promised);
        }
    }

    private static Finding Finding(Grouping attribute, int group, string measure, string? reference, bool[] member, (long Members, long All) side, int[] ends, double promised)
    {
        var finding = new Finding
        {
            Id = FindingId.Of(attribute.Name, attribute.Names[group], measure, reference),
            Question = 6,
            EstimateOf = reference is null ? "group" : "comparison",
            Measure = measure,
            Attribute = attribute.Name,
            Group = attribute.Names[group],
            Reference = reference,
            Counts = new Dictionary<string, long>(StringComparer.Ordinal) { ["n"] = side.All, ["beginnings"] = ends.Length },
        };
        if (side.Members == 0 || side.Members == side.All || ends.Length == 0)
            return finding with { UndefinedBecause = "a side has nobody, or no beginning ends between two scores" };
        var least = PrefixMinimum.Together(ends[^1], (double)side.Members / side.All, promised).Least;
        var above = new int[ends[^1] + 1];
        for (var k = 1; k < above.Length; k++)
            above[k] = above[k - 1] + (member[k - 1] ? 1 : 0);
        int[] below = [.. ends.Where(k => above[k] < least[k - 1])];
        return finding with
        {
            Estimate = (double)below.Length / ends.Length,
            Counts = below.Length == 0 ? finding.Counts : new Dictionary<string, long>(finding.Counts, StringComparer.Ordinal) { ["first"] = below[0], ["least_at_first"] = least[below[0] - 1], ["found_at_first"] = above[below[0]] },
            UndefinedBecause = "counted over beginnings that hold each other, so without an interval; the level holds over all of them",
        };
    }
}
