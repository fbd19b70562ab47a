using CsCheck;
using Statistics.Equivalence;

namespace Statistics.Tests.Equivalence;

public class LogRatioTestTests
{
    private static readonly Gen<LogRatioTest> Tests =
        from log in Gen.Double[-1, 1]
        from error in Gen.Double[0.01, 0.5]
        from degrees in Gen.OneOf(Gen.Const(double.PositiveInfinity), Gen.Double[5, 99])
        select new LogRatioTest(log, error, degrees);

    [Fact]
    public void Equivalence_holds_exactly_when_the_ninety_percent_interval_lies_inside_the_band() => Tests.Sample(test =>
    {
        var interval = test.Interval(0.9, "t");
        Assert.Equal(interval.Low > 0.8 && interval.High < 1.25, test.EquivalenceP(0.8, 1.25) < 0.05);
    });

    [Fact]
    public void The_tightest_band_is_where_equivalence_turns() => Tests.Sample(test =>
    {
        var band = test.TightestBand(0.05);
        Assert.True(test.EquivalenceP(0.999 / band, 1.001 * band) < 0.05);
        Assert.True(test.EquivalenceP(1.001 / band, 0.999 * band) > 0.05);
    });

    [Fact]
    public void The_upper_bound_is_where_the_harm_limit_turns() => Tests.Sample(test =>
    {
        var bound = test.UpperBound(0.99);
        Assert.True(test.BelowP(bound * 1.001) < 0.01);
        Assert.True(test.BelowP(bound * 0.999) > 0.01);
    });

    [Fact]
    public void Inverting_the_ratio_mirrors_every_verdict() => Tests.Sample(test =>
    {
        var inverse = test with { Log = -test.Log };
        Assert.Equal(test.EquivalenceP(0.8, 1.25), inverse.EquivalenceP(0.8, 1.25), 1e-9);
        Assert.Equal(test.BeyondP(0.8, 1.25), inverse.BeyondP(0.8, 1.25), 1e-9);
        Assert.Equal(test.ZeroP(), inverse.ZeroP(), 1e-12);
    });

    [Fact]
    public void Nothing_is_both_within_and_beyond() => Tests.Sample(test =>
        Assert.False(test.EquivalenceP(0.8, 1.25) < 0.05 && test.BeyondP(0.8, 1.25) < 0.05));

    [Fact]
    public void Some_hundred_and_fifty_cases_show_equality_and_none_suffices_outside_the_band()
    {
        // Variance of the log ratio at 10% selected and a large reference: 0.9 / cases.
        Assert.Equal(155, EquivalencePlan.CasesNeeded(1, 0.9, 1, 0.8, 1.25, 0.05));
        Assert.Null(EquivalencePlan.CasesNeeded(1.25, 0.9, 1, 0.8, 1.25, 0.05));
        Assert.Null(EquivalencePlan.CasesNeeded(0.5, 0.9, 1, 0.8, 1.25, 0.05));
        Assert.True(EquivalencePlan.CasesNeeded(1.1, 0.9, 1, 0.8, 1.25, 0.05) > 155);
    }

    [Fact]
    public void The_cases_needed_give_the_power_asked_for() => Gen.Double[0.85, 1.2].Sample(ratio =>
    {
        var cases = EquivalencePlan.CasesNeeded(ratio, 0.9, 1, 0.8, 1.25, 0.05)!.Value;
        Assert.InRange(EquivalencePlan.Power(ratio, Math.Sqrt(0.9 / cases), 0.8, 1.25, 0.05), 0.8, 1);
        Assert.InRange(EquivalencePlan.Power(ratio, Math.Sqrt(0.9 / (cases - 1)), 0.8, 1.25, 0.05), 0, 0.8000001);
    });
}
