using System.Globalization;
using FairnessAudit.Gate;
using FairnessAudit.Measures;
using FairnessAudit.SelfTest.Simulation;

namespace FairnessAudit.SelfTest.Edges;

/// <summary>Gates on one ratio within strata: equivalence at both ends of its band, a harm limit at its limit, and the ceiling of exceptions.</summary>
internal static class RatioEdges
{
    private const int Signals = 60_000;

    /// <summary>Share of signals from large sponsors: with a correlation of .10 the variance is about two thirds larger.</summary>
    private const double Clustered = 0.15;

    public static IEnumerable<Edge> Of(GatesPolicy policy) => policy.Gates.Where(gate => gate.Measure is GateRule.Selection).SelectMany(gate => gate.Kind switch
    {
        GateRule.Equivalence => new[] { gate.Low!.Value, gate.High!.Value }.SelectMany(ratio => Equivalence(policy, gate, ratio)),
        GateRule.HarmLimit => HarmLimit(policy, gate, gate.High!.Value),
        _ => [],
    }).Append(Ceiling(policy));

    private static IEnumerable<Edge> Equivalence(GatesPolicy policy, GateRule gate, double ratio)
    {
        var large = new TwoGroups { Signals = Signals, Share = 0.28, Ratio = ratio };
        yield return Judged(policy, gate, large, "28% of 60,000 signals");
        yield return Judged(policy, gate, Small(policy.Tiers.A, ratio), Text($"{policy.Tiers.A} expected, the fewest of tier A"));
        yield return Judged(policy, gate, Small(40, ratio), "planned for tier A, but 40 expected");
        foreach (var correlation in new[] { 0.05, 0.10, 0.30 })
            yield return Judged(policy, gate, large with { Clustered = Clustered, Correlation = correlation }, Text($"28% of 60,000 signals, sponsor clusters, correlation {correlation:0.00}"));
        yield return Judged(policy, gate, Small(policy.Tiers.A * policy.Planned.DesignEffect, ratio) with { Clustered = Clustered, Correlation = 0.10 }, "fewest of tier A, sponsor clusters, correlation 0.10");
    }

    private static IEnumerable<Edge> HarmLimit(GatesPolicy policy, GateRule gate, double ratio)
    {
        yield return Judged(policy, gate, Small(policy.Tiers.B, ratio), Text($"{policy.Tiers.B} expected, the fewest of tier B"));
        yield return Judged(policy, gate, Small(policy.Tiers.A, ratio), Text($"{policy.Tiers.A} expected, the most of tier B"));
        yield return Judged(policy, gate, Small(40, ratio), "planned for tier B, but 40 expected");
        foreach (var correlation in new[] { 0.05, 0.10, 0.30 })
            yield return Judged(policy, gate, Small(policy.Tiers.B * policy.Planned.DesignEffect, ratio) with { Clustered = Clustered, Correlation = correlation }, Text($"fewest of tier B, sponsor clusters, correlation {correlation:0.00}"));
    }

    private static TwoGroups Small(double expected, double ratio) => new() { Signals = Signals, Share = TwoGroups.ShareFor(expected, Signals), Ratio = ratio };

    private static Edge Judged(GatesPolicy policy, GateRule gate, TwoGroups world, string setting)
    {
        WatchedError[] watched = gate.Kind is GateRule.HarmLimit
            ? [new(gate.Id, WatchedError.Within, gate.Error), new(gate.Id, WatchedError.Beyond, policy.BeyondError)]
            : [new(gate.Id, WatchedError.Within, gate.Error)];
        var data = new TwoGroupsData(world);
        var limits = RatioLimits.Of(policy, gate, gate.Tiers[0]);
        return new Edge(Text($"ratio {world.Ratio:0.00}: {setting}"), watched, (ref random, happened) =>
        {
            var word = RatioJudge.Verdict(limits, Ratio(data.Draw(ref random)), beyond: false);
            happened[0] = word is Verdicts.Within;
            if (happened.Length > 1)
                happened[1] = word is Verdicts.Beyond;
        });
    }

    private static Edge Ceiling(GatesPolicy policy)
    {
        var data = new TwoGroupsData(new TwoGroups { Signals = Signals, Share = 0.28, Ratio = policy.Ceiling });
        return new Edge(
            Text($"ratio {policy.Ceiling:0.00}: 28% of 60,000 signals, ceiling of exceptions"),
            [new("ceiling", WatchedError.Beyond, policy.BeyondError)],
            (ref random, happened) => happened[0] = RatioJudge.BeyondCeiling(Ratio(data.Draw(ref random)), policy.Ceiling, policy.BeyondError));
    }

    private static ConditionalRatio Ratio(Statistics.Conditional.Stratum[][] byBlock) => ConditionalRatio.Of(new RatioLabel(CountedEvent.Selection, "group", "one", "full", ConditionalRatios.Pooled), BlockCounts.Of(byBlock));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
