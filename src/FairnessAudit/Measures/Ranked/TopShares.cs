using FairnessAudit.Population;
using Statistics.Resampling;

namespace FairnessAudit.Measures.Ranked;

/// <summary>
/// Among the highest scores of a table: how often a group stands there, against all others, at several sizes of the top. The cut is made
/// anew in each replicate of whole blocks, and the band holds at all sizes at once (sup-t). A candidate's nights have the curve over
/// capacity instead: a cut in a year's list would describe nobody's worklist.
/// </summary>
internal static class TopShares
{
    public const string Measure = "top_share_ratio";
    private const double Level = 0.95;
    private const int Replicates = 2000;

    /// <summary>More different scores than this are taken together into as many parts of about equal size.</summary>
    private const int MostScores = 200;

    private static readonly double[] Tops = [0.01, 0.05, 0.10, 0.20, 0.50];

    public static IEnumerable<Finding> Of(DecisionRows rows, ulong seed)
    {
        if (rows.Place is not null || rows.Score is not { } score || Array.TrueForAll(score, double.IsNaN))
            return [];
        var cuts = Cuts(score);
        // The highest part first.
        var part = Array.ConvertAll(score, s => double.IsNaN(s) ? -1 : cuts.Length - Below(cuts, s));
        return rows.Attributes.SelectMany(a => Of(rows, a, part, cuts.Length + 1, seed));
    }

    /// <summary>Ascending; part k holds the scores from cut k - 1 on and below cut k.</summary>
    private static double[] Cuts(double[] score)
    {
        var sorted = score.Where(s => !double.IsNaN(s)).Order().ToArray();
        var distinct = sorted.Distinct().ToArray();
        return distinct.Length <= MostScores
            ? distinct[1..]
            : [.. Enumerable.Range(1, MostScores - 1).Select(p => sorted[(int)((long)sorted.Length * p / MostScores)]).Where(c => c > sorted[0]).Distinct()];
    }

    private static int Below(double[] cuts, double score) => Array.BinarySearch(cuts, score) is var at && at >= 0 ? at + 1 : ~at;

    private static IEnumerable<Finding> Of(DecisionRows rows, Grouping attribute, int[] part, int parts, ulong seed)
    {
        var byBlock = new SortedDictionary<int, double[]>();
        for (var row = 0; row < rows.Count; row++)
        {
            if (part[row] < 0)
                continue;
            if (!byBlock.TryGetValue(rows.Block[row], out var sums))
                byBlock[rows.Block[row]] = sums = new double[parts * attribute.Names.Count];
            sums[(part[row] * attribute.Names.Count) + attribute.Codes[row]]++;
        }

        double[][] blocks = [.. byBlock.Values];
        var total = new double[parts * attribute.Names.Count];
        foreach (var (value, i) in blocks.SelectMany(b => b.Select((value, i) => (value, i))))
            total[i] += value;
        var estimates = attribute.Names.Count * Tops.Length;
        var logs = new double[estimates];
        Logs(attribute, total, logs);
        double[][] drawn = blocks.Length < 2 ? [] : BlockBootstrap.Replicates(blocks, BootstrapDesign.WholeBlocks(blocks.Length), estimates, (sums, into) => Logs(attribute, sums, into), Replicates, seed);
        for (var group = 0; group < attribute.Names.Count; group++)
        {
            var (from, to) = (group * Tops.Length, (group + 1) * Tops.Length);
            // A replicate in which a side has nobody at the top leaves no band there, and takes none from the rest of the curve.
            int[] defined = [.. Enumerable.Range(from, Tops.Length).Where(i => drawn.Length > 0 && double.IsFinite(logs[i]) && Array.TrueForAll(drawn, d => double.IsFinite(d[i])))];
            var bands = defined.Length == 0 ? [] : ReplicateInterval.Simultaneous([.. defined.Select(i => logs[i])], Array.ConvertAll(drawn, d => defined.Select(i => d[i]).ToArray()), Level);
            for (var i = from; i < to; i++)
                yield return Finding(attribute, group, Tops[i - from], logs[i], Array.IndexOf(defined, i) is var at and >= 0 ? bands[at] : null, total);
        }
    }

    private static Finding Finding(Grouping attribute, int group, double top, double log, Statistics.Interval? band, double[] total)
    {
        var name = FormattableString.Invariant($"top {top * 100:0}%");
        var n = Enumerable.Range(0, total.Length / attribute.Names.Count).Sum(p => total[(p * attribute.Names.Count) + group]);
        var finding = new Finding
        {
            Id = FindingId.Of(attribute.Name, attribute.Names[group], Measure, RateFindings.Others) + "/" + name,
            Question = 6,
            EstimateOf = "comparison",
            Measure = Measure,
            Attribute = attribute.Name,
            Group = attribute.Names[group],
            Reference = RateFindings.Others,
            Stratum = name,
            Counts = new Dictionary<string, long>(StringComparer.Ordinal) { ["n"] = (long)n, ["top"] = (long)Math.Round(top * total.Sum()) },
        };
        if (double.IsNaN(log) || double.IsPositiveInfinity(log))
            return finding with { UndefinedBecause = "a side has nobody, or the others have nobody at the top" };
        return finding with
        {
            Estimate = Math.Exp(log),
            Interval = band is null ? null : new FindingInterval(Math.Exp(band.Low), Math.Exp(band.High), Level, FormattableString.Invariant($"sup-t-band-whole-blocks-{Replicates}")),
            UndefinedBecause = band is null ? "too few people at the top for a band: some draws of the blocks hold nobody" : null,
        };
    }

    /// <summary>By group, then top: log ratio of the shares that stand in the top. Where the cut falls among equal scores, each of them is in for the same part.</summary>
    private static void Logs(Grouping attribute, ReadOnlySpan<double> sums, Span<double> into)
    {
        var groups = attribute.Names.Count;
        Span<double> all = stackalloc double[groups], above = stackalloc double[groups];
        foreach (var (p, g) in from p in Enumerable.Range(0, sums.Length / groups) from g in Enumerable.Range(0, groups) select (p, g))
            all[g] += sums[(p * groups) + g];
        var rows = Sum(all);
        var known = attribute.Names.Select(name => name is not Grouping.Unknown).ToArray();
        for (var t = 0; t < Tops.Length; t++)
        {
            var left = Tops[t] * rows;
            above.Clear();
            for (var p = 0; p < sums.Length / groups && left > 0; p++)
            {
                var here = Sum(sums.Slice(p * groups, groups));
                var share = here <= 0 ? 0 : Math.Min(1, left / here);
                for (var g = 0; g < groups; g++)
                    above[g] += share * sums[(p * groups) + g];
                left -= here;
            }

            for (var g = 0; g < groups; g++)
            {
                double othersAbove = 0, others = 0;
                for (var o = 0; o < groups; o++)
                    (othersAbove, others) = o != g && known[o] ? (othersAbove + above[o], others + all[o]) : (othersAbove, others);
                into[(g * Tops.Length) + t] = Math.Log(above[g] / all[g] / (othersAbove / others));
            }
        }
    }

    private static double Sum(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
            sum += value;
        return sum;
    }
}
