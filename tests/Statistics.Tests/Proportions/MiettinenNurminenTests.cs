using CsCheck;
using Statistics.Proportions;

namespace Statistics.Tests.Proportions;

public class MiettinenNurminenTests
{
    private static readonly Gen<(long K1, long N1, long K2, long N2)> Tables =
        from n1 in Gen.Long[2, 900] from n2 in Gen.Long[2, 900] from k1 in Gen.Long[0, n1] from k2 in Gen.Long[0, n2] select (k1, n1, k2, n2);

    [Fact]
    public void Nobody_nothing_and_everybody_have_intervals_or_a_reason()
    {
        Assert.NotNull(MiettinenNurminen.Difference(0, 0, 1, 2).UndefinedBecause);
        Assert.NotNull(MiettinenNurminen.Ratio(0, 0, 1, 2).UndefinedBecause);
        Assert.NotNull(MiettinenNurminen.Difference(0, 1, 1, 1).UndefinedBecause);
        Assert.Equal("0 divided by 0", MiettinenNurminen.Ratio(0, 5, 0, 5).UndefinedBecause);
        Assert.Null(MiettinenNurminen.RatioInterval(0, 5, 0, 5));
        Assert.Equal(double.PositiveInfinity, MiettinenNurminen.RatioInterval(3, 5, 0, 5)!.High);
        Assert.Equal(0, MiettinenNurminen.Ratio(0, 5, 3, 5).Interval!.Low);
        Assert.Equal(1, MiettinenNurminen.Difference(5, 5, 0, 5).Interval!.High, 1e-12);
        Assert.Equal(-1, MiettinenNurminen.Difference(0, 5, 5, 5).Interval!.Low, 1e-12);
        Assert.True(MiettinenNurminen.Difference(0, 5, 0, 5).Interval!.High < 1);
    }

    [Fact]
    public void Intervals_and_tests_equal_independent_values()
    {
        var seen = 0;
        foreach (var v in Vectors.Of("two_proportions").Concat(Vectors.Of("compas_pairs")))
        {
            var (k1, n1, k2, n2) = v.TwoSides();
            Same(v.Pair("ci_diff_miettinen_nurminen"), MiettinenNurminen.Difference(k1, n1, k2, n2).Interval);
            if (!v.TryGetProperty("library_failed", out _))
                Same(v.Pair("ci_ratio_score"), MiettinenNurminen.RatioInterval(k1, n1, k2, n2));
            if (v.Maybe("z_score_MN") is not { } z)
                continue;
            Assert.Equal(z, MiettinenNurminen.DifferenceZ(k1, n1, k2, n2, 0), 1e-9);
            Assert.Equal(v.Maybe("p_score_MN")!.Value, Gaussian.TwoSidedP(MiettinenNurminen.DifferenceZ(k1, n1, k2, n2, 0)), 1e-9);
            seen++;
        }

        Assert.True(seen > 60);
    }

    [Fact]
    public void The_interval_holds_the_estimate_and_its_ends_are_where_the_test_turns() => Tables.Sample(t =>
    {
        var difference = MiettinenNurminen.Difference(t.K1, t.N1, t.K2, t.N2);
        Turns(difference.Interval!, difference.Value!.Value, -1, 1, d => MiettinenNurminen.DifferenceZ(t.K1, t.N1, t.K2, t.N2, d));
        if (t.K1 == 0 || t.K2 == 0)
            return;
        var ratio = MiettinenNurminen.Ratio(t.K1, t.N1, t.K2, t.N2);
        Turns(ratio.Interval!, ratio.Value!.Value, 0, double.PositiveInfinity, r => MiettinenNurminen.RatioZ(t.K1, t.N1, t.K2, t.N2, r));
    });

    [Fact]
    public void Swapping_the_sides_turns_the_difference_round_and_inverts_the_ratio() => Tables.Sample(t =>
    {
        var there = MiettinenNurminen.Difference(t.K1, t.N1, t.K2, t.N2).Interval!;
        var back = MiettinenNurminen.Difference(t.K2, t.N2, t.K1, t.N1).Interval!;
        Assert.Equal(there.Low, -back.High, 1e-9);
        Assert.Equal(there.High, -back.Low, 1e-9);
        if (t.K1 == 0 || t.K2 == 0)
            return;
        var ratio = MiettinenNurminen.Ratio(t.K1, t.N1, t.K2, t.N2).Interval!;
        var inverse = MiettinenNurminen.Ratio(t.K2, t.N2, t.K1, t.N1).Interval!;
        Assert.Equal(1, ratio.Low * inverse.High, 1e-7);
        Assert.Equal(1, ratio.High * inverse.Low, 1e-7);
    });

    [Fact]
    public void At_no_difference_the_test_is_the_pooled_one_with_its_factor() => Tables.Sample(t =>
    {
        if (TwoProportions.PooledZ(t.K1, t.N1, t.K2, t.N2) is not { } pooled)
            return;
        double n = t.N1 + t.N2;
        Assert.Equal(pooled * Math.Sqrt((n - 1) / n), MiettinenNurminen.DifferenceZ(t.K1, t.N1, t.K2, t.N2, 0), 1e-9 * Math.Max(1, Math.Abs(pooled)));
        Assert.Equal(pooled * Math.Sqrt((n - 1) / n), MiettinenNurminen.RatioZ(t.K1, t.N1, t.K2, t.N2, 1), 1e-9 * Math.Max(1, Math.Abs(pooled)));
    });

    private static void Turns(Interval interval, double estimate, double least, double most, Func<double, double> z)
    {
        Assert.InRange(estimate, interval.Low - 1e-9, interval.High + 1e-9);
        if (interval.Low > least + 1e-9)
            Assert.Equal(Gaussian.TwoSided(0.95), z(interval.Low), 1e-4);
        if (interval.High < most - 1e-9)
            Assert.Equal(-Gaussian.TwoSided(0.95), z(interval.High), 1e-4);
    }

    private static void Same(double[]? expected, Interval? actual)
    {
        if (expected is null)
        {
            Assert.Null(actual);
            return;
        }

        Assert.Equal(expected[0], actual!.Low, 1e-6);
        if (double.IsInfinity(expected[1]))
            Assert.Equal(expected[1], actual.High);
        else
            Assert.Equal(expected[1], actual.High, 1e-6 * Math.Max(1, expected[1]));
    }
}
