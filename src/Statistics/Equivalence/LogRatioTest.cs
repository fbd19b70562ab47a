using MathNet.Numerics.Distributions;

namespace Statistics.Equivalence;

/// <summary>
/// What a ratio's estimate on the log scale can show against a tolerance. Beside the plain statistic stands one that is corrected for the
/// skewness of what it is estimated from and for the curvature of the logarithm, through a cubic that rises everywhere (Hall 1992, J. R.
/// Stat. Soc. B 54, 221; Johnson 1978, J. Am. Stat. Assoc. 73, 536). The larger p counts: the plain one errs too often with small counts,
/// the corrected one where a few clusters carry the skewness and the sample missed them.
/// </summary>
/// <param name="Log">Natural logarithm of the estimated ratio.</param>
/// <param name="StandardError">Of <paramref name="Log"/>; above 0.</param>
/// <param name="DegreesOfFreedom">Of the standard error; positive infinity takes the normal distribution.</param>
/// <param name="Skewness">Third moment of the estimate over its standard error cubed; 0 for none.</param>
/// <param name="Curvature">
/// Standard error times (C - A) / (C + A) for A cases above and C below the line: how far the logarithm bends on the estimate's scale.
/// </param>
public readonly record struct LogRatioTest(
    double Log, double StandardError, double DegreesOfFreedom = double.PositiveInfinity, double Skewness = 0, double Curvature = 0)
{
    private double Bend => Skewness / 3 - Curvature / 2;

    /// <summary>p of "at or below <paramref name="ratio"/>": small where the data lie above.</summary>
    public double AboveP(double ratio)
    {
        var t = (Log - Math.Log(ratio)) / StandardError;
        return Tail(Math.Min(t, Corrected(t)));
    }

    /// <summary>p of "at or above <paramref name="ratio"/>": small where the data lie below. For a harm limit this is the whole test.</summary>
    public double BelowP(double ratio)
    {
        var t = (Log - Math.Log(ratio)) / StandardError;
        return Tail(-Math.Max(t, Corrected(t)));
    }

    /// <summary>Two one-sided tests: the larger p. Schuirmann (1987), J. Pharmacokin. Biopharm. 15, 657.</summary>
    public double EquivalenceP(double low, double high) => Math.Max(AboveP(low), BelowP(high));

    /// <summary>p of "inside the band": twice the smaller one-sided p at its edges.</summary>
    public double BeyondP(double low, double high) => Math.Min(1, 2 * Math.Min(BelowP(low), AboveP(high)));

    /// <summary>Two-sided p of "the ratio is 1".</summary>
    public double ZeroP() => Math.Min(1, 2 * Math.Min(AboveP(1), BelowP(1)));

    public Interval Interval(double level, string method) =>
        new(LowerBound(0.5 + level / 2), UpperBound(0.5 + level / 2), level, method);

    /// <summary>One-sided lower bound of this confidence.</summary>
    public double LowerBound(double confidence) => Math.Exp(Log - Math.Max(Quantile(confidence), Uncorrected(Quantile(confidence))) * StandardError);

    /// <summary>One-sided upper bound of this confidence.</summary>
    public double UpperBound(double confidence) => Math.Exp(Log - Math.Min(-Quantile(confidence), Uncorrected(-Quantile(confidence))) * StandardError);

    /// <summary>The smallest b for which equivalence inside (1/b, b) would have been shown at <paramref name="error"/> a side.</summary>
    public double TightestBand(double error) => Math.Max(UpperBound(1 - error), 1 / LowerBound(1 - error));

    /// <summary>The ratio above 1 that a two-sided test at <paramref name="error"/> would tell from 1 with this power.</summary>
    public double MinimumDetectable(double power = 0.8, double error = 0.05) =>
        Math.Exp((Gaussian.Quantile(1 - error / 2) + Gaussian.Quantile(power)) * StandardError);

    private double Corrected(double t) => t + (Bend * t * t) + (Bend * Bend * t * t * t / 3) + (Skewness / 6);

    /// <summary>The statistic that <see cref="Corrected"/> takes to a value.</summary>
    private double Uncorrected(double corrected)
    {
        var shifted = corrected - (Skewness / 6);
        return Math.Abs(Bend) < 1e-9 ? shifted : (Math.Cbrt(1 + (3 * Bend * shifted)) - 1) / Bend;
    }

    private double Tail(double statistic) =>
        double.IsPositiveInfinity(DegreesOfFreedom) ? Gaussian.Above(statistic) : StudentT.CDF(0, 1, DegreesOfFreedom, -statistic);

    private double Quantile(double p) =>
        double.IsPositiveInfinity(DegreesOfFreedom) ? Gaussian.Quantile(p) : StudentT.InvCDF(0, 1, DegreesOfFreedom, p);
}
