using CsCheck;
using Statistics.Conditional;
using Statistics.Proportions;

namespace Statistics.Tests.Proportions;

public class OddsRatioTests
{
    [Fact]
    public void Zero_cells_and_empty_sides_are_undefined_and_named()
    {
        Assert.NotNull(OddsRatio.Woolf(0, 0, 1, 2).UndefinedBecause);
        Assert.Equal("0 divided by 0", OddsRatio.Woolf(0, 10, 0, 10).UndefinedBecause);
        Assert.Contains("division by 0", OddsRatio.Woolf(5, 10, 0, 10).UndefinedBecause, StringComparison.Ordinal);
        Assert.Contains("division by 0", OddsRatio.Woolf(10, 10, 3, 10).UndefinedBecause, StringComparison.Ordinal);
        Assert.Equal(0, OddsRatio.Woolf(0, 10, 3, 10).Value);
        Assert.Null(OddsRatio.Woolf(0, 10, 3, 10).Interval);
    }

    [Fact]
    public void The_logit_interval_equals_independent_values()
    {
        foreach (var v in Vectors.Of("two_proportions").Concat(Vectors.Of("compas_pairs")))
        {
            var (k1, n1, k2, n2) = v.TwoSides();
            var interval = OddsRatio.Woolf(k1, n1, k2, n2).Interval;
            if (v.Pair("ci_odds_ratio_logit") is not { } expected)
            {
                Assert.Null(interval);
                continue;
            }

            Assert.Equal(expected[0], interval!.Low, 1e-9);
            Assert.Equal(expected[1], interval.High, 1e-9 * Math.Max(1, expected[1]));
        }
    }

    [Fact]
    public void Equals_the_stratified_one_of_a_single_stratum() => Gen.Long[1, 300].Array[4].Sample(c =>
    {
        var plain = OddsRatio.Woolf(c[0], c[0] + c[1], c[2], c[2] + c[3]);
        var pooled = MantelHaenszelOddsRatio.Of([new(c[0], c[0] + c[1], c[2], c[2] + c[3])]);
        Assert.Equal(1, plain.Value!.Value / pooled.Ratio!.Value, 1e-12);
        Assert.Equal(1.0 / c[0] + 1.0 / c[1] + 1.0 / c[2] + 1.0 / c[3], pooled.LogVariance!.Value, 1e-9);
    });
}
