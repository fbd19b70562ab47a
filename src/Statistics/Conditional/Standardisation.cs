namespace Statistics.Conditional;

/// <summary>
/// Both sides' selection rates as they would be with the strata of everybody: direct standardisation to the pooled mix. Strata that only
/// one side has are left out and the rest weighs up to 1.
/// </summary>
/// <param name="Group">Standardised rate; null where no stratum holds both sides.</param>
/// <param name="Reference">Standardised rate.</param>
/// <param name="Covered">Share of everybody in strata that both sides have.</param>
public readonly record struct Standardisation(double? Group, double? Reference, double Covered)
{
    /// <summary>Null where undefined or the reference's rate is 0.</summary>
    public double? Ratio => Reference > 0 ? Group / Reference : null;

    /// <summary>Rothman, Greenland and Lash, Modern Epidemiology, 2008, 15.</summary>
    public static Standardisation Of(ReadOnlySpan<Stratum> strata)
    {
        double group = 0, reference = 0, shared = 0, all = 0;
        foreach (var s in strata)
        {
            all += s.N;
            if (s.N1 <= 0 || s.N0 <= 0)
                continue;
            shared += s.N;
            group += s.N * s.A / s.N1;
            reference += s.N * s.C / s.N0;
        }

        return shared > 0 ? new(group / shared, reference / shared, shared / all) : new(null, null, 0);
    }
}
