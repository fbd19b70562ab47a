using FairnessAudit.Population;
using Statistics.Conditional;

namespace FairnessAudit.Measures.Explained;

/// <summary>Rows that the rule judged and rows it put forward, by block, stratum and group, for any way to make strata from the declared ones.</summary>
internal sealed class StratumCube
{
    private readonly CountTable table;
    private readonly string set;
    private readonly string? term;
    private readonly IReadOnlyList<string> names;
    private readonly int blocks;
    private readonly long[] eligible;
    private readonly long[] selected;

    private StratumCube(CountTable table, string set, string? term, IReadOnlyList<string> names, Func<Cell, int> stratum)
    {
        (this.table, this.set, this.term, this.names) = (table, set, term, names);
        blocks = table.Blocks;
        eligible = new long[blocks * names.Count * table.Groups.Count];
        selected = new long[eligible.Length];
        foreach (var (cell, count) in table.Cells)
        {
            if (cell.Step == Step.DrawnAtRandom)
                continue;
            var at = At(cell.Block, stratum(cell)) + cell.Group;
            eligible[at] += count;
            if (cell.Step == Step.PutForward)
                selected[at] += count;
        }
    }

    public static StratumCube Minimal(CountTable table) => new(table, "minimal", null, table.Minimal, c => c.Minimal);

    public static StratumCube Full(CountTable table) => new(table, "full", null, table.Full, c => c.Full);

    /// <param name="table">Counts of one attribute.</param>
    /// <param name="term">Names of the columns kept.</param>
    /// <param name="names">Names of the coarser strata.</param>
    /// <param name="of">By full stratum, the coarser one.</param>
    public static StratumCube Subset(CountTable table, string term, IReadOnlyList<string> names, int[] of) => new(table, "subset", term, names, c => of[c.Full]);

    /// <summary>One group against all others whose attribute is known, or against one.</summary>
    /// <param name="group">Code of the group.</param>
    /// <param name="reference">Code of the other group; null for all known others.</param>
    public Comparison Compare(int group, int? reference = null)
    {
        var byBlock = new Stratum[blocks][];
        var all = new Stratum[names.Count];
        for (var b = 0; b < blocks; b++)
        {
            byBlock[b] = new Stratum[names.Count];
            for (var s = 0; s < names.Count; s++)
            {
                var at = At(b, s);
                long rows = 0, chosen = 0;
                for (var g = 0; g < table.Groups.Count; g++)
                {
                    if (g == group || (reference is { } only ? g != only : table.Groups[g] is Grouping.Unknown))
                        continue;
                    rows += eligible[at + g];
                    chosen += selected[at + g];
                }

                var stratum = byBlock[b][s] = new Stratum(selected[at + group], eligible[at + group], chosen, rows);
                all[s] = new Stratum(all[s].A + stratum.A, all[s].N1 + stratum.N1, all[s].C + stratum.C, all[s].N0 + stratum.N0);
            }
        }

        return new Comparison
        {
            Attribute = table.Attribute,
            Group = table.Groups[group],
            Reference = reference is { } r ? table.Groups[r] : RateFindings.Others,
            StratumSet = set,
            Term = term,
            Names = names,
            ByBlock = byBlock,
            All = all,
        };
    }

    private int At(int block, int stratum) => (block * names.Count + stratum) * table.Groups.Count;
}
