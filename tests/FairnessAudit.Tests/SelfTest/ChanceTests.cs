using FairnessAudit.SelfTest.Simulation;
using MathNet.Numerics.Distributions;
using Statistics.Resampling;

namespace FairnessAudit.Tests.SelfTest;

/// <summary>The draws against the distributions that they must have, over 40,000 draws: limits are four and a half standard errors.</summary>
public sealed class ChanceTests
{
    private const int Draws = 40_000;

    [Theory]
    [InlineData(1, 0.3)]
    [InlineData(40, 0.05)]
    [InlineData(40, 0.9)]
    [InlineData(1000, 0.2)]
    [InlineData(20_000, 0.5)]
    public void A_binomial_draw_has_the_binomials_probabilities(int n, double p)
    {
        var random = new RandomStream(11, (ulong)n);
        var seen = new int[n + 1];
        for (var i = 0; i < Draws; i++)
            seen[RandomDraws.Binomial(ref random, n, p)]++;
        var low = (int)(n * p - Math.Sqrt(n * p * (1 - p)));
        foreach (var k in new[] { low, (int)(n * p), (int)(n * p) + 1 }.Where(k => k >= 0 && k <= n))
            Near(Binomial.CDF(p, n, k), seen.Take(k + 1).Sum() / (double)Draws);
    }

    [Theory]
    [InlineData(30, 0.2, 0.1)]
    [InlineData(50, 0.1, 0.3)]
    public void A_cluster_has_the_mean_and_the_correlation_that_it_is_given(int n, double p, double correlation)
    {
        var random = new RandomStream(12);
        var draws = Enumerable.Range(0, Draws).Select(_ => (double)Chance.BetaBinomial(ref random, n, p, correlation)).ToArray();
        var variance = n * p * (1 - p) * (1 + (n - 1) * correlation);
        Assert.InRange(draws.Average(), n * p - 4.5 * Math.Sqrt(variance / Draws), n * p + 4.5 * Math.Sqrt(variance / Draws));
        Assert.InRange(draws.Select(d => (d - n * p) * (d - n * p)).Average() / variance, 0.94, 1.06);
    }

    [Fact]
    public void What_is_spread_adds_up_and_every_place_is_as_likely()
    {
        var random = new RandomStream(13);
        var sums = new long[10];
        var spread = new int[10];
        for (var i = 0; i < 2000; i++)
        {
            Chance.Spread(ref random, 37, spread);
            Assert.Equal(37, spread.Sum());
            for (var s = 0; s < 10; s++)
                sums[s] += spread[s];
        }

        Assert.All(sums, s => Near(0.1, s / 74_000.0, 74_000));
    }

    private static void Near(double expected, double seen, int draws = Draws)
    {
        var error = Math.Sqrt(expected * (1 - expected) / draws);
        Assert.InRange(seen, expected - 4.5 * error, expected + 4.5 * error);
    }
}
