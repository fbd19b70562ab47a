using CsCheck;
using MathNet.Numerics.Distributions;
using Statistics.Conditional;

namespace Statistics.Tests.Conditional;

public class MantelHaenszelRiskDifferenceTests
{
    private static readonly Gen<Stratum> OneStratum =
        from n1 in Gen.Int[1, 300] from n0 in Gen.Int[1, 300] from a in Gen.Int[0, n1] from c in Gen.Int[0, n0] select new Stratum(a, n1, c, n0);

    [Fact]
    public void Without_a_shared_stratum_there_is_no_difference()
    {
        Assert.Null(MantelHaenszelRiskDifference.Of([]).Difference);
        Assert.Null(MantelHaenszelRiskDifference.Of([new(2, 4, 0, 0), new(0, 0, 1, 3)]).Difference);
        Assert.Equal(0, MantelHaenszelRiskDifference.Of([new(0, 4, 0, 7)]).Difference);
    }

    [Fact]
    public void One_stratum_is_the_plain_difference_with_its_plain_variance() => OneStratum.Sample(s =>
    {
        double p1 = s.A / s.N1, p0 = s.C / s.N0;
        var of = MantelHaenszelRiskDifference.Of([s]);
        Assert.Equal(p1 - p0, of.Difference!.Value, 1e-12);
        Assert.Equal(p1 * (1 - p1) / s.N1 + p0 * (1 - p0) / s.N0, of.LargeStrataVariance!.Value, 1e-12);
    });

    [Fact]
    public void Swapping_the_sides_negates_it_and_keeps_both_variances() => OneStratum.List[1, 6].Sample(list =>
    {
        var of = MantelHaenszelRiskDifference.Of(list.ToArray());
        var swapped = MantelHaenszelRiskDifference.Of([.. list.Select(s => new Stratum(s.C, s.N0, s.A, s.N1))]);
        Assert.Equal(of.Difference!.Value, -swapped.Difference!.Value, 1e-12);
        Assert.Equal(of.Variance!.Value, swapped.Variance!.Value, 1e-12);
        Assert.Equal(of.LargeStrataVariance!.Value, swapped.LargeStrataVariance!.Value, 1e-12);
    });

    /// <summary>Every outcome of one sparse stratum with its chance, repeated: means and variances of sums add up.</summary>
    [Fact]
    public void With_many_sparse_strata_the_variance_is_right_where_the_large_strata_one_is_too_small()
    {
        const int n1 = 2, n0 = 3;
        const double p0 = 0.3, p1 = 0.4;
        double mean = 0, square = 0, sato = 0, large = 0;
        const double weight = (double)n1 * n0 / (n1 + n0);
        for (var a = 0; a <= n1; a++)
        {
            for (var c = 0; c <= n0; c++)
            {
                var chance = Binomial.PMF(p1, n1, a) * Binomial.PMF(p0, n0, c);
                var stratum = new Stratum(a, n1, c, n0);
                var difference = (double)a / n1 - (double)c / n0;
                mean += chance * difference;
                square += chance * difference * difference;
                // At the true difference: with many strata the pooled one is near it.
                var of = MantelHaenszelRiskDifference.Of([stratum]);
                var slope = (n1 * n1 * c - n0 * n0 * a + n1 * n0 * (n0 - n1) / 2.0) / 25;
                sato += chance * (of.Variance!.Value + (p1 - p0 - difference) * slope / (weight * weight));
                large += chance * of.LargeStrataVariance!.Value;
            }
        }

        var truth = square - mean * mean;
        Assert.Equal(truth, sato, 1e-12);
        Assert.True(large < 0.8 * truth);
    }
}
