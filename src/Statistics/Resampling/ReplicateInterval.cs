namespace Statistics.Resampling;

/// <summary>Intervals from bootstrap replicates.</summary>
public static class ReplicateInterval
{
    /// <summary>The middle share of the replicates. Efron (1979), Ann. Stat. 7, 1. Null where there are none, or one is undefined.</summary>
    public static Interval? Percentile(double[] replicates, double level = 0.95)
    {
        if (replicates.Length == 0 || Array.Exists(replicates, double.IsNaN))
            return null;
        var sorted = replicates.Order().ToArray();
        return new Interval(Quantile(sorted, (1 - level) / 2), Quantile(sorted, (1 + level) / 2), level, "block-bootstrap-percentile");
    }

    /// <summary>
    /// Intervals that hold all at once: each estimate plus or minus the same number of its standard errors, chosen so that the share
    /// <paramref name="level"/> of replicates lies inside everywhere. The sup-t band of Montiel Olea and Plagborg-Moller (2019), J. Appl.
    /// Econom. 34, 1, algorithm 1. An estimate without spread, or undefined in a replicate, has none and does not widen the others.
    /// </summary>
    /// <param name="estimates">From the data.</param>
    /// <param name="replicates">By replicate, then estimate.</param>
    /// <param name="level">Of all intervals together.</param>
    public static Interval?[] Simultaneous(double[] estimates, double[][] replicates, double level = 0.95)
    {
        var errors = new double[estimates.Length];
        for (var k = 0; k < errors.Length; k++)
            errors[k] = Spread([.. replicates.Select(r => r[k])]);
        var used = Enumerable.Range(0, errors.Length).Where(k => errors[k] > 1e-12 * Math.Max(1, Math.Abs(estimates[k]))).ToArray();
        if (used.Length == 0)
            return new Interval?[estimates.Length];
        var farthest = replicates.Select(r => used.Max(k => Math.Abs(r[k] - estimates[k]) / errors[k])).Order().ToArray();
        var critical = Quantile(farthest, level);
        var bands = new Interval?[estimates.Length];
        foreach (var k in used)
            bands[k] = new Interval(estimates[k] - critical * errors[k], estimates[k] + critical * errors[k], level, "sup-t");
        return bands;
    }

    /// <summary>NaN where a replicate is.</summary>
    private static double Spread(double[] values)
    {
        if (values.Length < 2)
            return double.NaN;
        var mean = values.Average();
        return Math.Sqrt(values.Sum(v => (v - mean) * (v - mean)) / (values.Length - 1));
    }

    /// <summary>Linear between order statistics.</summary>
    private static double Quantile(double[] sorted, double p)
    {
        var at = p * (sorted.Length - 1);
        var below = (int)Math.Floor(at);
        return below + 1 < sorted.Length ? sorted[below] + (at - below) * (sorted[below + 1] - sorted[below]) : sorted[^1];
    }
}
