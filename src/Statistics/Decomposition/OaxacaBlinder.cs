namespace Statistics.Decomposition;

/// <summary>
/// A difference of means split in what explaining columns account for, at the coefficients of one regression over both sides that holds
/// the group as a column too, and what they leave. Oaxaca (1973), Int. Econ. Rev. 14, 693; Blinder (1973), J. Hum. Resour. 8, 436; the
/// pooled form with the group: Jann (2008), Stata J. 8, 453.
/// </summary>
/// <param name="Explained">Difference of the columns' means times the pooled coefficients.</param>
/// <param name="Unexplained">What membership adds with the columns held equal.</param>
public readonly record struct OaxacaBlinder(double Explained, double Unexplained)
{
    public double Gap => Explained + Unexplained;

    /// <summary>Null where a side is empty or the columns alone tell who is a member.</summary>
    public static OaxacaBlinder? Of(LinearMoments moments) =>
        moments.Gap() is { } gap && moments.Unexplained() is { } left ? new(gap - left, left) : null;
}
