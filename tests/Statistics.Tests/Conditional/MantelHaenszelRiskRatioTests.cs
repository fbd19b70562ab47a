using CsCheck;
using Statistics.Conditional;
using Statistics.Proportions;

namespace Statistics.Tests.Conditional;

public class MantelHaenszelRiskRatioTests
{
    private static readonly Gen<Stratum> OneStratum =
        from n1 in Gen.Int[1, 500] from n0 in Gen.Int[1, 500] from a in Gen.Int[1, n1] from c in Gen.Int[1, n0] select new Stratum(a, n1, c, n0);

    [Fact]
    public void Equals_independent_values()
    {
        foreach (var v in Vectors.Of("strata"))
        {
            var expected = v.GetProperty("mh_rr").GetDouble();
            Assert.Equal(1, MantelHaenszelRiskRatio.Of(v.Strata()).Ratio!.Value / expected, 1e-8);
        }
    }

    [Fact]
    public void One_stratum_is_the_plain_ratio_with_the_log_interval_variance() => OneStratum.Sample(s =>
    {
        var conditional = MantelHaenszelRiskRatio.Of([s]);
        var plain = TwoProportions.Ratio((long)s.A, (long)s.N1, (long)s.C, (long)s.N0);
        Assert.Equal(plain.Value!.Value, conditional.Ratio!.Value, 1e-9 * plain.Value.Value);
        Assert.Equal(1 / s.A - 1 / s.N1 + 1 / s.C - 1 / s.N0, conditional.LogVariance!.Value, 1e-9);
    });

    [Fact]
    public void The_order_of_strata_and_strata_that_say_nothing_change_nothing() => OneStratum.List[1, 8].Sample(strata =>
    {
        var of = MantelHaenszelRiskRatio.Of(strata.ToArray());
        var turned = MantelHaenszelRiskRatio.Of([.. Enumerable.Reverse(strata), new Stratum(0, 9, 0, 9), new Stratum(3, 9, 0, 0), new Stratum(0, 0, 2, 4)]);
        Assert.Equal(of.Ratio!.Value, turned.Ratio!.Value, 1e-9 * of.Ratio.Value);
        Assert.Equal(of.LogVariance!.Value, turned.LogVariance!.Value, 1e-9);
        Assert.Equal(of.Strata, turned.Strata);
    });

    [Fact]
    public void Splitting_a_stratum_in_alike_parts_changes_nothing() => Gen.Select(OneStratum.List[1, 6], Gen.Int[2, 5]).Sample((list, parts) =>
    {
        var whole = MantelHaenszelRiskRatio.Of([.. list.Select(s => new Stratum(s.A * parts, s.N1 * parts, s.C * parts, s.N0 * parts))]);
        var split = MantelHaenszelRiskRatio.Of([.. list.SelectMany(s => Enumerable.Repeat(s, parts))]);
        Assert.Equal(whole.Ratio!.Value, split.Ratio!.Value, 1e-9 * whole.Ratio.Value);
        Assert.Equal(MantelHaenszelOddsRatio.Of([.. list.Select(s => new Stratum(s.A * parts, s.N1 * parts, s.C * parts, s.N0 * parts))]).Ratio ?? -1, MantelHaenszelOddsRatio.Of([.. list.SelectMany(s => Enumerable.Repeat(s, parts))]).Ratio ?? -1, 1e-6);
    });

    [Fact]
    public void Swapping_the_sides_inverts_the_ratio_and_keeps_its_variance() => OneStratum.List[1, 8].Sample(strata =>
    {
        var of = MantelHaenszelRiskRatio.Of(strata.ToArray());
        var swapped = MantelHaenszelRiskRatio.Of([.. strata.Select(s => new Stratum(s.C, s.N0, s.A, s.N1))]);
        Assert.Equal(1, of.Ratio!.Value * swapped.Ratio!.Value, 1e-9);
        Assert.Equal(of.LogVariance!.Value, swapped.LogVariance!.Value, 1e-9);
    });

    [Fact]
    public void A_raw_difference_made_by_composition_alone_is_gone_within_strata()
    {
        Stratum[] strata = [new(90, 100, 9, 10), new(1, 10, 10, 100)];
        Assert.Equal(1, MantelHaenszelRiskRatio.Of(strata).Ratio!.Value, 1e-12);
        Assert.True(TwoProportions.Ratio(91, 110, 19, 110).Value > 4);
    }

    [Fact]
    public void No_informative_stratum_and_a_reference_never_selected_are_undefined()
    {
        Assert.NotNull(MantelHaenszelRiskRatio.Of([]).UndefinedBecause);
        Assert.NotNull(MantelHaenszelRiskRatio.Of([new(0, 5, 0, 5), new(2, 4, 0, 0)]).UndefinedBecause);
        var never = MantelHaenszelRiskRatio.Of([new(3, 5, 0, 5)]);
        Assert.Null(never.Ratio);
        Assert.NotNull(never.UndefinedBecause);
    }

    [Fact]
    public void A_group_never_selected_has_a_ratio_of_zero_no_log_variance_and_still_a_score()
    {
        Stratum[] strata = [new(0, 2000, 200, 2000)];
        var of = MantelHaenszelRiskRatio.Of(strata);
        Assert.Equal(0, of.Ratio);
        Assert.Null(of.LogVariance);
        Assert.True(MantelHaenszelRiskRatio.Score(strata, 0.8) < -8);
    }

    [Fact]
    public void The_score_is_zero_at_the_estimate_and_shrinks_with_the_design_effect() => OneStratum.List[1, 8].Sample(list =>
    {
        var strata = list.ToArray();
        var ratio = MantelHaenszelRiskRatio.Of(strata).Ratio!.Value;
        if (MantelHaenszelRiskRatio.Score(strata, ratio) is { } at)
            Assert.Equal(0, at, 1e-6);
        var plain = MantelHaenszelRiskRatio.Score(strata, ratio / 2);
        Assert.Equal(plain / 2, MantelHaenszelRiskRatio.Score(strata, ratio / 2, 4));
    });
}
