namespace Statistics.Conditional;

/// <summary>The Mantel-Haenszel odds ratio over strata and its uncertainty on the log scale.</summary>
/// <param name="Ratio">Null where no stratum is informative, or the denominator is 0.</param>
/// <param name="LogVariance">Robins, Breslow and Greenland's variance of the log ratio; null where the ratio is 0 or undefined.</param>
/// <param name="UndefinedBecause">Why there is no ratio.</param>
public sealed record MantelHaenszelOddsRatio(double? Ratio, double? LogVariance, string? UndefinedBecause)
{
    /// <summary>
    /// Sum of A D / N over sum of B C / N. Mantel and Haenszel (1959), J. Natl. Cancer Inst. 22, 719; variance: Robins, Breslow and
    /// Greenland (1986), Biometrics 42, 311.
    /// </summary>
    public static MantelHaenszelOddsRatio Of(ReadOnlySpan<Stratum> strata)
    {
        double above = 0, below = 0, first = 0, cross = 0, last = 0;
        var informative = 0;
        foreach (var s in strata)
        {
            if (s.N1 <= 0 || s.N0 <= 0)
                continue;
            double b = s.N1 - s.A, d = s.N0 - s.C;
            double r = s.A * d / s.N, t = b * s.C / s.N, p = (s.A + d) / s.N, q = (b + s.C) / s.N;
            if (r + t > 0)
                informative++;
            above += r;
            below += t;
            first += p * r;
            cross += p * t + q * r;
            last += q * t;
        }

        if (informative == 0)
            return new(null, null, "no stratum has both sides with somebody selected in one and somebody not in the other");
        if (below == 0)
            return new(null, null, "division by 0: in no shared stratum is the reference selected while somebody of the group is not");
        return new(above / below, above == 0 ? null : first / (2 * above * above) + cross / (2 * above * below) + last / (2 * below * below), null);
    }
}
