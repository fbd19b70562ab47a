using System.Globalization;
using FairnessAudit.Gate;
using FairnessAudit.SelfTest.Simulation;

namespace FairnessAudit.SelfTest.Edges;

/// <summary>The burden on the unfounded at both ends of its limits, with weights that differ from draw to draw.</summary>
internal static class OutcomeEdges
{
    private static readonly double[] Shares = [0.45, 0.28];

    public static IEnumerable<Edge> Of(GatesPolicy policy) => policy.Gates
        .Where(g => g is { Measure: GateRule.FalsePositive, Kind: GateRule.HarmLimit })
        .SelectMany(gate => new[] { gate.Low, gate.High }.OfType<double>().SelectMany(ratio => Shares.Select(share => Judged(policy, gate, new WeightedGroups(24_000, share, ratio)))));

    private static Edge Judged(GatesPolicy policy, GateRule gate, WeightedGroups world)
    {
        var limits = RatioLimits.Of(policy, gate, gate.Tiers[0]);
        return new Edge(
            string.Create(CultureInfo.InvariantCulture, $"ratio {world.Ratio:0.00}: {world.Share:P0} of {world.Signals} unfounded, about 1,500 draws of unequal weight"),
            [new(gate.Id, WatchedError.Within, limits.Error), new(gate.Id, WatchedError.Beyond, limits.BeyondError)],
            (ref random, happened) =>
            {
                var word = RatioJudge.Verdict(limits, WeightedGroups.Of(world.Draw(ref random)), beyond: false);
                happened[0] = word is Verdicts.Within;
                happened[1] = word is Verdicts.Beyond;
            });
    }
}
