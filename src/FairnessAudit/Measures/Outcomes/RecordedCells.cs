using FairnessAudit.Population;

namespace FairnessAudit.Measures.Outcomes;

/// <summary>Records of one group against all known others by stratum, and by block of persons for an interval.</summary>
internal sealed class RecordedCells
{
    private const int Width = 6;
    private readonly BlockTotals sums;
    private readonly int strata;

    /// <param name="table">Counts of one attribute.</param>
    /// <param name="group">Code of the group.</param>
    /// <param name="stratum">By cell, below <paramref name="strata"/>.</param>
    /// <param name="strata">How many.</param>
    /// <param name="weighted">Whether a drawn signal counts for all that could have been drawn; else every record counts for itself.</param>
    public RecordedCells(CountTable table, int group, Func<Cell, int> stratum, int strata, bool weighted)
    {
        this.strata = strata;
        sums = new BlockTotals(table.Blocks, strata * Width);
        foreach (var (cell, count) in table.Cells)
        {
            if (cell is not { Mature: true } || cell.Outcome is Known.No || cell.Step is Step.DrawnAtRandom || !(cell.Group == group || OutcomeFinding.IsOther(table, cell.Group, group)))
                continue;
            var weight = (weighted ? cell.Weight(table.Strata) : cell.Seen is Seen.ByNobody ? 0 : 1) * count;
            if (weight <= 0 || (cell.Step is Step.Passed && cell.Outcome is Known.Founded))
                continue;
            var kind = cell.Step is Step.Passed ? 2 : cell.Outcome is Known.Founded ? 0 : 1;
            sums.Add(cell.Block, (stratum(cell) * Width) + kind + (cell.Group == group ? 0 : 3), weight);
            if (cell.Group == group)
                (Founded, Unfounded) = (Founded + (kind == 0 ? count : 0), Unfounded + (kind == 1 ? count : 0));
        }
    }

    /// <summary>By minimal stratum, weighted: what the burden on the unfounded is made of.</summary>
    public static RecordedCells WithinClass(CountTable table, int group) => new(table, group, cell => cell.Minimal, table.Minimal.Count, weighted: true);

    /// <summary>Records of the group that were put forward and are founded, as rows.</summary>
    public long Founded { get; }

    public long Unfounded { get; }

    public RecordedCell[] Total => Cells(sums.Total);

    public double[] LeftOut(Func<RecordedCell[], double> statistic) => sums.Of(s => statistic(Cells(s))).LeftOut;

    private RecordedCell[] Cells(double[] of)
    {
        var cells = new RecordedCell[strata];
        for (var s = 0; s < strata; s++)
        {
            var at = s * Width;
            cells[s] = new RecordedCell(of[at], of[at + 1], of[at + 2], of[at + 3], of[at + 4], of[at + 5]);
        }

        return cells;
    }
}
