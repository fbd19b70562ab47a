using Prioritisation.Ordering;

namespace FairnessAudit.Drawing;

/// <summary>Rows among which draws are made with one probability: how many of each cell, and how many draws.</summary>
internal sealed record DrawnTogether(IReadOnlyList<(int Cell, long Rows)> Parts, long Draws)
{
    private long Rows => Parts.Sum(p => p.Rows);

    /// <summary>Every cell by itself over the whole window, as if a night had places for all of them.</summary>
    public static IReadOnlyList<DrawnTogether> Cells(IReadOnlyList<long> size, IReadOnlyList<double> deviation, int draws, int atLeast) =>
        [.. NeymanAllocation.Of([.. size.Select(n => (int)n)], deviation, draws, atLeast).Select((n, h) => new DrawnTogether([(h, size[h])], n)).Where(s => s.Rows > 0)];

    /// <summary>The strata of replayed nights.</summary>
    public static IReadOnlyList<DrawnTogether> Nights(ReplayedDecisions decisions, int[] cell) =>
    [
        .. Enumerable.Range(0, cell.Length).Where(row => decisions.SamplingProbability[row] > 0)
            .GroupBy(row => decisions.SamplingStratum[row]!, StringComparer.Ordinal)
            .Select(g => new DrawnTogether(
                [.. g.GroupBy(row => cell[row]).OrderBy(c => c.Key).Select(c => (c.Key, c.LongCount()))],
                g.LongCount(row => decisions.State[row] == ReplayedDecisions.Random))),
    ];

    /// <summary>What the draws of these strata add to the variance of a contrast: Σ N²(1 − n/N)S²/n; null where a stratum with a variance has no draw.</summary>
    public static double? Variance(IReadOnlyList<DrawnTogether> strata, CellMoments moments)
    {
        var sum = 0.0;
        foreach (var stratum in strata)
        {
            double rows = stratum.Rows;
            var mean = stratum.Parts.Sum(p => p.Rows * moments.Mean[p.Cell]) / rows;
            // Within the cells and between them.
            var variance = stratum.Parts.Sum(p => p.Rows * (moments.Variance[p.Cell] + moments.Mean[p.Cell] * moments.Mean[p.Cell])) / rows - mean * mean;
            if (variance > 0 && stratum.Draws == 0)
                return null;
            sum += variance > 0 ? rows * (rows - stratum.Draws) * variance / stratum.Draws : 0;
        }

        return sum;
    }
}
