using CsCheck;
using MathNet.Numerics.Distributions;
using Statistics.Proportions;

namespace Statistics.Tests.Proportions;

public class ClopperPearsonLawTests
{
    private static readonly Gen<(long K, long N)> Counts = from n in Gen.Long[1, 500] from k in Gen.Long[0, n] select (k, n);

    [Fact]
    public void Its_ends_are_the_rates_at_which_the_binomial_tails_hold_half_the_error() => Counts.Sample(c =>
    {
        var interval = Proportion.ClopperPearson(c.K, c.N).Interval!;
        if (c.K > 0)
            Assert.Equal(0.025, 1 - Binomial.CDF(interval.Low, (int)c.N, c.K - 1), 1e-9);
        if (c.K < c.N)
            Assert.Equal(0.025, Binomial.CDF(interval.High, (int)c.N, c.K), 1e-9);
    });
}
