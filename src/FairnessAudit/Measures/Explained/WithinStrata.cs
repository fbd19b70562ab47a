using Statistics;
using Statistics.Conditional;

namespace FairnessAudit.Measures.Explained;

/// <summary>What is left of a difference between people of the same stratum, and whether it is alike in all strata.</summary>
internal static class WithinStrata
{
    public const string RiskDifference = "mantel_haenszel_risk_difference";
    public const string OddsRatio = "mantel_haenszel_odds_ratio";
    public const string Test = "cochran_mantel_haenszel_chi2";
    public const string Homogeneity = "breslow_day_tarone_p";

    public static IEnumerable<Finding> Of(Comparison comparison)
    {
        yield return Difference(comparison);
        yield return Odds(comparison);
        yield return Association(comparison);
        yield return Alike(comparison);
    }

    private static Finding Difference(Comparison comparison)
    {
        var finding = comparison.Finding(RiskDifference);
        var plain = MantelHaenszelRiskDifference.Of(comparison.All);
        if (plain.Difference is not { } difference)
            return finding with { UndefinedBecause = MantelHaenszelRiskDifference.Undefined };
        if (!comparison.Enough)
            return finding with { Estimate = difference, UndefinedBecause = Comparison.TooFew };
        var interval = comparison.Jackknife(s => MantelHaenszelRiskDifference.Of(s).Difference ?? double.NaN);
        return finding with
        {
            Estimate = difference,
            Interval = interval is null ? null : new FindingInterval(interval.Low, interval.High, Comparison.Level, "delete-a-block-jackknife-t"),
            StandardError = interval?.StandardError,
            DegreesOfFreedom = interval?.DegreesOfFreedom,
            DesignEffect = interval is not null && plain.Variance > 0 ? interval.StandardError * interval.StandardError / plain.Variance : null,
            UndefinedBecause = interval is null ? Comparison.NoSpread : null,
        };
    }

    /// <summary>The interval takes rows as independent; the design effect beside it says how far they are not.</summary>
    private static Finding Odds(Comparison comparison)
    {
        var plain = MantelHaenszelOddsRatio.Of(comparison.All);
        var finding = comparison.Finding(OddsRatio) with { Estimate = plain.Ratio, UndefinedBecause = plain.UndefinedBecause };
        if (!comparison.Enough)
            return Exact(finding, comparison);
        if (plain is not { Ratio: { } ratio and > 0, LogVariance: { } variance and > 0 })
            return finding with { UndefinedBecause = plain.UndefinedBecause ?? "a ratio of 0 has no interval on the log scale" };
        var half = Gaussian.TwoSided(Comparison.Level) * Math.Sqrt(variance);
        var blocks = comparison.Jackknife(s => Math.Log(MantelHaenszelOddsRatio.Of(s).Ratio ?? double.NaN));
        return finding with
        {
            Interval = new FindingInterval(ratio * Math.Exp(-half), ratio * Math.Exp(half), Comparison.Level, "robins-breslow-greenland"),
            DesignEffect = blocks is null ? null : blocks.StandardError * blocks.StandardError / variance,
            PZero = CochranMantelHaenszel.Of(comparison.All)?.P,
        };
    }

    private static Finding Exact(Finding finding, Comparison comparison)
    {
        if (ExactConditional.Of(comparison.All) is not { } exact)
            return finding with { UndefinedBecause = finding.UndefinedBecause ?? "the margins leave nothing to chance" };
        var interval = exact.Interval(Comparison.Level);
        return finding with
        {
            Interval = new FindingInterval(interval.Low, double.IsFinite(interval.High) ? interval.High : null, interval.Level, interval.Method),
            PZero = exact.TwoSidedP(),
        };
    }

    private static Finding Association(Comparison comparison) => CochranMantelHaenszel.Of(comparison.All) is { } test
        ? comparison.Finding(Test) with { Estimate = test.Statistic, PZero = comparison.Enough ? test.P : ExactConditional.Of(comparison.All)?.TwoSidedP(), UndefinedBecause = "a test statistic has no interval" }
        : comparison.Finding(Test) with { UndefinedBecause = "no stratum holds both sides with somebody selected and somebody not" };

    private static Finding Alike(Comparison comparison) => BreslowDay.Of(comparison.All) is { } test
        ? comparison.Finding(Homogeneity) with
        {
            Estimate = test.TaroneP,
            PZero = test.TaroneP,
            UndefinedBecause = test.SmallestExpected < Comparison.SmallMargin ? "a p-value has no interval; some strata expect fewer than 5, so read it as an indication" : "a p-value has no interval",
        }
        : comparison.Finding(Homogeneity) with { UndefinedBecause = "fewer than two informative strata, or no pooled odds ratio above 0" };
}
