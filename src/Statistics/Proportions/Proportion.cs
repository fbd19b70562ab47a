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
        return Estimate.Of((double)k / n, BinomialTails(k, n, level, "clopper-pearson"), n);
    }

    /// <summary>
    /// Clopper and Pearson's interval for a weighted share: as many successes and trials as the share and the effective number of rows make,
    /// whole or not. With equal weights it is theirs. Korn and Graubard (1998), Survey Methodology 24, 193.
    /// </summary>
    /// <param name="share">0 to 1.</param>
    /// <param name="effective">The squared sum of the weights over the sum of their squares (Kish 1965); above 0.</param>
    /// <param name="n">Rows behind it.</param>
    /// <param name="level">Between 0 and 1.</param>
    public static Estimate KornGraubard(double share, double effective, long n, double level = 0.95)
    {
        if (!(share is >= 0 and <= 1) || !(effective > 0) || !double.IsFinite(effective))
            throw new ArgumentOutOfRangeException(nameof(share), share, "a share lies between 0 and 1, of more than 0 effective rows");
        return Estimate.Of(share, BinomialTails(share * effective, effective, level, "korn-graubard"), n);
    }

    private static Interval BinomialTails(double k, double n, double level, string method)
    {
        var tail = (1 - level) / 2;
        var low = k <= 0 ? 0 : BetaQuantile(k, n - k + 1, tail);
        var high = k >= n ? 1 : 1 - BetaQuantile(n - k, k + 1, tail);
        return new Interval(low, high, level, method);
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
