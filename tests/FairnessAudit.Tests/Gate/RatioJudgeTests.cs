using FairnessAudit.Gate;
using FairnessAudit.Measures;
using Statistics.Conditional;
using Statistics.Equivalence;

namespace FairnessAudit.Tests.Gate;

/// <summary>Verdicts at the edges, with normal quantiles by hand: 1.644854 at 95%, 2.326348 at 99%.</summary>
public sealed class RatioJudgeTests
{
    private const double StandardError = 0.05;

    [Theory]
    // ln 1.25 = 0.223144; minus 1.644854 x 0.05 = 0.140901.
    [InlineData(0.1408, Verdicts.Within)]
    [InlineData(0.1410, Verdicts.NotShown)]
    [InlineData(-0.1408, Verdicts.Within)]
    [InlineData(-0.1410, Verdicts.NotShown)]
    public void Equality_is_shown_up_to_the_edge_and_no_further(double log, string verdict) =>
        Assert.Equal(verdict, RatioJudge.Verdict(Equivalence, Ratio(log), beyond: false));

    [Theory]
    // ln 1.5 = 0.405465; minus 2.326348 x 0.05 = 0.289148; plus 1.644854 x 0.05 = 0.487708.
    [InlineData(0.2890, Verdicts.Within)]
    [InlineData(0.2893, Verdicts.NotShown)]
    [InlineData(0.4876, Verdicts.NotShown)]
    [InlineData(0.4878, Verdicts.Beyond)]
    [InlineData(-3.0, Verdicts.Within)]
    public void Harm_is_excluded_left_open_or_shown_at_its_edges(double log, string verdict) =>
        Assert.Equal(verdict, RatioJudge.Verdict(HarmLimit, Ratio(log), beyond: false));

    [Theory]
    [InlineData(0.4876, false)]
    [InlineData(0.4878, true)]
    [InlineData(-0.4876, false)]
    [InlineData(-0.4878, true)]
    public void The_ceiling_holds_in_both_directions(double log, bool beyond) => Assert.Equal(beyond, RatioJudge.BeyondCeiling(Ratio(log), 1.5, 0.05));

    [Fact]
    public void Too_few_expected_cases_show_nothing_however_even_they_are() =>
        Assert.Equal(Verdicts.NotShown, RatioJudge.Verdict(Equivalence with { MinimumExpected = 501 }, Ratio(0), beyond: false));

    [Fact]
    public void Beyond_by_the_family_overrules_a_gate_that_would_pass() =>
        Assert.Equal(Verdicts.Beyond, RatioJudge.Verdict(HarmLimit, Ratio(0), beyond: true));

    [Fact]
    public void Two_groups_against_each_other_count_once_in_the_family()
    {
        ConditionalRatio[] two = [Ratio(0) with { Strata = [new(100, 1000, 300, 1000)] }, Ratio(0) with { Group = "b", Strata = [new(300, 1000, 100, 1000)] }];
        var family = BandFamily.Of(two, 0.8, 1.25, 5);
        Assert.Equal(1, family.Tests);
        Assert.Equal(family.Of(two[0])!.Value.Adjusted, family.Of(two[1])!.Value.Adjusted);
        Assert.True(family.Of(two[0])!.Value.Plain < 1e-6);
    }

    [Fact]
    public void A_family_is_adjusted_by_holm_over_its_comparisons()
    {
        ConditionalRatio[] three =
        [
            Ratio(0) with { Group = "a", Strata = [new(130, 1000, 70, 1000)] },
            Ratio(0) with { Group = "b", Strata = [new(100, 1000, 100, 1000)] },
            Ratio(0) with { Group = "c", Strata = [new(100, 1000, 100, 1000)] },
        ];
        var family = BandFamily.Of(three, 0.8, 1.25, 5);
        Assert.Equal(3, family.Tests);
        var (plain, adjusted) = family.Of(three[0])!.Value;
        Assert.Equal(Math.Min(1, 3 * plain), adjusted, 1e-12);
        Assert.Null(BandFamily.Of(three, 0.8, 1.25, 101).Of(three[1]));
    }

    private static readonly RatioLimits Equivalence = new(GateRule.Equivalence, 0.8, 1.25, 0.05, 0.05, 5);

    private static readonly RatioLimits HarmLimit = new(GateRule.HarmLimit, null, 1.5, 0.01, 0.05, 5);

    private static ConditionalRatio Ratio(double log) => new()
    {
        Attribute = "team",
        Group = "a",
        StratumSet = "minimal",
        Period = ConditionalRatios.Pooled,
        Strata = [new Stratum(500, 1000, 500, 1000)],
        Ratio = Math.Exp(log),
        Test = new LogRatioTest(log, StandardError),
        DesignEffect = 1,
        UndefinedBecause = null,
    };
}
