using FairnessAudit.Measures;
using FairnessAudit.Population;
using Statistics;
using Statistics.Ranking;
using Statistics.Resampling;

namespace FairnessAudit.StandIns;

/// <summary>
/// How well the score alone tells members of a group from all others: the area under the curve, over everybody and within strata
/// (strata weighted by their pairs). The interval sums influence values by block of persons (Obuchowski 1997, Biometrics 53, 567).
/// </summary>
internal static class ScoreTellsGroup
{
    public const string Measure = "score_tells_group_auc";

    public static IEnumerable<Finding> Of(DecisionRows rows, Grouping attribute)
    {
        (string Set, Grouping Strata)[] sets = [("none", Grouping.Single("none", rows.Count)), ("minimal", rows.Minimal), ("full", rows.Full)];
        foreach (var (set, strata) in sets)
        {
            var order = Enumerable.Range(0, rows.Count).ToArray();
            Array.Sort(order, (a, b) => strata.Codes[a] != strata.Codes[b] ? strata.Codes[a].CompareTo(strata.Codes[b]) : rows.Score![a].CompareTo(rows.Score[b]));
            for (var g = 0; g < attribute.Names.Count; g++)
                yield return One(rows, attribute, g, set, strata, order);
        }
    }

    private static Finding One(DecisionRows rows, Grouping attribute, int group, string set, Grouping strata, int[] order)
    {
        var influence = new double[BlockJackknife.Blocks];
        double area = 0, pairs = 0;
        long members = 0;
        for (int from = 0, to; from < order.Length; from = to)
        {
            to = from;
            while (to < order.Length && strata.Codes[order[to]] == strata.Codes[order[from]])
                to++;
            var (cell, inside) = Stratum(rows, attribute, group, order.AsSpan(from, to - from), influence);
            members += inside;
            area += cell is null ? 0 : cell.Auc * cell.Pairs;
            pairs += cell?.Pairs ?? 0;
        }

        var finding = new Finding
        {
            Id = FindingId.Of(attribute.Name, attribute.Names[group], Measure, RateFindings.Others, set),
            Question = 1,
            EstimateOf = "comparison",
            Measure = Measure,
            Attribute = attribute.Name,
            Group = attribute.Names[group],
            Reference = RateFindings.Others,
            StratumSet = set,
            Counts = new Dictionary<string, long>(StringComparer.Ordinal) { ["n"] = members, ["others"] = rows.Count - members },
        };
        if (pairs <= 0)
            return finding with { UndefinedBecause = "no stratum has both sides" };
        var blocks = rows.Block.Distinct().Count();
        if (blocks < 2)
            return finding with { Estimate = area / pairs, UndefinedBecause = "too few blocks of persons for an interval" };
        var error = Math.Sqrt(influence.Sum(i => i / pairs * (i / pairs)) * blocks / (blocks - 1));
        var half = StudentsT.TwoSided(0.95, blocks - 1) * error;
        return finding with { Estimate = area / pairs, StandardError = error, DegreesOfFreedom = blocks - 1, Interval = new FindingInterval(Math.Max(0, area / pairs - half), Math.Min(1, area / pairs + half), 0.95, "obuchowski-blocks-t") };
    }

    /// <summary>One stratum's area; adds each row's influence, times the stratum's pairs, to its block.</summary>
    private static (RankedCell? Cell, long Members) Stratum(DecisionRows rows, Grouping attribute, int group, ReadOnlySpan<int> order, double[] influence)
    {
        var members = new List<long>();
        var others = new List<long>();
        var at = new int[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            if (i == 0 || rows.Score![order[i]] != rows.Score[order[i - 1]])
            {
                members.Add(0);
                others.Add(0);
            }

            at[i] = members.Count - 1;
            (attribute.Codes[order[i]] == group ? members : others)[at[i]]++;
        }

        if (RankedCell.Of([.. members], [.. others]) is not { } cell)
            return (null, members.Sum());
        for (var i = 0; i < order.Length; i++)
            influence[rows.Block[order[i]]] += (attribute.Codes[order[i]] == group ? cell.OfMember : cell.OfOther)[at[i]];
        return (cell, members.Sum());
    }
}
