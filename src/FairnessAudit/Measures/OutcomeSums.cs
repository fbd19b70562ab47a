using FairnessAudit.Population;

namespace FairnessAudit.Measures;

/// <summary>One rate's weighted rows by block of persons and group, and the rows behind them by how their outcome came to be known.</summary>
internal sealed class OutcomeSums
{
    private readonly double[,] hits;
    private readonly double[,] all;
    private readonly long[,] parts;
    private readonly bool[] filled;
    private readonly int unknown;

    public OutcomeSums(CountTable table, OutcomeRate rate)
    {
        (Blocks, Groups) = (table.Blocks, table.Groups.Count);
        (hits, all, parts, filled) = (new double[Blocks, Groups], new double[Blocks, Groups], new long[Groups, 4], new bool[Blocks]);
        unknown = table.UnknownGroup;
        foreach (var (cell, count) in table.Cells.Where(c => rate.Reach(c.Key)))
        {
            var weight = cell.Outcome is Known.No ? 0 : cell.Weight(table.Strata) * count;
            if (weight <= 0)
                parts[cell.Group, cell.Outcome is Known.No || cell.Seen is Seen.ByNobody ? 2 : 3] += count;
            if (weight <= 0 || !rate.Among(cell.Outcome))
                continue;
            parts[cell.Group, cell.Seen is Seen.ByProcess ? 0 : 1] += count;
            all[cell.Block, cell.Group] += weight;
            hits[cell.Block, cell.Group] += rate.Happens(cell) ? weight : 0;
            filled[cell.Block] = true;
        }
    }

    public int Groups { get; }

    private int Blocks { get; }

    /// <summary>
    /// Rows of the group that count; those whose outcome the existing process, or the draw, brought about; rows within reach whose outcome
    /// nobody knows; and, where there are any, rows with an outcome that those drawn stand for already.
    /// </summary>
    public Dictionary<string, long> Counts(int group)
    {
        var counts = new Dictionary<string, long>(StringComparer.Ordinal)
        {
            ["n"] = parts[group, 0] + parts[group, 1],
            ["known_by_process"] = parts[group, 0],
            ["known_by_draw"] = parts[group, 1],
            ["unknown"] = parts[group, 2],
        };
        if (parts[group, 3] > 0)
            counts["drawable_chosen_later"] = parts[group, 3];
        return counts;
    }

    /// <summary>Weighted hits and weighted rows of the group.</summary>
    /// <param name="group">Code of the group.</param>
    /// <param name="without">Block left out; -1 for none.</param>
    public (double Hits, double All) Of(int group, int without)
    {
        double h = 0, n = 0;
        for (var b = 0; b < Blocks; b++)
            (h, n) = b == without ? (h, n) : (h + hits[b, group], n + all[b, group]);
        return (h, n);
    }

    /// <summary>The same of all others whose attribute is known.</summary>
    public (double Hits, double All) Others(int group, int without)
    {
        double h = 0, n = 0;
        for (var g = 0; g < Groups; g++)
        {
            if (g == group || g == unknown)
                continue;
            var (hit, rows) = Of(g, without);
            (h, n) = (h + hit, n + rows);
        }

        return (h, n);
    }

    /// <summary>A statistic with one block left out at a time, of the blocks that hold rows.</summary>
    public double[] LeftOut(Func<int, double> statistic) => [.. Enumerable.Range(0, Blocks).Where(b => filled[b]).Select(statistic)];
}
