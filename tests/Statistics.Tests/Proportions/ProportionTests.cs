using CsCheck;
using Statistics.Proportions;

namespace Statistics.Tests.Proportions;

public class ProportionTests
{
    private static readonly Gen<(long K, long N)> KOfN = Gen.Long[1, 5000].SelectMany(n => Gen.Long[0, n].Select(k => (k, n)));

    [Fact]
    public void Nobody_to_count_is_undefined_with_a_reason_and_not_zero()
    {
        foreach (var estimate in new[] { Proportion.Wilson(0, 0), Proportion.ClopperPearson(0, 0) })
        {
            Assert.Null(estimate.Value);
            Assert.Null(estimate.Interval);
            Assert.Contains("0 of 0", estimate.UndefinedBecause, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(-1, 3)]
    [InlineData(4, 3)]
    public void A_count_outside_its_denominator_is_our_own_fault(long k, long n) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Proportion.Wilson(k, n));

    [Fact]
    public void Wilson_and_Clopper_Pearson_equal_independent_values()
    {
        foreach (var v in Vectors.Of("proportions"))
        {
            var level = 1 - v.GetProperty("alpha").GetDouble();
            Same(v.Pair("wilson")!, Proportion.Wilson(v.Count("k"), v.Count("n"), level).Interval!);
            Same(v.Pair("beta")!, Proportion.ClopperPearson(v.Count("k"), v.Count("n"), level).Interval!);
        }
    }

    [Fact]
    public void Zero_of_n_starts_at_exactly_zero_and_n_of_n_ends_at_exactly_one()
    {
        Assert.Equal(0, Proportion.Wilson(0, 7).Interval!.Low);
        Assert.Equal(1, Proportion.Wilson(7, 7).Interval!.High);
        Assert.Equal(0, Proportion.ClopperPearson(0, 7).Interval!.Low);
        Assert.Equal(1, Proportion.ClopperPearson(7, 7).Interval!.High);
    }

    [Fact]
    public void The_interval_of_the_complement_is_the_complement_of_the_interval() => KOfN.Sample(x =>
    {
        var of = Proportion.Wilson(x.K, x.N).Interval!.Complement();
        var complement = Proportion.Wilson(x.N - x.K, x.N).Interval!;
        Assert.Equal(of.Low, complement.Low, 1e-12);
        Assert.Equal(of.High, complement.High, 1e-12);
    });

    [Fact]
    public void The_interval_holds_its_estimate_and_widens_with_the_level() => KOfN.Sample(x =>
    {
        var narrow = Proportion.Wilson(x.K, x.N, 0.9);
        var wide = Proportion.Wilson(x.K, x.N, 0.99).Interval!;
        Assert.InRange(narrow.Value!.Value, narrow.Interval!.Low, narrow.Interval.High);
        Assert.True(wide.Low <= narrow.Interval.Low && wide.High >= narrow.Interval.High);
    });

    private static void Same(double[] expected, Interval actual)
    {
        Assert.Equal(expected[0], actual.Low, 1e-9);
        Assert.Equal(expected[1], actual.High, 1e-9);
    }
}
