using FairnessAudit.Population;

namespace FairnessAudit.Measures;

/// <summary>
/// Where the cut lies in each class: an order that gives each class its own places has no one score at which it stops. The band at the cut is
/// the lowest from which the rule puts forward at least half of what it judges there; where it takes half of no band, the one of which it
/// takes the largest share. The band below is the next lower one that occurs.
/// </summary>
internal sealed class CutBands
{
    private readonly int?[] at;
    private readonly int?[] below;

    public CutBands(CountTable table)
    {
        var (classes, bands) = (table.Minimal.Count, table.Bands.Count);
        var (judged, chosen) = (new long[classes, bands], new long[classes, bands]);
        foreach (var (cell, count) in table.Cells.Where(c => c.Key.Step is not Step.DrawnAtRandom))
        {
            judged[cell.Minimal, cell.Band] += count;
            chosen[cell.Minimal, cell.Band] += cell.Step is Step.PutForward ? count : 0;
        }

        (at, below) = (new int?[classes], new int?[classes]);
        for (var c = 0; c < classes; c++)
        {
            int[] occurring = [.. Enumerable.Range(0, bands).Where(b => judged[c, b] > 0)];
            double Share(int band) => (double)chosen[c, band] / judged[c, band];
            if (!occurring.Any(b => chosen[c, b] > 0))
                continue;
            at[c] = occurring.Any(b => Share(b) >= 0.5) ? occurring.First(b => Share(b) >= 0.5) : occurring.MaxBy(Share);
            below[c] = occurring.Where(b => b < at[c]).Select(b => (int?)b).LastOrDefault();
        }
    }

    /// <summary>Whether the rule puts anything forward at all.</summary>
    public bool Any => Array.Exists(at, band => band is not null);

    /// <summary>Whether any class has a band below its cut.</summary>
    public bool AnyBelow => Array.Exists(below, band => band is not null);

    public bool IsAt(in Cell cell) => at[cell.Minimal] == cell.Band;

    public bool IsBelow(in Cell cell) => below[cell.Minimal] == cell.Band;
}
