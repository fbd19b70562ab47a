using MathNet.Numerics;

namespace Statistics.Proportions;

/// <summary>One proportion, k of n, with its interval.</summary>
public static class Proportion
{
    /// <summary>Wilson's score interval. Wilson (1927), J. Am. Stat. Assoc. 22, 209.</summary>
    public static Estimate Wilson(long k, long n, double level = 0.95)
    {
        Check(k, n);
        if (n == 0)
            return Estimate.Undefined(0, "nobody to count: 0 of 0");
        return Estimate.Of((double)k / n, WilsonInterval(k, n, level), n);
    }

    /// <summary>The exact interval from the binomial tails. Clopper and Pearson (1934), Biometrika 26, 404.</summary>
    public static Estimate ClopperPearson(long k, long n, double level = 0.95)
    {
        Check(k, n);
        if (n == 0)
            return Estimate.Undefined(0, "nobody to count: 0 of 0");
        var tail = (1 - level) / 2;
        var low = k == 0 ? 0 : BetaQuantile(k, n - k + 1.0, tail);
        var high = k == n ? 1 : 1 - BetaQuantile(n - k, k + 1.0, tail);
        return Estimate.Of((double)k / n, new Interval(low, high, level, "clopper-pearson"), n);
    }

    internal static Interval WilsonInterval(long k, long n, double level)
    {
        var z = Gaussian.TwoSided(level);
        var p = (double)k / n;
        var scale = 1 + z * z / n;
        var centre = (p + z * z / (2.0 * n)) / scale;
        var half = z * Math.Sqrt(p * (1 - p) / n + z * z / (4.0 * n * n)) / scale;
        return new Interval(k == 0 ? 0 : Math.Max(0, centre - half), k == n ? 1 : Math.Min(1, centre + half), level, "wilson");
    }

    /// <summary>Bisection on the regularised incomplete beta function, which is monotone; ends when no double lies between.</summary>
    private static double BetaQuantile(double a, double b, double p)
    {
        double low = 0, high = 1;
        while (true)
        {
            var middle = low + (high - low) / 2;
            if (middle <= low || middle >= high)
                return high;
            if (SpecialFunctions.BetaRegularized(a, b, middle) < p)
                low = middle;
            else
                high = middle;
        }
    }

    private static void Check(long k, long n)
    {
        if (k < 0 || k > n)
            throw new ArgumentOutOfRangeException(nameof(k), k, $"a count must lie between 0 and {n}");
    }
}
