namespace Statistics.Thresholds;

/// <summary>Whether chains of one quantity tell one story.</summary>
/// <param name="RHat">Split R-hat: the root of the variance over all half chains by that within them.</param>
/// <param name="EffectiveDraws">Independent draws that would tell as much.</param>
internal readonly record struct ChainMixing(double RHat, double EffectiveDraws)
{
    /// <summary>Gelman and others (2013), Bayesian Data Analysis, 11.4 and 11.5: autocorrelations are summed while pairs of them stay positive (Geyer 1992).</summary>
    public static ChainMixing Of(double[][] chains)
    {
        var halves = chains.SelectMany(c => new[] { c[..(c.Length / 2)], c[(c.Length - (c.Length / 2))..] }).ToArray();
        var (m, n) = (halves.Length, halves[0].Length);
        var means = Array.ConvertAll(halves, h => h.Average());
        var overall = means.Average();
        var between = n * means.Sum(x => (x - overall) * (x - overall)) / (m - 1);
        var within = halves.Select((h, i) => h.Sum(x => (x - means[i]) * (x - means[i])) / (n - 1)).Average();
        if (!(within > 0))
            return new ChainMixing(double.PositiveInfinity, 0);
        var variance = (within * (n - 1) / n) + (between / n);
        var sum = 0.0;
        for (var lag = 1; lag + 1 < n; lag += 2)
        {
            var pair = Correlation(halves, variance, lag) + Correlation(halves, variance, lag + 1);
            if (pair < 0)
                break;
            sum += pair;
        }

        return new ChainMixing(Math.Sqrt(variance / within), m * n / (1 + (2 * sum)));
    }

    private static double Correlation(double[][] halves, double variance, int lag)
    {
        var (sum, pairs) = (0.0, 0);
        foreach (var half in halves)
        {
            for (var i = lag; i < half.Length; i++)
                sum += (half[i] - half[i - lag]) * (half[i] - half[i - lag]);
            pairs += half.Length - lag;
        }

        return 1 - (sum / pairs / (2 * variance));
    }
}
