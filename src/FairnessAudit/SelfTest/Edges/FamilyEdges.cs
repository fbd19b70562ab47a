using System.Globalization;
using FairnessAudit.Gate;
using FairnessAudit.Measures;
using FairnessAudit.SelfTest.Simulation;

namespace FairnessAudit.SelfTest.Edges;

/// <summary>"Not shown beyond" with every ratio of its family just inside the edge: how often any of them is called beyond.</summary>
internal static class FamilyEdges
{
    private const int Large = 12;

    public static IEnumerable<Edge> Of(GatesPolicy policy) => policy.Gates
        .Where(g => g.Kind is GateRule.NotShownBeyond)
        .SelectMany(gate => new[] { gate.Low!.Value, gate.High!.Value }.SelectMany(ratio => Settings(policy, gate, ratio)));

    private static IEnumerable<Edge> Settings(GatesPolicy policy, GateRule gate, double ratio)
    {
        var year = new TwoGroups { Signals = 60_000, Share = 0.28, Ratio = ratio };
        var quarter = new TwoGroups { Signals = 15_000, Share = TwoGroups.ShareFor(30, 15_000), Ratio = ratio };
        var few = quarter with { Share = TwoGroups.ShareFor(policy.MinimumExpected * 1.6, 15_000) };
        yield return Judged(policy, gate, year, 1, "one comparison, 28% of 60,000 signals");
        yield return Judged(policy, gate, quarter, 1, "one comparison, 30 expected");
        yield return Judged(policy, gate, few, 1, Text($"one comparison, {policy.MinimumExpected * 1.6:0} expected"));
        yield return Judged(policy, gate, quarter, Large, Text($"{Large} comparisons, 30 expected each"));
        yield return Judged(policy, gate, few, Large, Text($"{Large} comparisons, {policy.MinimumExpected * 1.6:0} expected each"));
        foreach (var correlation in new[] { 0.05, 0.10, 0.30 })
        {
            yield return Judged(policy, gate, year with { Clustered = 0.15, Correlation = correlation }, 1, Text($"one comparison, 28% of 60,000 signals, sponsor clusters, correlation {correlation:0.00}"));
            yield return Judged(policy, gate, quarter with { Clustered = 0.15, Correlation = correlation }, Large, Text($"{Large} comparisons, 30 expected each, sponsor clusters, correlation {correlation:0.00}"));
        }
    }

    private static Edge Judged(GatesPolicy policy, GateRule gate, TwoGroups world, int comparisons, string setting)
    {
        var data = new TwoGroupsData(world);
        return new Edge(Text($"ratio {world.Ratio:0.00}: {setting}"), [new(gate.Id, WatchedError.Beyond, gate.Error)], (ref random, happened) =>
        {
            var ratios = new ConditionalRatio[comparisons];
            for (var i = 0; i < comparisons; i++)
                ratios[i] = ConditionalRatio.Of(new RatioLabel(CountedEvent.Selection, Text($"attribute {i}"), "one", "full", ConditionalRatios.Pooled), BlockCounts.Of(data.Draw(ref random)));
            var band = BandFamily.Of(ratios, gate.Low!.Value, gate.High!.Value, policy.MinimumExpected);
            happened[0] = Array.Exists(ratios, r => band.Of(r) is { } p && p.Adjusted < gate.Error);
        });
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
