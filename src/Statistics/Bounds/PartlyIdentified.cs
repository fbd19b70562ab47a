namespace Statistics.Bounds;

/// <summary>An interval for a quantity of which data give only a lower and an upper bound, each with its own sampling error.</summary>
public static class PartlyIdentified
{
    public const string Method = "imbens-manski";

    /// <summary>
    /// Covers the true value, wherever it lies between the bounds, with at least this level: both bounds widened by c standard errors,
    /// where F(c + width / largest error) - F(-c) is the level and F the normal distribution. Imbens and Manski (2004), Econometrica 72, 1845.
    /// With equal bounds it is the usual interval; with far bounds it is one-sided at each end.
    /// </summary>
    /// <param name="low">Estimated lower bound.</param>
    /// <param name="lowError">Its standard error, at least 0.</param>
    /// <param name="high">Estimated upper bound, not below <paramref name="low"/>.</param>
    /// <param name="highError">Its standard error, at least 0.</param>
    /// <param name="level">Between 0 and 1.</param>
    public static Interval Interval(double low, double lowError, double high, double highError, double level = 0.95)
    {
        if (!(high >= low) || !(lowError >= 0) || !(highError >= 0))
            throw new ArgumentOutOfRangeException(nameof(high), high, "the upper bound lies below the lower one, or an error below 0");
        var critical = Critical(high - low, Math.Max(lowError, highError), level);
        return new Interval(low - critical * lowError, high + critical * highError, level, Method);
    }

    private static double Critical(double width, double error, double level)
    {
        if (error == 0)
            return 0;
        double small = Gaussian.Quantile(level), large = Gaussian.TwoSided(level);
        for (var step = 0; step < 100; step++)
        {
            var middle = (small + large) / 2;
            if (Gaussian.Below(middle + width / error) - Gaussian.Below(-middle) < level)
                small = middle;
            else
                large = middle;
        }

        return large;
    }
}
