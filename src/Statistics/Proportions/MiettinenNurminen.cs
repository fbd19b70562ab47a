namespace Statistics.Proportions;

/// <summary>
/// Score intervals and tests for two independent proportions, which also hold where a count is 0 or everybody. Rates under the hypothesis
/// are the most likely ones that obey it; variances carry the factor N / (N - 1). Miettinen and Nurminen (1985), Stat. Med. 4, 213.
/// </summary>
public static class MiettinenNurminen
{
    private const string Method = "miettinen-nurminen";
    private const string Empty = "one of the two sides is empty";

    /// <summary>p1 - p2 with the interval of all differences that the score test does not reject.</summary>
    public static Estimate Difference(long k1, long n1, long k2, long n2, double level = 0.95)
    {
        if (n1 == 0 || n2 == 0)
            return Estimate.Undefined(n1 + n2, Empty);
        if (n1 + n2 < 3)
            return Estimate.WithoutInterval((double)k1 / n1 - (double)k2 / n2, n1 + n2, "two cases make no interval");
        var estimate = (double)k1 / n1 - (double)k2 / n2;
        var z = Gaussian.TwoSided(level);
        var low = Cross(-1, estimate, d => DifferenceZ(k1, n1, k2, n2, d) > z);
        var high = Cross(estimate, 1, d => DifferenceZ(k1, n1, k2, n2, d) >= -z);
        return Estimate.Of(estimate, new Interval(low, high, level, Method), n1 + n2);
    }

    /// <summary>p1 / p2 with the score interval.</summary>
    public static Estimate Ratio(long k1, long n1, long k2, long n2, double level = 0.95)
    {
        if (n1 == 0 || n2 == 0)
            return Estimate.Undefined(n1 + n2, Empty);
        if (k2 == 0)
            return Estimate.Undefined(n1 + n2, k1 == 0 ? "0 divided by 0" : "division by 0: the reference's rate is 0");
        return Estimate.Of((double)k1 / n1 / ((double)k2 / n2), RatioInterval(k1, n1, k2, n2, level)!, n1 + n2);
    }

    /// <summary>All ratios p1 / p2 that the score test does not reject; from 0 where k1 is 0, to infinity where k2 is. Null where both are, or a side is empty.</summary>
    public static Interval? RatioInterval(long k1, long n1, long k2, long n2, double level = 0.95)
    {
        if (n1 == 0 || n2 == 0 || k1 + k2 == 0)
            return null;
        var z = Gaussian.TwoSided(level);
        var estimate = k2 == 0 ? Farthest : k1 == 0 ? -Farthest : Math.Log((double)k1 / n1 / ((double)k2 / n2));
        var low = k1 == 0 ? 0 : Math.Exp(Cross(-Farthest, estimate, log => RatioZ(k1, n1, k2, n2, Math.Exp(log)) > z));
        var high = k2 == 0 ? double.PositiveInfinity : Math.Exp(Cross(estimate, Farthest, log => RatioZ(k1, n1, k2, n2, Math.Exp(log)) >= -z));
        return new Interval(low, high, level, Method);
    }

    /// <summary>Score statistic of "p1 - p2 is <paramref name="difference"/>"; positive where the data lie above. Sides must hold somebody.</summary>
    public static double DifferenceZ(long k1, long n1, long k2, long n2, double difference)
    {
        var distance = (double)k1 / n1 - (double)k2 / n2 - difference;
        var p2 = Constrained(k1, n1, k2, n2, difference);
        var p1 = Math.Clamp(p2 + difference, 0, 1);
        return Standardised(distance, p1 * (1 - p1) / n1 + p2 * (1 - p2) / n2, n1 + n2);
    }

    /// <summary>Score statistic of "p1 / p2 is <paramref name="ratio"/>"; positive where the data lie above. Sides must hold somebody.</summary>
    public static double RatioZ(long k1, long n1, long k2, long n2, double ratio)
    {
        var distance = (double)k1 / n1 - ratio * k2 / n2;
        double a = (n1 + n2) * ratio, b = n1 * ratio + k1 + n2 + k2 * ratio, c = k1 + k2;
        var p2 = Math.Min(1, 2 * c / (b + Math.Sqrt(Math.Max(0, b * b - 4 * a * c))));
        var p1 = Math.Min(1, p2 * ratio);
        return Standardised(distance, p1 * (1 - p1) / n1 + ratio * ratio * p2 * (1 - p2) / n2, n1 + n2);
    }

    /// <summary>Natural logarithm of a ratio that no counts of people can support.</summary>
    private const double Farthest = 60;

    private static double Standardised(double distance, double variance, double n)
    {
        if (Math.Abs(distance) < 1e-15)
            return 0;
        return variance > 0 ? distance / Math.Sqrt(variance * n / (n - 1)) : distance > 0 ? double.PositiveInfinity : double.NegativeInfinity;
    }

    /// <summary>The most likely p2 under p1 = p2 + difference. The likelihood has one top, so its slope is bisected.</summary>
    private static double Constrained(long k1, long n1, long k2, long n2, double difference)
    {
        return Cross(Math.Max(0, -difference), Math.Min(1, 1 - difference), Rising);

        bool Rising(double p2)
        {
            var p1 = p2 + difference;
            return Share(k1, p1) + Share(k2, p2) > Share(n1 - k1, 1 - p1) + Share(n2 - k2, 1 - p2);
        }

        static double Share(long count, double rate) => count == 0 ? 0 : rate <= 0 ? double.MaxValue / 4 : count / rate;
    }

    /// <summary>Where a condition that holds at the low end stops to hold.</summary>
    private static double Cross(double low, double high, Func<double, bool> holds)
    {
        for (var step = 0; step < 100; step++)
        {
            var middle = low + (high - low) / 2;
            if (middle <= low || middle >= high)
                break;
            if (holds(middle))
                low = middle;
            else
                high = middle;
        }

        return low + (high - low) / 2;
    }
}
