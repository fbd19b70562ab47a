namespace Statistics.Resampling;

/// <summary>Draws of counts from a stream. Exact: no approximation by a normal or a Poisson.</summary>
public static class RandomDraws
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
}
