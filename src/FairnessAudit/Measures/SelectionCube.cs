using FairnessAudit.Population;
using Statistics.Conditional;

namespace FairnessAudit.Measures;

/// <summary>Rows that the rule judged and rows it put forward, by period, stratum, block and group of one attribute.</summary>
internal sealed class SelectionCube
{
    private readonly int strata;
    private readonly int blocks;
    private readonly int groups;
    private readonly long[] eligible;
    private readonly long[] selected;

    public SelectionCube(CountTable table, bool full)
    {
        strata = (full ? table.Full : table.Minimal).Count;
        groups = table.Groups.Count;
        blocks = table.Cells.Count == 0 ? 0 : table.Cells.Max(c => c.Key.Block) + 1;
        eligible = new long[table.Periods.Count * strata * blocks * groups];
        selected = new long[eligible.Length];
        foreach (var (cell, count) in table.Cells)
        {
            if (cell.Step == Step.DrawnAtRandom)
                continue;
            var at = At(cell.Period, full ? cell.Full : cell.Minimal, cell.Block) + cell.Group;
            eligible[at] += count;
            if (cell.Step == Step.PutForward)
                selected[at] += count;
        }
    }

    /// <summary>The strata of one group against all others, block by block.</summary>
    /// <param name="group">Code of the group.</param>
    /// <param name="periods">Codes of the periods taken together.</param>
    /// <returns>By block, then stratum.</returns>
    public Stratum[][] ByBlock(int group, IReadOnlyList<int> periods)
    {
        var result = new Stratum[blocks][];
        for (var b = 0; b < blocks; b++)
        {
            result[b] = new Stratum[strata];
            foreach (var period in periods)
            {
                for (var s = 0; s < strata; s++)
                {
                    var at = At(period, s, b);
                    long rows = 0, chosen = 0;
                    for (var g = 0; g < groups; g++)
                    {
                        rows += eligible[at + g];
                        chosen += selected[at + g];
                    }

                    long n = eligible[at + group], a = selected[at + group];
                    var sum = result[b][s];
                    result[b][s] = new Stratum(sum.A + a, sum.N1 + n, sum.C + chosen - a, sum.N0 + rows - n);
                }
            }
        }

        return result;
    }

    private int At(int period, int stratum, int block) => ((period * strata + stratum) * blocks + block) * groups;
}
