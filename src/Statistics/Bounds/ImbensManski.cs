namespace Statistics.Bounds;

/// <summary>
/// The interval of a number of which the data leave two ends possible, with sampling error at each: it covers the number, wherever between
/// the ends it lies, with at least the level. It lies between "level at each end" for ends that coincide and one-sided ends for ends far
/// apart. Imbens and Manski (2004), Econometrica 72, 1845; the ends come from the same sample and cannot change places, for which Stoye
/// (2009), Econometrica 77, 1299, lemma 3, shows it valid.
/// </summary>
public static class ImbensManski
{
    private const string Method = "imbens-manski";

    /// <param name="low">Low end.</param>
    /// <param name="lowError">Its standard error.</param>
    /// <param name="high">High end, at least <paramref name="low"/>.</param>
    /// <param name="highError">Its standard error.</param>
    /// <param name="level">Coverage.</param>
    /// <exception cref="ArgumentOutOfRangeException">The ends are in the wrong order, or an error is below 0.</exception>
    public static Interval Of(double low, double lowError, double high, double highError, double level = 0.95)
    {
        if (!(high >= low) || !(lowError >= 0) || !(highError >= 0))
            throw new ArgumentOutOfRangeException(nameof(high), high, "the high end lies below the low one, or an error below 0");
        var c = Factor(high - low, Math.Max(lowError, highError), level);
        return new(low - c * lowError, high + c * highError, level, Method);
    }

    /// <summary>Standard errors beside each end: the root of Phi(c + width / error) - Phi(-c) = level, which falls in the width.</summary>
    public static double Factor(double width, double error, double level)
    {
        if (!(error > 0))
            return Gaussian.TwoSided(level);
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
