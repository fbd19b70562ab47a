namespace Statistics.Conditional;

/// <summary>The Mantel-Haenszel risk ratio over strata and its uncertainty on the log scale.</summary>
/// <param name="Ratio">Null where no stratum is informative, or the reference is never selected where the group is.</param>
/// <param name="LogVariance">Greenland and Robins' variance of the log ratio; null where either side has nobody selected.</param>
/// <param name="Strata">Strata that say something about the ratio.</param>
/// <param name="UndefinedBecause">Why there is no ratio.</param>
public sealed record MantelHaenszelRiskRatio(double? Ratio, double? LogVariance, int Strata, string? UndefinedBecause)
{
    /// <summary>
    /// Sum of A N0 / N over sum of C N1 / N. Variance: Greenland and Robins (1985), Biometrics 41, 55. Strata in which one side is empty
    /// or nobody is selected say nothing and are left out.
    /// </summary>
    public static MantelHaenszelRiskRatio Of(ReadOnlySpan<Stratum> strata)
    {
        double above = 0, below = 0, spread = 0;
        var informative = 0;
        foreach (var s in strata)
        {
            if (!s.Informative)
                continue;
            informative++;
            above += s.A * s.N0 / s.N;
            below += s.C * s.N1 / s.N;
            spread += (s.N1 * s.N0 * (s.A + s.C) - s.A * s.C * s.N) / (s.N * s.N);
        }

        if (informative == 0)
            return new(null, null, 0, "no stratum has both sides and somebody selected");
        if (below == 0)
            return new(null, null, informative, "the reference is never selected in a stratum shared with the group");
        return new(above / below, above == 0 ? null : spread / (above * below), informative, null);
    }

    /// <summary>The ratio alone, for loops that leave out one block after the other; NaN or infinite where it is undefined.</summary>
    public static double Plain(ReadOnlySpan<Stratum> strata)
    {
        double above = 0, below = 0;
        foreach (var s in strata)
        {
            if (!s.Informative)
                continue;
            var part = 1 / s.N;
            above += s.A * s.N0 * part;
            below += s.C * s.N1 * part;
        }

        return above / below;
    }

    /// <summary>
    /// Score statistic for "the ratio is <paramref name="ratio"/>": about standard normal if so, positive where the data lie above. Needs
    /// no logarithm, so it also holds where nobody of a side was selected. Rates under the hypothesis are the pooled ones per stratum.
    /// </summary>
    /// <param name="strata">Counts.</param>
    /// <param name="ratio">Hypothetical ratio.</param>
    /// <param name="designEffect">Factor on the variance for rows that are not independent, at least 1.</param>
    /// <returns>Null where no stratum is informative.</returns>
    public static double? Score(ReadOnlySpan<Stratum> strata, double ratio, double designEffect = 1)
    {
        double distance = 0, variance = 0;
        foreach (var s in strata)
        {
            if (!s.Informative)
                continue;
            var reference = Math.Min(1, (s.A + s.C) / (s.N1 * ratio + s.N0));
            var group = Math.Min(1, reference * ratio);
            distance += (s.A * s.N0 - ratio * s.C * s.N1) / s.N;
            variance += (s.N0 * s.N0 * s.N1 * group * (1 - group) + ratio * ratio * s.N1 * s.N1 * s.N0 * reference * (1 - reference)) / (s.N * s.N);
        }

        return variance > 0 ? distance / Math.Sqrt(variance * designEffect) : null;
    }
}
