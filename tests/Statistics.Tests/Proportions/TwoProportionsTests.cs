using CsCheck;
using Statistics.Equivalence;
using Statistics.Proportions;

namespace Statistics.Tests.Proportions;

public class TwoProportionsTests
{
    private static readonly Gen<(long K1, long N1, long K2, long N2)> Tables =
        from n1 in Gen.Long[1, 2000] from n2 in Gen.Long[1, 2000] from k1 in Gen.Long[0, n1] from k2 in Gen.Long[0, n2] select (k1, n1, k2, n2);

    [Fact]
    public void Difference_ratio_and_test_equal_independent_values()
    {
        foreach (var v in Vectors.Of("two_proportions").Concat(Vectors.Of("compas_pairs")))
        {
            long k1 = v.Count("count1"), n1 = v.Count("nobs1"), k2 = v.Count("count2"), n2 = v.Count("nobs2");
            Same(v.Maybe("diff"), v.Pair("ci_diff_newcomb"), TwoProportions.Difference(k1, n1, k2, n2));
            Same(v.Maybe("ratio"), v.Pair("ci_ratio_log"), TwoProportions.Ratio(k1, n1, k2, n2));
            if (v.TryGetProperty("z_pooled", out _) && v.Maybe("z_pooled") is { } z)
            {
                Assert.Equal(z, TwoProportions.PooledZ(k1, n1, k2, n2)!.Value, 1e-9);
                Assert.Equal(v.Maybe("p_z_pooled")!.Value, TwoProportions.PooledP(k1, n1, k2, n2)!.Value, 1e-9);
            }
        }
    }

    [Fact]
    public void Equivalence_of_the_log_ratio_equals_independent_values()
    {
        foreach (var v in Vectors.Of("two_proportions").Concat(Vectors.Of("compas_pairs")))
        {
            if (v.GetProperty("tost_ratio_log_0.8_1.25") is not { ValueKind: System.Text.Json.JsonValueKind.Object } tost)
                continue;
            var ratio = TwoProportions.Ratio(v.Count("count1"), v.Count("nobs1"), v.Count("count2"), v.Count("nobs2"));
            var error = Math.Log(ratio.Interval!.High / ratio.Value!.Value) / Gaussian.TwoSided(0.95);
            var test = new LogRatioTest(Math.Log(ratio.Value.Value), error);
            Assert.Equal(tost.Maybe("p_low")!.Value, test.AboveP(0.8), 1e-9);
            Assert.Equal(tost.Maybe("p_upp")!.Value, test.BelowP(1.25), 1e-9);
            Assert.Equal(tost.Maybe("pvalue")!.Value, test.EquivalenceP(0.8, 1.25), 1e-9);
        }
    }

    [Fact]
    public void An_empty_side_and_a_reference_rate_of_zero_are_undefined_and_named()
    {
        Assert.NotNull(TwoProportions.Difference(0, 0, 1, 2).UndefinedBecause);
        Assert.Equal("0 divided by 0", TwoProportions.Ratio(0, 5, 0, 5).UndefinedBecause);
        Assert.Contains("division by 0", TwoProportions.Ratio(3, 5, 0, 5).UndefinedBecause, StringComparison.Ordinal);
        var zero = TwoProportions.Ratio(0, 5, 3, 5);
        Assert.Equal(0, zero.Value);
        Assert.Null(zero.Interval);
    }

    [Fact]
    public void The_test_is_undefined_where_everybody_or_nobody_counts()
    {
        Assert.Null(TwoProportions.PooledP(0, 5, 0, 9));
        Assert.Null(TwoProportions.PooledP(5, 5, 9, 9));
        Assert.NotNull(TwoProportions.PooledP(5, 5, 8, 9));
    }

    [Fact]
    public void Swapping_the_sides_turns_the_difference_round_and_inverts_the_ratio() => Tables.Sample(t =>
    {
        var there = TwoProportions.Difference(t.K1, t.N1, t.K2, t.N2);
        var back = TwoProportions.Difference(t.K2, t.N2, t.K1, t.N1);
        Assert.Equal(there.Value!.Value, -back.Value!.Value, 1e-12);
        Assert.Equal(there.Interval!.Low, -back.Interval!.High, 1e-12);
        if (t.K1 == 0 || t.K2 == 0)
            return;
        var ratio = TwoProportions.Ratio(t.K1, t.N1, t.K2, t.N2);
        var inverse = TwoProportions.Ratio(t.K2, t.N2, t.K1, t.N1);
        Assert.Equal(1, ratio.Value!.Value * inverse.Value!.Value, 1e-12);
        Assert.Equal(1, ratio.Interval!.Low * inverse.Interval!.High, 1e-9);
    });

    private static void Same(double? value, double[]? interval, Estimate actual)
    {
        if (value is null)
            Assert.Null(actual.Value);
        else
            Assert.Equal(value.Value, actual.Value!.Value, 1e-12);
        if (interval is null)
        {
            Assert.Null(actual.Interval);
            return;
        }

        Assert.Equal(interval[0], actual.Interval!.Low, 1e-9);
        Assert.Equal(interval[1], actual.Interval.High, 1e-9);
    }
}
