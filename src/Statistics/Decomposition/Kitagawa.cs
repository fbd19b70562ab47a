using Statistics.Conditional;

namespace Statistics.Decomposition;

/// <summary>
/// A raw difference of selection rates split in two parts that add up to it: what comes from the sides being in other strata, and what
/// comes from being treated otherwise in the same stratum. Symmetric form: Kitagawa (1955), J. Am. Stat. Assoc. 50, 1168.
/// </summary>
/// <param name="Composition">Sum of (share - share of the other) times the mean of both rates.</param>
/// <param name="Rates">Sum of (rate - rate of the other) times the mean of both shares.</param>
public readonly record struct Kitagawa(double Composition, double Rates)
{
    public double Total => Composition + Rates;

    /// <summary>Null where a side is empty. A stratum that only one side has counts wholly as composition: nothing says how the other would fare there.</summary>
    public static Kitagawa? Of(ReadOnlySpan<Stratum> strata)
    {
        double n1 = 0, n0 = 0;
        foreach (var s in strata)
        {
            n1 += s.N1;
            n0 += s.N0;
        }

        if (n1 == 0 || n0 == 0)
            return null;
        double composition = 0, rates = 0;
        foreach (var s in strata)
        {
            if (s.N == 0)
                continue;
            double group = s.N1 > 0 ? s.A / s.N1 : s.C / s.N0, other = s.N0 > 0 ? s.C / s.N0 : group;
            composition += (s.N1 / n1 - s.N0 / n0) * (group + other) / 2;
            rates += (group - other) * (s.N1 / n1 + s.N0 / n0) / 2;
        }

        return new(composition, rates);
    }
}
