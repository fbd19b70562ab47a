namespace FairnessAudit.Attribution;

/// <summary>
/// The gap of a group: its share selected less that of others in the same class, classes weighted by the group's own rows in those that
/// hold both. It is linear in who is selected, so one weight for members and one for others, by class, give it; and so they do with one
/// block of persons left out.
/// </summary>
internal sealed class GapWeights
{
    private readonly SelectionPool pool;
    private readonly int[] end;
    private readonly int[] filled;
    private readonly double[,][] members;
    private readonly double[,][] others;

    public GapWeights(SelectionPool pool)
    {
        this.pool = pool;
        end = [.. pool.FirstGroup.Skip(1), pool.Groups];
        var size = pool.Classes * pool.Groups;
        filled = [.. Enumerable.Range(0, pool.Blocks).Where(b => pool.Rows.AsSpan(b * size, size).ContainsAnyExcept(0))];
        Variants = filled.Length + 1;
        (members, others) = (new double[Variants, pool.Classes][], new double[Variants, pool.Classes][]);
        var all = Total(pool.Rows);
        for (var v = 0; v < Variants; v++)
            Weigh(v, Less(all, pool.Rows, v));
    }

    /// <summary>All blocks first, then all but each block that holds rows.</summary>
    public int Variants { get; }

    /// <summary>Gaps by variant and group; undefined ones are NaN.</summary>
    /// <param name="selected">How many of each cell are selected, ties by their share; as <see cref="SelectionPool.Rows"/>.</param>
    /// <param name="gaps">Filled.</param>
    public void Gaps(double[] selected, double[,] gaps)
    {
        var all = Total(selected);
        for (var v = 0; v < Variants; v++)
        {
            for (var g = 0; g < pool.Groups; g++)
                gaps[v, g] = 0;
            var left = Less(all, selected, v);
            for (var c = 0; c < pool.Classes; c++)
                AddClass(v, c, left.AsSpan(c * pool.Groups, pool.Groups), gaps);
        }
    }

    private void AddClass(int variant, int c, ReadOnlySpan<double> selected, double[,] gaps)
    {
        var (inside, outside) = (members[variant, c], others[variant, c]);
        for (var a = 0; a < end.Length; a++)
        {
            var every = 0.0;
            for (var g = pool.FirstGroup[a]; g < end[a]; g++)
                every += selected[g];
            for (var g = pool.FirstGroup[a]; g < end[a]; g++)
                gaps[variant, g] += inside[g] * selected[g] - outside[g] * (every - selected[g]);
        }
    }

    private void Weigh(int variant, double[] rows)
    {
        for (var c = 0; c < pool.Classes; c++)
            (members[variant, c], others[variant, c]) = (new double[pool.Groups], new double[pool.Groups]);
        for (var a = 0; a < end.Length; a++)
        {
            for (var g = pool.FirstGroup[a]; g < end[a]; g++)
                Weigh(variant, rows, a, g);
        }
    }

    private void Weigh(int variant, double[] rows, int attribute, int group)
    {
        double Inside(int c) => rows[c * pool.Groups + group];
        double Outside(int c) => rows.AsSpan(c * pool.Groups, pool.Groups)[pool.FirstGroup[attribute]..end[attribute]].ToArray().Sum() - Inside(c);
        var common = Enumerable.Range(0, pool.Classes).Where(c => Inside(c) > 0 && Outside(c) > 0).ToArray();
        var all = common.Sum(Inside);
        // Where nobody can be compared a weight makes the gap undefined, not zero.
        if (common.Length == 0)
            members[variant, 0][group] = double.NaN;
        foreach (var c in common)
            (members[variant, c][group], others[variant, c][group]) = (1 / all, Inside(c) / all / Outside(c));
    }

    private double[] Total(double[] cells)
    {
        var total = new double[pool.Classes * pool.Groups];
        for (var from = 0; from < cells.Length; from += total.Length)
        {
            for (var i = 0; i < total.Length; i++)
                total[i] += cells[from + i];
        }

        return total;
    }

    private double[] Less(double[] all, double[] cells, int variant)
    {
        if (variant == 0)
            return all;
        var left = new double[all.Length];
        var from = filled[variant - 1] * all.Length;
        for (var i = 0; i < left.Length; i++)
            left[i] = all[i] - cells[from + i];
        return left;
    }
}
