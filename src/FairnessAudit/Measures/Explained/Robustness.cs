using Statistics;
using Statistics.Conditional;

namespace FairnessAudit.Measures.Explained;

/// <summary>How firmly the strata explain, or do not: a reversal of direction, and how strong an unmeasured ground would have to be.</summary>
internal static class Robustness
{
    public const string Reversal = "simpson_reversal";
    public const string EValueMeasure = "e_value";

    public static IEnumerable<Finding> Of(Comparison comparison)
    {
        var within = comparison.Ratio();
        yield return Simpson(comparison, within);
        yield return Confounding(comparison, within);
        if (comparison.Reference is not RateFindings.Others)
            yield return Named(comparison, within);
    }

    /// <summary>1 where the raw ratio and the one within strata lie on either side of 1 and both intervals leave 1 out, else 0.</summary>
    private static Finding Simpson(Comparison comparison, ConditionalRatio within)
    {
        var finding = comparison.Finding(Reversal);
        if (Interval(comparison.Raw().Ratio()) is not { } raw || Interval(within) is not { } inside)
            return finding with { UndefinedBecause = "the raw ratio or the one within strata has no interval" };
        var turned = (raw.Low > 1 && inside.High < 1) || (raw.High < 1 && inside.Low > 1);
        return finding with { Estimate = turned ? 1 : 0, UndefinedBecause = "a yes or no has no interval" };
    }

    /// <summary>The interval's low end is the E-value of the end nearest to 1.</summary>
    private static Finding Confounding(Comparison comparison, ConditionalRatio within)
    {
        var finding = comparison.Finding(EValueMeasure);
        if (within.Ratio is not ({ } ratio and > 0) || Interval(within) is not { } interval)
            return finding with { UndefinedBecause = within.UndefinedBecause ?? "the ratio within strata is 0 or has no interval" };
        return finding with
        {
            Estimate = EValue.Of(ratio),
            Interval = new FindingInterval(EValue.Of(interval), null, Comparison.Level, "e-value-of-the-near-end"),
        };
    }

    private static Finding Named(Comparison comparison, ConditionalRatio within) => comparison.Finding(ConditionalRatios.Measure) with
    {
        Estimate = within.Ratio,
        Interval = Interval(within) is { } i ? new FindingInterval(i.Low, i.High, i.Level, i.Method) : null,
        DesignEffect = within.DesignEffect,
        PZero = within.Test?.ZeroP(),
        UndefinedBecause = within.UndefinedBecause,
    };

    private static Interval? Interval(ConditionalRatio ratio) => ratio.Test?.Interval(Comparison.Level, "delete-a-block-jackknife-t");
}
