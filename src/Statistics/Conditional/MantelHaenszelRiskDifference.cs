namespace Statistics.Conditional;

/// <summary>The Mantel-Haenszel difference of selection rates over strata.</summary>
/// <param name="Difference">Null where no stratum holds both sides.</param>
/// <param name="Variance">Consistent for few large strata and for many small ones: Sato (1989), Biometrics 45, 1323.</param>
/// <param name="LargeStrataVariance">For few large strata only: Greenland and Robins (1985), Biometrics 41, 55.</param>
/// <param name="Strata">Strata with both sides.</param>
public sealed record MantelHaenszelRiskDifference(double? Difference, double? Variance, double? LargeStrataVariance, int Strata)
{
    public const string Undefined = "no stratum holds both sides";

    /// <summary>Differences weighted by N1 N0 / N.</summary>
    public static MantelHaenszelRiskDifference Of(ReadOnlySpan<Stratum> strata)
    {
        double above = 0, weight = 0, slope = 0, level = 0, large = 0;
        var shared = 0;
        foreach (var s in strata)
        {
            if (s.N1 <= 0 || s.N0 <= 0)
                continue;
            shared++;
            double b = s.N1 - s.A, d = s.N0 - s.C, square = s.N * s.N;
            above += (s.A * s.N0 - s.C * s.N1) / s.N;
            weight += s.N1 * s.N0 / s.N;
            slope += (s.N1 * s.N1 * s.C - s.N0 * s.N0 * s.A + s.N1 * s.N0 * (s.N0 - s.N1) / 2) / square;
            level += (s.A * d + s.C * b) / (2 * s.N);
            large += (s.A * b * s.N0 * s.N0 / s.N1 + s.C * d * s.N1 * s.N1 / s.N0) / square;
        }

        if (shared == 0)
            return new(null, null, null, 0);
        var difference = above / weight;
        return new(difference, Math.Max(0, difference * slope + level) / (weight * weight), large / (weight * weight), shared);
    }
}
