using FairnessAudit.Measures;
using FairnessAudit.Population;
using Statistics.Resampling;

namespace FairnessAudit.Attribution;

/// <summary>
/// The gap in selection within class, as it is, and how much of it each term and each pair carries: what the score would do by itself is split by them,
/// and the rest is the order of the nights: waiting, deadlines, and who else was there that night. Intervals hold the cut and leave out
/// one block of persons at a time; the Monte-Carlo error stands apart.
/// </summary>
internal static class SelectionGap
{
    public const string Actual = "selection_gap";
    public const string Part = "selection_gap_term";
    public const string Remainder = "selection_gap_remainder";

    public static IEnumerable<Finding> Of(DecisionRows rows, IReadOnlyList<ScoredTerm> terms, ulong seed, int threads)
    {
        var pool = new SelectionPool(rows, terms);
        var weights = new GapWeights(pool);
        var parts = ShapleyTerms.Of(pool, weights, seed, threads);
        var actual = new double[weights.Variants, pool.Groups];
        var taken = new double[pool.Rows.Length];
        for (var row = 0; row < pool.Count; row++)
        {
            if (pool.PutForward[row])
                pool.Add(taken, row, 1);
        }

        weights.Gaps(taken, actual);
        for (var a = 0; a < rows.Attributes.Count; a++)
        {
            for (var g = 0; g < rows.Attributes[a].Names.Count; g++)
            {
                var at = pool.FirstGroup[a] + g;
                var gap = Enumerable.Range(0, weights.Variants).Select(v => actual[v, at]).ToArray();
                var split = terms.Select((_, t) => Enumerable.Range(0, weights.Variants).Select(v => parts.Parts[t, v, at]).ToArray()).ToArray();
                var rest = gap.Select((whole, v) => whole - split.Sum(p => p[v])).ToArray();
                var size = Sizes(pool, rows.Attributes[a], pool.FirstGroup[a], g);
                yield return Finding(rows.Attributes[a], g, Actual, null, gap, size);
                for (var t = 0; t < terms.Count; t++)
                    yield return Finding(rows.Attributes[a], g, Part, terms[t].Name, split[t], size) with { MonteCarloError = double.IsNaN(parts.MonteCarloError[t, at]) ? null : parts.MonteCarloError[t, at] };
                yield return Finding(rows.Attributes[a], g, Remainder, null, rest, size);
            }
        }
    }

    private static Dictionary<string, long> Sizes(SelectionPool pool, Grouping attribute, int first, int group)
    {
        var n = new double[attribute.Names.Count];
        for (var i = 0; i < pool.Rows.Length; i++)
        {
            if (i % pool.Groups - first is var g and >= 0 && g < n.Length)
                n[g] += pool.Rows[i];
        }

        return new(StringComparer.Ordinal) { ["n"] = (long)n[group], ["others"] = (long)(n.Sum() - n[group]) };
    }

    /// <param name="attribute">Of the group.</param>
    /// <param name="group">Its code.</param>
    /// <param name="measure">One of the three.</param>
    /// <param name="term">For a part.</param>
    /// <param name="values">From all blocks first, then with each block left out.</param>
    /// <param name="counts">Rows on both sides.</param>
    private static Finding Finding(Grouping attribute, int group, string measure, string? term, double[] values, Dictionary<string, long> counts)
    {
        var finding = new Finding
        {
            Id = FindingId.Of(attribute.Name, attribute.Names[group], measure, RateFindings.Others, "minimal", term: term),
            Question = 8,
            EstimateOf = "comparison",
            Measure = measure,
            Attribute = attribute.Name,
            Group = attribute.Names[group],
            Reference = RateFindings.Others,
            Term = term,
            StratumSet = "minimal",
            Counts = counts,
        };
        if (double.IsNaN(values[0]))
            return finding with { UndefinedBecause = "no class holds both the group and others" };
        var interval = BlockJackknife.Interval(values[0], values.AsSpan(1));
        return finding with
        {
            Estimate = values[0],
            Interval = interval is null ? null : new FindingInterval(interval.Low, interval.High, 0.95, "delete-a-block-jackknife-t, cut held"),
            StandardError = interval?.StandardError,
            DegreesOfFreedom = interval?.DegreesOfFreedom,
            UndefinedBecause = interval is null ? "no spread between blocks of persons, or too few of them, for an interval" : null,
        };
    }
}
