using Statistics.Conditional;

namespace FairnessAudit.Measures;

/// <summary>What rows without the attribute leave possible: both ends under the policy's odds factor, and under no assumption at all.</summary>
internal sealed record UnknownRows(IReadOnlyList<RatioEnd> Ends, (double? Low, double? High) WorstCase)
{
    public static UnknownRows Of(BlockCounts counts, double oddsFactor, double shared)
    {
        var all = counts.PartlySum();
        RatioEnd End(bool highest)
        {
            var corner = Corner(all, oddsFactor, highest);
            return RatioEnd.Of(MantelHaenszelRiskRatio.Of(corner), corner, shared, () => LeaveOneOut.CornerLogs(counts, all, oddsFactor, highest));
        }

        double? Worst(bool highest) => MantelHaenszelRiskRatio.Of(Corner(all, double.PositiveInfinity, highest)).Ratio;
        return new UnknownRows([End(highest: false), End(highest: true)], (Worst(highest: false), Worst(highest: true)));
    }

    private static Stratum[] Corner(PartlyKnownStratum[] all, double oddsFactor, bool highest)
    {
        var corner = new Stratum[all.Length];
        MantelHaenszelBounds.Corner(all, oddsFactor, highest, corner);
        return corner;
    }
}
