namespace Statistics.Equivalence;

/// <summary>How precise a log ratio must be for an equivalence test to succeed.</summary>
public static class EquivalencePlan
{
    /// <summary>Chance that two one-sided tests at <paramref name="error"/> a side show the ratio inside the band.</summary>
    public static double Power(double ratio, double standardError, double low, double high, double error)
    {
        var z = Gaussian.Quantile(1 - error);
        var above = (Math.Log(high) - Math.Log(ratio)) / standardError - z;
        var below = (Math.Log(ratio) - Math.Log(low)) / standardError - z;
        return Math.Max(0, Gaussian.Below(above) + Gaussian.Below(below) - 1);
    }

    /// <summary>
    /// Cases needed for this power, when the variance of the log ratio falls as 1 / cases and is <paramref name="variance"/> at
    /// <paramref name="cases"/>.
    /// </summary>
    /// <returns>Null where no number suffices: the ratio is not inside the band.</returns>
    public static long? CasesNeeded(double ratio, double variance, double cases, double low, double high, double error, double power = 0.8)
    {
        if (!(ratio > low && ratio < high))
            return null;
        double small = 1e-9, large = 10;
        for (var step = 0; step < 200; step++)
        {
            var middle = Math.Sqrt(small * large);
            if (Power(ratio, middle, low, high, error) >= power)
                small = middle;
            else
                large = middle;
        }

        return (long)Math.Ceiling(variance * cases / (small * small) - 1e-9);
    }

    /// <summary>As <see cref="CasesNeeded"/>, for an upper bound of confidence 1 - <paramref name="error"/> that must stay below a limit.</summary>
    /// <returns>Null where no number suffices: the ratio is not below the limit.</returns>
    public static long? HarmCasesNeeded(double ratio, double variance, double cases, double limit, double error, double power = 0.8)
    {
        if (!(ratio < limit))
            return null;
        var wanted = (Math.Log(limit) - Math.Log(ratio)) / (Gaussian.Quantile(1 - error) + Gaussian.Quantile(power));
        return (long)Math.Ceiling(variance * cases / (wanted * wanted) - 1e-9);
    }
}
