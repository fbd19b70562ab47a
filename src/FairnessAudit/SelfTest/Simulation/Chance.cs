using Statistics.Resampling;

namespace FairnessAudit.SelfTest.Simulation;

/// <summary>Draws of clusters, spreads and picks from a stream. Exact: no approximation by a normal or a Poisson.</summary>
internal static class Chance
{
    /// <summary>
    /// Successes in a cluster whose members resemble each other: mean <paramref name="p"/>, correlation between any two members
    /// <paramref name="correlation"/>. Polya's urn, which is the beta-binomial distribution exactly.
    /// </summary>
    public static int BetaBinomial(ref RandomStream random, int n, double p, double correlation)
    {
        if (correlation <= 0)
            return RandomDraws.Binomial(ref random, n, p);
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
            over[i] = i == over.Length - 1 ? n : RandomDraws.Binomial(ref random, n, 1.0 / (over.Length - i));
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
}
