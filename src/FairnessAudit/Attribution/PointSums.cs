using FairnessAudit.Population;

namespace FairnessAudit.Attribution;

/// <summary>Rows and points by block, stratum and group, for every term and pair: whole numbers from which every gap follows.</summary>
internal sealed class PointSums
{
    public PointSums(IReadOnlyList<ScoredTerm> terms, Grouping strata, Grouping groups, int[] block)
    {
        (Blocks, Strata, Groups) = (block.Length == 0 ? 1 : block.Max() + 1, strata.Names.Count, groups.Names.Count);
        var cell = new int[block.Length];
        Rows = new long[Blocks * Strata * Groups];
        for (var row = 0; row < cell.Length; row++)
        {
            cell[row] = (block[row] * Strata + strata.Codes[row]) * Groups + groups.Codes[row];
            Rows[cell[row]]++;
        }

        Points = [.. terms.Select(term =>
        {
            var sums = new long[Rows.Length];
            for (var row = 0; row < cell.Length; row++)
                sums[cell[row]] += term.Points[term.Bins[row]];
            return sums;
        })];
    }

    public int Blocks { get; }

    /// <summary>Blocks that hold rows.</summary>
    public IEnumerable<int> Filled => Enumerable.Range(0, Blocks).Where(b => Rows.AsSpan(b * Strata * Groups, Strata * Groups).ContainsAnyExcept(0));

    public int Strata { get; }

    public int Groups { get; }

    /// <summary>Indexed by (block x strata + stratum) x groups + group.</summary>
    public long[] Rows { get; }

    /// <summary>By term, indexed as <see cref="Rows"/>.</summary>
    public IReadOnlyList<long[]> Points { get; }

    /// <summary>Rows and points of a group and of all others in each stratum.</summary>
    public GroupSums Of(int group)
    {
        var sums = new GroupSums(Strata, Points.Count);
        for (var b = 0; b < Blocks; b++)
            Add(sums, b, group, 1);
        return sums;
    }

    /// <summary>Adds a block's rows, or takes them off again.</summary>
    public void Add(GroupSums sums, int block, int group, int sign)
    {
        for (var s = 0; s < Strata; s++)
        {
            for (var g = 0; g < Groups; g++)
            {
                var at = (block * Strata + s) * Groups + g;
                if (Rows[at] == 0)
                    continue;
                var inside = g == group;
                (inside ? sums.Members : sums.Others)[s] += sign * Rows[at];
                for (var t = 0; t < Points.Count; t++)
                    (inside ? sums.OfMembers : sums.OfOthers)[t, s] += sign * Points[t][at];
            }
        }
    }
}
