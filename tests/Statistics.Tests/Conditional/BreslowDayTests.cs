using CsCheck;
using Statistics.Conditional;

namespace Statistics.Tests.Conditional;

public class BreslowDayTests
{
    [Fact]
    public void One_stratum_or_no_pooled_ratio_leaves_nothing_to_compare()
    {
        Assert.Null(BreslowDay.Of([]));
        Assert.Null(BreslowDay.Of([new(3, 9, 2, 9)]));
        Assert.Null(BreslowDay.Of([new(0, 9, 2, 9), new(0, 5, 1, 4)]));
    }

    [Fact]
    public void Strata_with_one_odds_ratio_show_no_difference()
    {
        var same = BreslowDay.Of([new(20, 60, 10, 50), new(200, 600, 100, 500)])!;
        Assert.Equal(0, same.Statistic, 1e-9);
        Assert.Equal(1, same.P, 1e-6);
        Assert.Equal(1, same.DegreesOfFreedom);
    }

    [Fact]
    public void Tarones_correction_only_takes_off_and_the_order_of_strata_does_not_matter() =>
        Gen.Select(Gen.Int[1, 60], Gen.Int[1, 60], Gen.Int[1, 60], Gen.Int[1, 60]).List[2, 6].Sample(cells =>
        {
            var strata = cells.Select(c => new Stratum(c.Item1, c.Item1 + c.Item2, c.Item3, c.Item3 + c.Item4)).ToArray();
            var of = BreslowDay.Of(strata)!;
            var turned = BreslowDay.Of([.. Enumerable.Reverse(strata)])!;
            Assert.True(of.Tarone <= of.Statistic);
            Assert.Equal(of.Statistic, turned.Statistic, 1e-9 * Math.Max(1, of.Statistic));
            Assert.Equal(of.TaroneP, turned.TaroneP, 1e-9);
        });
}
