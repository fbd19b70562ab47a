namespace Statistics.Proportions;

/// <summary>Two independent proportions, k1 of n1 against k2 of n2.</summary>
public static class TwoProportions
{
    private const string Empty = "one of the two sides is empty";

    /// <summary>p1 - p2 with Newcombe's hybrid score interval. Newcombe (1998), Stat. Med. 17, 873, method 10.</summary>
    public static Estimate Difference(long k1, long n1, long k2, long n2, double level = 0.95)
    {
        if (n1 == 0 || n2 == 0)
            return Estimate.Undefined(n1 + n2, Empty);
        double p1 = (double)k1 / n1, p2 = (double)k2 / n2;
        var first = Proportion.WilsonInterval(k1, n1, level);
        var second = Proportion.WilsonInterval(k2, n2, level);
        var below = Math.Sqrt(Square(p1 - first.Low) + Square(second.High - p2));
        var above = Math.Sqrt(Square(first.High - p1) + Square(p2 - second.Low));
        return Estimate.Of(p1 - p2, new Interval(p1 - p2 - below, p1 - p2 + above, level, "newcombe"), n1 + n2);
    }

    /// <summary>p1 / p2 with the log interval. Katz et al. (1978), Biometrics 34, 469.</summary>
    public static Estimate Ratio(long k1, long n1, long k2, long n2, double level = 0.95)
    {
        if (n1 == 0 || n2 == 0)
            return Estimate.Undefined(n1 + n2, Empty);
        if (k2 == 0)
            return Estimate.Undefined(n1 + n2, k1 == 0 ? "0 divided by 0" : "division by 0: the reference's rate is 0");
        var ratio = (double)k1 / n1 / ((double)k2 / n2);
        if (k1 == 0)
            return Estimate.WithoutInterval(ratio, n1 + n2, "a rate of 0 has no log-ratio interval");
        var half = Gaussian.TwoSided(level) * Math.Sqrt(LogRatioVariance(k1, n1, k2, n2));
        return Estimate.Of(ratio, new Interval(ratio * Math.Exp(-half), ratio * Math.Exp(half), level, "katz-log"), n1 + n2);
    }

    /// <summary>Two-sided p of the pooled z test of equal proportions; null where everybody or nobody counts.</summary>
    public static double? PooledP(long k1, long n1, long k2, long n2)
    {
        if (PooledZ(k1, n1, k2, n2) is not { } z)
            return null;
        return Gaussian.TwoSidedP(z);
    }

    /// <summary>Pooled z statistic, positive where the first proportion is larger.</summary>
    public static double? PooledZ(long k1, long n1, long k2, long n2)
    {
        if (n1 == 0 || n2 == 0 || k1 + k2 == 0 || k1 + k2 == n1 + n2)
            return null;
        var pooled = (double)(k1 + k2) / (n1 + n2);
        return ((double)k1 / n1 - (double)k2 / n2) / Math.Sqrt(pooled * (1 - pooled) * (1.0 / n1 + 1.0 / n2));
    }

    internal static double LogRatioVariance(long k1, long n1, long k2, long n2) => 1.0 / k1 - 1.0 / n1 + 1.0 / k2 - 1.0 / n2;

    private static double Square(double x) => x * x;
}
