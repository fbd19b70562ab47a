using FairnessAudit.Measures;
using Statistics;
using Statistics.Conditional;

namespace FairnessAudit.Gate;

/// <summary>
/// "Inside the band" tested for every ratio of a declared family, with Holm's adjustment over all of it. The score test needs no
/// logarithm, so a group of which nobody is put forward is judged like any other. Where rows lack the attribute, the p is the largest
/// over the ends of what they leave possible.
/// </summary>
internal static class BandFamily
{
    public static PFamily Of(IReadOnlyList<ConditionalRatio> ratios, double low, double high, double minimumExpected) =>
        new(ratios, ratio => ratio.Expected >= minimumExpected ? ratio.Everywhere.Max(end => P(end, ratio.DesignEffect, low, high)) : null);

    private static double P(RatioEnd end, double? designEffect, double low, double high)
    {
        var effect = Math.Max(1, designEffect ?? 1);
        var below = MantelHaenszelRiskRatio.Score(end.Strata, low, effect) is { } l ? Gaussian.Below(l) : 1;
        var above = MantelHaenszelRiskRatio.Score(end.Strata, high, effect) is { } h ? Gaussian.Above(h) : 1;
        return Math.Min(1, 2 * Math.Min(below, above));
    }
}
