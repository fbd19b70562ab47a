using MathNet.Numerics.Distributions;

namespace Statistics.Equivalence;

/// <summary>What a ratio's estimate on the log scale can show against a tolerance.</summary>
/// <param name="Log">Natural logarithm of the estimated ratio.</param>
/// <param name="StandardError">Of <paramref name="Log"/>; above 0.</param>
/// <param name="DegreesOfFreedom">Of the standard error; positive infinity takes the normal distribution.</param>
public readonly record struct LogRatioTest(double Log, double StandardError, double DegreesOfFreedom = double.PositiveInfinity)
{
    /// <summary>p of "at or below <paramref name="ratio"/>": small where the data lie above.</summary>
    public double AboveP(double ratio) => Tail((Log - Math.Log(ratio)) / StandardError);

    /// <summary>p of "at or above <paramref name="ratio"/>": small where the data lie below. For a harm limit this is the whole test.</summary>
    public double BelowP(double ratio) => Tail((Math.Log(ratio) - Log) / StandardError);

    /// <summary>Two one-sided tests: the larger p. Schuirmann (1987), J. Pharmacokin. Biopharm. 15, 657.</summary>
    public double EquivalenceP(double low, double high) => Math.Max(AboveP(low), BelowP(high));

    /// <summary>p of "inside the band": twice the smaller one-sided p at its edges.</summary>
    public double BeyondP(double low, double high) => Math.Min(1, 2 * Math.Min(BelowP(low), AboveP(high)));

    /// <summary>Two-sided p of "the ratio is 1".</summary>
    public double ZeroP() => Math.Min(1, 2 * Tail(Math.Abs(Log) / StandardError));

    public Interval Interval(double level, string method)
    {
        var half = Quantile(0.5 + level / 2) * StandardError;
        return new Interval(Math.Exp(Log - half), Math.Exp(Log + half), level, method);
    }

    /// <summary>One-sided upper bound of this confidence.</summary>
    public double UpperBound(double confidence) => Math.Exp(Log + Quantile(confidence) * StandardError);

    /// <summary>The smallest b for which equivalence inside (1/b, b) would have been shown at <paramref name="error"/> a side.</summary>
    public double TightestBand(double error) => Math.Exp(Math.Abs(Log) + Quantile(1 - error) * StandardError);

    /// <summary>The ratio above 1 that a two-sided test at <paramref name="error"/> would tell from 1 with this power.</summary>
    public double MinimumDetectable(double power = 0.8, double error = 0.05) =>
        Math.Exp((Gaussian.Quantile(1 - error / 2) + Gaussian.Quantile(power)) * StandardError);

    private double Tail(double statistic) =>
        double.IsPositiveInfinity(DegreesOfFreedom) ? Gaussian.Above(statistic) : StudentT.CDF(0, 1, DegreesOfFreedom, -statistic);

    private double Quantile(double p) =>
        double.IsPositiveInfinity(DegreesOfFreedom) ? Gaussian.Quantile(p) : StudentT.InvCDF(0, 1, DegreesOfFreedom, p);
}
