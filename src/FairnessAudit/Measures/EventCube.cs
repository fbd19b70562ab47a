using FairnessAudit.Population;
using Statistics.Conditional;

namespace FairnessAudit.Measures;

/// <summary>A population and what happened to it, by period, block, stratum and group of one attribute.</summary>
internal sealed class EventCube
{
    private readonly int strata;
    private readonly int blocks;
    private readonly int groups;
    private readonly int unknown;
    private readonly bool weighted;
    private readonly double[] rows;
    private readonly double[] hits;
    private readonly long[] plainRows;
    private readonly long[] plainHits;

    public EventCube(CountTable table, CountedEvent counted, string stratumSet)
    {
        strata = Names(table, stratumSet);
        groups = table.Groups.Count;
        unknown = table.UnknownGroup;
        weighted = counted.Weighted;
        blocks = table.Blocks;
        rows = new double[table.Periods.Count * blocks * strata * groups];
        hits = new double[rows.Length];
        plainRows = new long[table.Periods.Count * groups];
        plainHits = new long[plainRows.Length];
        foreach (var (cell, count) in table.Cells)
        {
            var weight = !counted.Counts(cell) ? 0 : weighted ? cell.Weight(table.Strata) : 1;
            if (weight == 0)
                continue;
            var (at, plain) = (At(cell.Period, cell.Block, Stratum(cell, stratumSet)) + cell.Group, cell.Period * groups + cell.Group);
            var happens = counted.Happens(cell);
            rows[at] += count * weight;
            hits[at] += happens ? count * weight : 0;
            plainRows[plain] += count;
            plainHits[plain] += happens ? count : 0;
        }
    }

    /// <summary>One group against all others whose attribute is known; the unknown group itself against all known.</summary>
    /// <param name="group">Code of the group.</param>
    /// <param name="periods">Codes of the periods taken together.</param>
    public BlockCounts Counts(int group, IReadOnlyList<int> periods)
    {
        var bounded = unknown >= 0 && group != unknown;
        var result = new BlockCounts(blocks, strata)
        {
            UnknownHits = bounded ? new double[blocks * strata] : null,
            UnknownMisses = bounded ? new double[blocks * strata] : null,
            Rows = weighted ? Sides(group, periods) : null,
        };
        foreach (var period in periods)
        {
            for (var place = 0; place < blocks * strata; place++)
                Add(result, place, group, (period * blocks * strata + place) * groups);
        }

        return result;
    }

    private void Add(BlockCounts result, int place, int group, int at)
    {
        double others = 0, othersHit = 0;
        for (var g = 0; g < groups; g++)
        {
            if (g == group || g == unknown)
                continue;
            others += rows[at + g];
            othersHit += hits[at + g];
        }

        var sum = result.Known[place];
        result.Known[place] = new Stratum(sum.A + hits[at + group], sum.N1 + rows[at + group], sum.C + othersHit, sum.N0 + others);
        if (result.UnknownHits is null)
            return;
        result.UnknownHits[place] += hits[at + unknown];
        result.UnknownMisses![place] += rows[at + unknown] - hits[at + unknown];
    }

    private SideRows Sides(int group, IReadOnlyList<int> periods)
    {
        long n = 0, hit = 0, others = 0, othersHit = 0;
        foreach (var period in periods)
        {
            for (var g = 0; g < groups; g++)
            {
                var (r, h) = (plainRows[period * groups + g], plainHits[period * groups + g]);
                (n, hit) = g == group ? (n + r, hit + h) : (n, hit);
                (others, othersHit) = g != group && g != unknown ? (others + r, othersHit + h) : (others, othersHit);
            }
        }

        return new SideRows(n, hit, others, othersHit);
    }

    private int At(int period, int block, int stratum) => ((period * blocks + block) * strata + stratum) * groups;

    private static int Names(CountTable table, string set) => set switch
    {
        "minimal" => table.Minimal.Count,
        "full" => table.Full.Count,
        "band" => table.Bands.Count,
        _ => 1,
    };

    private static int Stratum(in Cell cell, string set) => set switch
    {
        "minimal" => cell.Minimal,
        "full" => cell.Full,
        "band" => cell.Band,
        _ => 0,
    };
}
