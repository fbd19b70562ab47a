using Statistics.Resampling;

namespace FairnessAudit.SelfTest.Simulation;

/// <summary>Draws of whole numbers from a stream. Exact: no approximation by a normal or a Poisson.</summary>
internal static class Chance
{
    /// <summary>Above this mean a draw is made of two of half the size, so that the chance of 0 never underflows.</summary>
    private const double LargestMean = 30;

    /// <summary>How many of <paramref name="n"/> independent trials succeed, by inversion from 0.</summary>
    public static int Binomial(ref RandomStream random, int n, double p)
    {
        if (n == 0 || p <= 0)
            return 0;
        if (p > 0.5)
            return n - Binomial(ref random, n, 1 - p);
        if (n * p > LargestMean)
            return Binomial(ref random, n / 2, p) + Binomial(ref random, n - n / 2, p);
        var left = random.Uniform();
        var term = Math.Exp(n * Math.Log(1 - p));
        var odds = p / (1 - p);
        var k = 0;
        while (left >= term && k < n)
        {
            left -= term;
            term *= odds * (n - k) / (k + 1);
            k++;
        }

        return k;
    }

    /// <summary>
    /// Successes in a cluster whose members resemble each other: mean <paramref name="p"/>, correlation between any two members
    /// <paramref name="correlation"/>. Polya's urn, which is the beta-binomial distribution exactly.
    /// </summary>
    public static int BetaBinomial(ref RandomStream random, int n, double p, double correlation)
    {
        if (correlation <= 0)
            return Binomial(ref random, n, p);
        var balls = 1 / correlation - 1;
        var successes = 0;
        for (var i = 0; i < n; i++)
            successes += random.Uniform() * (balls + i) < p * balls + successes ? 1 : 0;
        return successes;
    }

    /// <summary>Spreads <paramref name="n"/> over the elements, each as likely.</summary>
    public static void Spread(ref RandomStream random, int n, Span<int> over)
    {
        for (var i = 0; i < over.Length; i++)
        {
            over[i] = i == over.Length - 1 ? n : Binomial(ref random, n, 1.0 / (over.Length - i));
            n -= over[i];
        }
    }

    /// <summary>Position drawn with the given weights, which need not add up to 1.</summary>
    public static int Pick(ref RandomStream random, ReadOnlySpan<double> weights)
    {
        var total = 0.0;
        foreach (var weight in weights)
            total += weight;
        var left = random.Uniform() * total;
        for (var i = 0; i < weights.Length - 1; i++)
        {
            left -= weights[i];
            if (left < 0)
                return i;
        }

        return weights.Length - 1;
    }

    /// <summary>Standard normal, by Box and Muller (1958).</summary>
    public static double Normal(ref RandomStream random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.Uniform())) * Math.Cos(2 * Math.PI * random.Uniform());
}
