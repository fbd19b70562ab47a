using Statistics.Conditional;

namespace FairnessAudit.Measures;

/// <summary>
/// How far the decisions on everybody together depend on each other. A small group may by chance show no cluster at all, and then looks
/// more certain than it is: no ratio is taken as more precise than the clustering of everybody allows.
/// </summary>
internal static class SharedClustering
{
    /// <summary>
    /// Design effect of the number of hits within strata, both sides together: its variance between blocks over that of independent rows.
    /// 0, which bounds nothing, for weighted counts and where nothing varies.
    /// </summary>
    public static double DesignEffect(BlockCounts counts, Stratum[] all)
    {
        if (counts.Rows is not null)
            return 0;
        double between = 0, independent = 0;
        var used = 0;
        for (var b = 0; b < counts.Blocks; b++)
        {
            double excess = 0, rows = 0;
            for (var s = 0; s < all.Length; s++)
            {
                var (block, sum) = (counts.Known[(b * counts.Strata) + s], all[s]);
                rows += block.N;
                excess += sum.N > 0 ? block.A + block.C - ((sum.A + sum.C) * block.N / sum.N) : 0;
            }

            used += rows > 0 ? 1 : 0;
            between += excess * excess;
        }

        foreach (var s in all)
            independent += s.N > 0 ? (s.A + s.C) * (s.N - s.A - s.C) / s.N : 0;
        return used > 1 && independent > 0 ? between * used / (used - 1) / independent : 0;
    }
}
