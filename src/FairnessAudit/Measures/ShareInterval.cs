using Statistics.Calibration;
using Statistics.Resampling;

namespace FairnessAudit.Measures;

/// <summary>The interval of a share on the scale of log odds, so that no end leaves 0 to 1.</summary>
internal static class ShareInterval
{
    /// <summary>By the delete-a-block jackknife; null for a share of 0 or 1, and where too few blocks were left out.</summary>
    /// <param name="logOdds">Of the share.</param>
    /// <param name="leftOut">The same with each block left out.</param>
    public static FindingInterval? Jackknife(double logOdds, double[] leftOut) =>
        double.IsFinite(logOdds) && BlockJackknife.Interval(logOdds, leftOut) is { } interval
            ? Of(interval.Low, interval.High, BlockJackknife.Level, "hajek-logit-block-jackknife")
            : null;

    /// <summary>From its ends as log odds.</summary>
    public static FindingInterval Of(double low, double high, double level, string method) =>
        new(LogisticLine.Probability(low), LogisticLine.Probability(high), level, method);
}
