using MathNet.Numerics.Distributions;

namespace Statistics.Equivalence;

/// <summary>What an estimate on its own scale can show against a tolerance, for example an area under the curve.</summary>
/// <param name="Estimate">Its value.</param>
/// <param name="StandardError">Of <paramref name="Estimate"/>; above 0.</param>
/// <param name="DegreesOfFreedom">Of the standard error.</param>
public readonly record struct LevelTest(double Estimate, double StandardError, double DegreesOfFreedom)
{
    /// <summary>p of "at or below <paramref name="level"/>": small where the data lie above.</summary>
    public double AboveP(double level) => StudentT.CDF(0, 1, DegreesOfFreedom, (level - Estimate) / StandardError);

    /// <summary>p of "at or above <paramref name="level"/>": small where the data lie below.</summary>
    public double BelowP(double level) => StudentT.CDF(0, 1, DegreesOfFreedom, (Estimate - level) / StandardError);

    /// <summary>Two one-sided tests: the larger p. Schuirmann (1987), J. Pharmacokin. Biopharm. 15, 657.</summary>
    public double EquivalenceP(double low, double high) => Math.Max(AboveP(low), BelowP(high));

    /// <summary>p of "inside the band": twice the smaller one-sided p at its edges.</summary>
    public double BeyondP(double low, double high) => Math.Min(1, 2 * Math.Min(BelowP(low), AboveP(high)));
}
