using Statistics.Conditional;

namespace FairnessAudit.Measures;

/// <summary>What rows without the attribute leave possible: both ends under the policy's odds factor, and under no assumption at all.</summary>
internal sealed record UnknownRows(IReadOnlyList<RatioEnd> Ends, (double? Low, double? High) WorstCase)
{
    public static UnknownRows Of(BlockCounts counts, double oddsFactor, double shared)
    {
        var all = counts.PartlySum();
        return new UnknownRows(
            [End(counts, all, oddsFactor, highest: false, shared), End(counts, all, oddsFactor, highest: true, shared)],
            (Corner(all, double.PositiveInfinity, highest: false).Ratio, Corner(all, double.PositiveInfinity, highest: true).Ratio));
    }

    private static RatioEnd End(BlockCounts counts, PartlyKnownStratum[] all, double oddsFactor, bool highest, double shared)
    {
        var (ratio, corner) = Corner(all, oddsFactor, highest);
        return new RatioEnd(ratio, ConditionalRatio.Unanimous(corner) ?? (ratio is > 0 ? ConditionalRatio.Jackknife(ratio.Value, LeaveOneOut.CornerLogs(counts, all, oddsFactor, highest), corner, shared) : null), corner);
    }

    private static (double? Ratio, Stratum[] Strata) Corner(PartlyKnownStratum[] all, double oddsFactor, bool highest)
    {
        var corner = new Stratum[all.Length];
        MantelHaenszelBounds.Corner(all, oddsFactor, highest, corner);
        return (MantelHaenszelRiskRatio.Of(corner).Ratio, corner);
    }
}
