using Statistics.Conditional;

namespace FairnessAudit.Measures;

/// <summary>
/// Strata in which a group is nearly alone, or hardly occurs, compare it with nobody. They stay in the ratio, where they weigh little and
/// where dropping them could hide harm; but nothing is cleared by them: a ratio must hold without them too.
/// </summary>
internal static class MeetingStrata
{
    /// <summary>Indices of these strata; null where there is none that holds a row of the group.</summary>
    public static int[]? NotComparable(Stratum[] strata, RatioRules rules)
    {
        double members = 0, rows = 0;
        foreach (var s in strata)
        {
            members += s.N1;
            rows += s.N;
        }

        List<int>? found = null;
        for (var i = 0; i < strata.Length; i++)
        {
            var s = strata[i];
            if (s.N1 > 0 && Math.Min(s.N1 * (rows - members), s.N0 * members) * rows < rules.MinimumOverlap * members * (rows - members) * s.N)
                (found ??= []).Add(i);
        }

        return found?.ToArray();
    }

    /// <summary>The ratio over the other strata.</summary>
    public static RatioEnd Without(BlockCounts counts, int[] left, double shared)
    {
        var rest = new BlockCounts(counts.Blocks, counts.Strata);
        counts.Known.CopyTo(rest.Known, 0);
        foreach (var stratum in left)
        {
            for (var at = stratum; at < rest.Known.Length; at += counts.Strata)
                rest.Known[at] = default;
        }

        var all = rest.Sum();
        return RatioEnd.Of(MantelHaenszelRiskRatio.Of(all), all, shared, () => LeaveOneOut.Logs(rest, all));
    }
}
