using Statistics.Conditional;

namespace Statistics.Bounds;

/// <summary>The four counts of a <see cref="Stratum"/> as sums of what is not known exactly.</summary>
/// <param name="A">Selected of the group.</param>
/// <param name="N1">The group.</param>
/// <param name="C">Selected of the reference.</param>
/// <param name="N0">The reference.</param>
public sealed record StratumForms(LinearForm A, LinearForm N1, LinearForm C, LinearForm N0)
{
    public Stratum At(ReadOnlySpan<double> point) => new(Count(A, point), Count(N1, point), Count(C, point), Count(N0, point));

    public static Stratum[] At(IReadOnlyList<StratumForms> strata, ReadOnlySpan<double> point)
    {
        var at = new Stratum[strata.Count];
        for (var s = 0; s < at.Length; s++)
            at[s] = strata[s].At(point);
        return at;
    }

    /// <summary>A count within rounding errors of a whole number is that number, so that nobody and everybody stay what they are.</summary>
    private static double Count(LinearForm form, ReadOnlySpan<double> point)
    {
        var count = form.At(point);
        var whole = Math.Round(count);
        return Math.Abs(count - whole) < 1e-6 ? whole : count;
    }
}
