using System.Globalization;
using FairnessAudit.Gate;
using FairnessAudit.Measures;

namespace FairnessAudit.SelfTest.Edges;

/// <summary>The human step judged from rounded and withheld counts with its true ratio at either edge of the band: wrongly within, wrongly beyond.</summary>
internal static class RoundedEdges
{
    private const string Setting = "counts rounded to ten, 1 to 9 withheld";

    public static IEnumerable<Edge> Of(GatesPolicy policy) => policy.Gates
        .Where(g => g is { Kind: GateRule.Equivalence, Measure: GateRule.Selection })
        .SelectMany(gate => new[] { gate.Low!.Value, gate.High!.Value }.SelectMany(ratio => Tables(ratio).Select(table => Judged(policy, gate, table))));

    private static IEnumerable<RoundedTable> Tables(double ratio)
    {
        yield return new(4000, 16_000, 0.10, ratio);
        yield return new(1200, 6000, 0.05, ratio);
        yield return new(400, 4000, 0.05, ratio);
    }

    private static Edge Judged(GatesPolicy policy, GateRule gate, RoundedTable table)
    {
        var limits = new RatioLimits(GateRule.Equivalence, gate.Low, gate.High!.Value, gate.Error, policy.BeyondError, policy.MinimumExpected);
        var expected = 1.5 * table.Group * table.Rate;
        return new Edge(
            string.Create(CultureInfo.InvariantCulture, $"ratio {table.Ratio:0.00}: {expected:0} expected, {Setting}"),
            [new("H1 from counts", WatchedError.Within, gate.Error), new("H1 from counts", WatchedError.Beyond, gate.Error)],
            (ref random, happened) =>
            {
                var ratio = table.Draw(ref random).ToJudge(CountedEvent.HumanStep("selected", 1), "band");
                var beyond = BandFamily.Of([ratio], limits.Low!.Value, limits.High, limits.MinimumExpected).Of(ratio) is { } p && p.Adjusted < limits.Error;
                var word = RatioJudge.Verdict(limits, ratio, beyond);
                happened[0] = word is Verdicts.Within;
                happened[1] = word is Verdicts.Beyond;
            });
    }
}
