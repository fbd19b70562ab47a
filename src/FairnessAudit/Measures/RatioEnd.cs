using Statistics.Conditional;
using Statistics.Equivalence;
using Statistics.Resampling;

namespace FairnessAudit.Measures;

/// <summary>A ratio under one assumption on what is not known, with the sampling error that it has there.</summary>
/// <param name="Ratio">Null where undefined.</param>
/// <param name="Test">Null where there is no ratio above 0, or no variance.</param>
/// <param name="Strata">Counts under the assumption.</param>
internal sealed record RatioEnd(double? Ratio, LogRatioTest? Test, Stratum[] Strata)
{
    /// <param name="plain">Of <paramref name="all"/>.</param>
    /// <param name="all">Counts under the assumption.</param>
    /// <param name="shared">Design effect below which no ratio of these counts is taken.</param>
    /// <param name="leftOut">Logarithms of the ratio with one block left out; asked for only where there is a ratio.</param>
    public static RatioEnd Of(MantelHaenszelRiskRatio plain, Stratum[] all, double shared, Func<double[]> leftOut) =>
        new(plain.Ratio, Unanimous(all) ?? (plain.Ratio > 0 ? Jackknife(plain, all, shared, leftOut()) : null), all);

    private static LogRatioTest? Jackknife(MantelHaenszelRiskRatio plain, Stratum[] all, double shared, double[] leftOut)
    {
        var log = Math.Log(plain.Ratio!.Value);
        var moments = JackknifeMoments.Of(leftOut);
        if (BlockJackknife.StandardError(log, moments) is not { } jackknife)
            return null;
        var error = Math.Max(jackknife, Math.Sqrt(shared * (plain.LogVariance ?? 0)));
        // The side with fewer cases bends the logarithm most.
        double cases = 0, others = 0;
        foreach (var s in all)
            (cases, others) = s.Informative ? (cases + s.A, others + s.C) : (cases, others);
        return new LogRatioTest(log, error, moments.EffectiveFreedom, moments.Skewness, error * (others - cases) / (others + cases));
    }

    /// <summary>
    /// It happens to everybody on both sides: the ratio is 1 and no row varies. Twice one over the rows a side as standard error bounds it no
    /// tighter than Clopper and Pearson's exact bound for "all of n" does, at 5% (3.3 against 3.0 over n) and at 1% (4.7 against 4.6).
    /// </summary>
    private static LogRatioTest? Unanimous(Stratum[] all)
    {
        double group = 0, others = 0;
        foreach (var s in all)
        {
            if (s.A < s.N1 || s.C < s.N0)
                return null;
            (group, others) = s.Informative ? (group + s.N1, others + s.N0) : (group, others);
        }

        return group > 0 && others > 0 ? new LogRatioTest(0, 2 * Math.Sqrt(1 / (group * group) + 1 / (others * others))) : null;
    }
}
