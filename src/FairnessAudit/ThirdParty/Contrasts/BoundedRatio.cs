using FairnessAudit.Measures;
using Statistics;
using Statistics.Bounds;
using Statistics.Conditional;
using Statistics.Equivalence;

namespace FairnessAudit.ThirdParty.Contrasts;

/// <summary>
/// A ratio of which rounding and suppression leave a range, with the sampling error that it has at either end. What holds at both ends holds
/// for every real table between them: towards the middle a ratio moves away from an edge faster than its error grows.
/// </summary>
/// <param name="Contrast">What is compared.</param>
/// <param name="Odds">The odds ratio, else the risk ratio.</param>
/// <param name="Low">Smallest ratio that any real table has.</param>
/// <param name="High">Largest.</param>
internal sealed record BoundedRatio(Contrast Contrast, bool Odds, RatioEnd Low, RatioEnd High)
{
    private const double Level = 0.95;

    public static BoundedRatio Of(BoundedSimplex simplex, Contrast contrast, bool odds = false)
    {
        var (low, high) = JointRatio.Ends(simplex, contrast.Strata, odds);
        return new(contrast, odds, End(contrast, odds, low.Bound, low.Point), End(contrast, odds, high.Bound, high.Point));
    }

    /// <summary>Both ends with sampling error; a low end of 0 and a high end without bound have none to add.</summary>
    public Interval? Interval()
    {
        if (Low.Test is not { } low || High.Test is not { } high)
        {
            var twice = Gaussian.TwoSided(Level);
            return new(Low.Test is { } l ? Math.Exp(l.Log - twice * l.StandardError) : 0, High.Test is { } h ? Math.Exp(h.Log + twice * h.StandardError) : double.PositiveInfinity, Level, "bounds-with-sampling-error");
        }

        return ImbensManski.Of(low.Log, low.StandardError, Math.Max(low.Log, high.Log), high.StandardError, Level).Through(Math.Exp) with { Method = "imbens-manski-log" };
    }

    /// <summary>The ratio of one table.</summary>
    public double? Ratio(Stratum[]? table) => table is null ? null : Odds ? MantelHaenszelOddsRatio.Of(table).Ratio : MantelHaenszelRiskRatio.Of(table).Ratio;

    /// <summary>As a gate judges ratios: the printed one, and both ends.</summary>
    public ConditionalRatio ToJudge(CountedEvent counted, string set)
    {
        var printed = Contrast.Printed ?? Low.Strata;
        var ratio = Ratio(printed);
        return new ConditionalRatio
        {
            Event = counted,
            Attribute = Contrast.Label.Attribute,
            Group = Contrast.Label.Group,
            StratumSet = set,
            Period = ConditionalRatios.Pooled,
            Strata = printed,
            Ratio = ratio,
            Test = Test(printed, Odds, ratio),
            DesignEffect = null,
            UndefinedBecause = null,
            Ends = [Low, High],
        };
    }

    /// <summary>The test of one table alone, as if it were the real one.</summary>
    public LogRatioTest? Alone(Stratum[] table) => Test(table, Odds, Ratio(table));

    private static RatioEnd End(Contrast contrast, bool odds, double bound, double[] point)
    {
        var at = StratumForms.At(contrast.Strata, point);
        double? ratio = double.IsFinite(bound) ? bound : null;
        return new(ratio, Test(at, odds, ratio), at);
    }

    private static LogRatioTest? Test(Stratum[] table, bool odds, double? ratio)
    {
        var variance = odds ? MantelHaenszelOddsRatio.Of(table).LogVariance : MantelHaenszelRiskRatio.Of(table).LogVariance;
        return ratio is { } value and > 0 && variance is { } v and > 0 ? new LogRatioTest(Math.Log(value), Math.Sqrt(v)) : null;
    }
}
