using FairnessAudit.Drift;
using FairnessAudit.Gate;
using Statistics.Conditional;

namespace FairnessAudit.Tests.Drift;

public sealed class DetectableTests
{
    private static readonly DriftGate Gate = DriftGates.Of(DriftWorld.Policy, DriftWorld.Tables(40_000, 1)).First(g => g is { Group: "outside_europe", Rule.Measure: WatchedRule.Selection });

    [Fact]
    public void More_weeks_show_smaller_ratios_and_never_one_inside_the_edge()
    {
        var ratios = Enumerable.Range(1, 40).Select(weeks => Ratio(weeks, 1)).ToArray();
        Assert.All(ratios.Zip(ratios.Skip(1)), r => Assert.True(r.Second < r.First));
        Assert.All(ratios, r => Assert.True(r > Gate.High));
    }

    /// <summary>The evidence to be expected there, worked out from the likelihoods themselves, is about what a breach by this comparison alone takes.</summary>
    [Fact]
    public void At_that_ratio_the_evidence_to_be_expected_is_about_what_a_breach_takes()
    {
        const int Weeks = 20;
        var ratio = Ratio(Weeks, 1);
        var (at, edge) = (Statistics.Sequential.ConditionalLikelihood.OddsRatio(Week(1), ratio), Statistics.Sequential.ConditionalLikelihood.OddsRatio(Week(1), Gate.High));
        var expected = 0.0;
        for (var a = 0; a <= 164; a++)
        {
            var week = Week(1) with { A = a, C = 164 - a };
            if (week.C > week.N0)
                continue;
            var (p, q) = (Statistics.Sequential.ConditionalLikelihood.LogOf(week, at), Statistics.Sequential.ConditionalLikelihood.LogOf(week, edge));
            expected += Math.Exp(p) * (p - q);
        }

        Assert.Equal(Math.Log(26 * Gate.Bets.Count / Gate.Weight), Weeks * expected / Gate.DesignEffect, 1.5);
    }

    [Fact]
    public void Where_nothing_is_left_to_chance_nothing_can_be_seen() => Assert.Null(Detectable.Ratio(Gate, [new Stratum(0, 5, 0, 5)], 26));

    private static double Ratio(int weeks, double times) => Detectable.Ratio(Gate, Enumerable.Repeat(Week(times), weeks), 26)!.Value;

    private static Stratum Week(double times) => new(115 * times, 574, 49, 246);
}
