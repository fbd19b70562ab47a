using Statistics.Conditional;

namespace Statistics.Sequential;

/// <summary>
/// A confidence sequence for one risk ratio within strata that is the same in every period: its interval may be looked at after every period,
/// and with the stated chance it holds the truth at all of them. Those ratios remain against which the mixture of all others has not gathered
/// 1 / error of evidence: Robbins (1970), Ann. Math. Stat. 41, 1397; Howard, Ramdas, McAuliffe and Sekhon (2021), Ann. Stat. 49, 1055.
/// </summary>
/// <param name="level">Chance that no look ever leaves the truth out, for example 0.95.</param>
/// <param name="designEffect">Factor on the variance for rows that are not independent, at least 1; the likelihood is taken to its inverse power.</param>
public sealed class RatioSequence(double level, double designEffect)
{
    private const int Points = 121;
    private const double Widest = 12;
    private static readonly double[] Grid = [.. Enumerable.Range(0, Points).Select(i => Math.Exp((2.0 * i / (Points - 1) - 1) * Math.Log(Widest)))];
    private readonly double[] logs = new double[Points];

    /// <summary>Ratios that remain; an end at which the grid stops (1/12 and 12) is without bound.</summary>
    public Interval Interval
    {
        get
        {
            var top = logs.Max();
            var mixture = top + Math.Log(logs.Sum(l => Math.Exp(l - top)) / Points);
            var limit = mixture - Math.Log(1 / (1 - level));
            var first = Array.FindIndex(logs, l => l > limit);
            var last = Array.FindLastIndex(logs, l => l > limit);
            return new Interval(first == 0 ? 0 : Grid[first - 1], last == Points - 1 ? double.PositiveInfinity : Grid[last + 1], level, "mixture-confidence-sequence");
        }
    }

    /// <summary>The likeliest ratio of the grid; null while nothing was left to chance.</summary>
    public double? Estimate => logs.Max() - logs.Min() < 1e-12 ? null : Grid[Array.IndexOf(logs, logs.Max())];

    public void Add(ReadOnlySpan<Stratum> strata)
    {
        for (var i = 0; i < Points; i++)
            logs[i] += ConditionalLikelihood.Log(strata, Grid[i]) / designEffect;
    }
}
