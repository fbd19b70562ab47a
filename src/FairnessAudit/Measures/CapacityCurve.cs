using FairnessAudit.Population;
using Statistics.Conditional;
using Statistics.Resampling;

namespace FairnessAudit.Measures;

/// <summary>
/// How the ratio within the full strata moves with the places a night: exact replays, and a band that holds at all capacities at once
/// (sup-t over whole blocks drawn again; the nights are not replayed in a replicate, so the band is that of the people, not of the queue).
/// </summary>
internal static class CapacityCurve
{
    public const string Measure = "selection_ratio_over_capacity";
    private const double Level = 0.95;
    private const int Replicates = 2000;

    /// <summary>The curves of every attribute; the result does not depend on the threads.</summary>
    public static IEnumerable<Finding> All(DecisionRows rows, IReadOnlyList<CapacityReplay> replays, ulong seed, int threads)
    {
        var curves = new Finding[rows.Attributes.Count][];
        Parallel.For(0, curves.Length, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads) }, a =>
            curves[a] = [.. Of(rows, rows.Attributes[a], replays, Replicates, seed)]);
        return curves.SelectMany(c => c);
    }

    /// <param name="rows">Joined rows.</param>
    /// <param name="attribute">One attribute of them.</param>
    /// <param name="replays">What the rule decides at each capacity.</param>
    /// <param name="replicates">How often blocks are drawn again.</param>
    /// <param name="seed">From the inputs.</param>
    public static IEnumerable<Finding> Of(DecisionRows rows, Grouping attribute, IReadOnlyList<CapacityReplay> replays, int replicates, ulong seed)
    {
        var cube = new CapacityCube(rows, attribute, replays);
        var estimates = attribute.Names.Count * replays.Count;
        var logs = new double[estimates];
        Logs(cube, replays.Count, cube.Total, logs);
        double[][] drawn = cube.ByBlock.Count < 2 ? [] : BlockBootstrap.Replicates(
            cube.ByBlock, BootstrapDesign.WholeBlocks(cube.ByBlock.Count), estimates, (sums, into) => Logs(cube, replays.Count, sums, into), replicates, seed);
        var leftOut = LeftOut(cube, replays.Count, estimates);
        for (var g = 0; g < attribute.Names.Count; g++)
        {
            var from = g * replays.Count;
            var to = from + replays.Count;
            var bands = drawn.Length == 0 ? [] : ReplicateInterval.Simultaneous(logs[from..to], Array.ConvertAll(drawn, d => d[from..to]), Level);
            for (var k = 0; k < replays.Count; k++)
                yield return Finding(attribute, cube, replays, (g, k), logs[from + k], bands.Length == 0 ? null : bands[k], [.. leftOut.Select(l => l[from + k])], replicates);
        }
    }

    private static Finding Finding(
        Grouping attribute, CapacityCube cube, IReadOnlyList<CapacityReplay> replays, (int Group, int Capacity) at, double log, Statistics.Interval? band, double[] leftOut, int replicates)
    {
        var strata = cube.Against(cube.Total, at.Capacity, at.Group, cube.Scratch());
        var plain = MantelHaenszelRiskRatio.Of(strata);
        var point = double.IsFinite(log) ? BlockJackknife.Interval(log, leftOut) : null;
        var capacity = replays[at.Capacity].Capacity;
        return new Finding
        {
            Id = FindingId.Of(attribute.Name, attribute.Names[at.Group], Measure, RateFindings.Others, "full") + FormattableString.Invariant($"/{capacity}"),
            Question = 2,
            EstimateOf = "comparison",
            Measure = Measure,
            Attribute = attribute.Name,
            Group = attribute.Names[at.Group],
            Reference = RateFindings.Others,
            StratumSet = "full",
            Capacity = capacity,
            Estimate = plain.Ratio,
            Interval = band is null ? null : new FindingInterval(Math.Exp(band.Low), Math.Exp(band.High), Level, FormattableString.Invariant($"sup-t-band-whole-blocks-{replicates}")),
            Pointwise = point is null ? null : new FindingInterval(Math.Exp(point.Low), Math.Exp(point.High), Level, "delete-a-block-jackknife-t"),
            Counts = new Dictionary<string, long>(StringComparer.Ordinal)
            {
                ["n"] = (long)strata.Sum(s => s.N1),
                ["selected"] = (long)strata.Sum(s => s.A),
                ["others"] = (long)strata.Sum(s => s.N0),
                ["others_selected"] = (long)strata.Sum(s => s.C),
            },
            UndefinedBecause = plain.UndefinedBecause ?? (band is null ? "too few people put forward for a band: some draws of the blocks hold nobody" : null),
        };
    }

    /// <summary>Log ratios by group, then capacity; NaN where there is none.</summary>
    private static void Logs(CapacityCube cube, int capacities, ReadOnlySpan<double> sums, Span<double> into)
    {
        var scratch = cube.Scratch();
        for (var i = 0; i < into.Length; i++)
        {
            var ratio = MantelHaenszelRiskRatio.Of(cube.Against(sums, i % capacities, i / capacities, scratch)).Ratio;
            into[i] = ratio > 0 ? Math.Log(ratio.Value) : double.NaN;
        }
    }

    private static double[][] LeftOut(CapacityCube cube, int capacities, int estimates)
    {
        var all = new double[cube.ByBlock.Count][];
        for (var b = 0; b < all.Length; b++)
            Logs(cube, capacities, cube.Without(b), all[b] = new double[estimates]);
        return all;
    }
}
