using FairnessAudit.Measures;
using Statistics.Resampling;

namespace FairnessAudit.StandIns;

/// <summary>
/// Bias-corrected Cramer's V within strata: squared contingency and the room for it are averaged over strata by size before they are
/// divided, so that small strata cannot add up chance. With one stratum it is that of Bergsma (2013), J. Korean Stat. Soc. 42, 323.
/// </summary>
internal sealed class StratifiedV
{
    private readonly int[] column;
    private readonly int[] group;
    private readonly int[] block;
    private readonly (int Bins, int Groups, int Strata) sizes;
    private readonly long[] counts;
    private readonly long[] bins;
    private readonly long[] groups;

    public StratifiedV(byte[] bin, int[] group, int[] stratum, int[] block, (int Groups, int Strata) sizes)
    {
        this.sizes = (bin.Length == 0 ? 1 : bin.Max() + 1, sizes.Groups, sizes.Strata);
        (this.group, this.block) = (group, block);
        column = new int[bin.Length];
        for (var row = 0; row < bin.Length; row++)
            column[row] = stratum[row] * this.sizes.Bins + bin[row];
        counts = new long[this.sizes.Strata * this.sizes.Bins * this.sizes.Groups];
        bins = new long[this.sizes.Strata * this.sizes.Bins];
        groups = new long[this.sizes.Strata * this.sizes.Groups];
        for (var row = 0; row < bin.Length; row++)
            Count(row, 1);
    }

    /// <summary>0 to 1; null where no stratum has two bins and two groups.</summary>
    public double? Value { get; private set; }

    /// <summary>The value, and the interval of a jackknife over blocks of persons cut at 0 and 1; where V is 0 there is none.</summary>
    public Finding On(Finding finding)
    {
        Value = Now();
        if (Value is not { } value)
            return finding with { UndefinedBecause = "no stratum has two values and two groups" };
        var interval = BlockJackknife.Interval(value, LeftOut());
        return finding with
        {
            Estimate = value,
            Interval = interval is null ? null : new FindingInterval(Math.Max(0, interval.Low), Math.Min(1, interval.High), 0.95, "delete-a-block-jackknife-t"),
            UndefinedBecause = interval is null ? "no association beyond chance, or too few blocks, for an interval" : null,
        };
    }

    private double[] LeftOut()
    {
        var order = Enumerable.Range(0, column.Length).ToArray();
        Array.Sort((int[])block.Clone(), order);
        var left = new List<double>(BlockJackknife.Blocks);
        for (int from = 0, to; from < order.Length; from = to)
        {
            for (to = from; to < order.Length && block[order[to]] == block[order[from]]; to++)
                Count(order[to], -1);
            left.Add(Now() ?? double.NaN);
            for (var i = from; i < to; i++)
                Count(order[i], 1);
        }

        return [.. left];
    }

    private void Count(int row, int by)
    {
        var stratum = column[row] / sizes.Bins;
        counts[column[row] * sizes.Groups + group[row]] += by;
        bins[column[row]] += by;
        groups[stratum * sizes.Groups + group[row]] += by;
    }

    private double? Now()
    {
        double excess = 0, room = 0;
        for (var s = 0; s < sizes.Strata; s++)
        {
            var (more, space) = Stratum(s);
            (excess, room) = (excess + more, room + space);
        }

        return room > 0 ? Math.Min(1, Math.Sqrt(Math.Max(0, excess) / room)) : null;
    }

    private (double Excess, double Room) Stratum(int s)
    {
        long n = 0;
        int rows = 0, columns = 0;
        for (var b = 0; b < sizes.Bins; b++)
            (n, rows) = (n + bins[s * sizes.Bins + b], rows + (bins[s * sizes.Bins + b] > 0 ? 1 : 0));
        for (var g = 0; g < sizes.Groups; g++)
            columns += groups[s * sizes.Groups + g] > 0 ? 1 : 0;
        if (rows < 2 || columns < 2 || n < 2)
            return (0, 0);
        // Pearson's statistic over n, plus one, is the sum of count^2 / (row total x column total).
        var sum = 0.0;
        for (var b = 0; b < sizes.Bins; b++)
        {
            if (bins[s * sizes.Bins + b] == 0)
                continue;
            for (var g = 0; g < sizes.Groups; g++)
            {
                if (counts[(s * sizes.Bins + b) * sizes.Groups + g] is var count and > 0)
                    sum += (double)count * count / ((double)bins[s * sizes.Bins + b] * groups[s * sizes.Groups + g]);
            }
        }

        double r = rows - 1, k = columns - 1;
        var space = Math.Min(r - r * r / (n - 1), k - k * k / (n - 1));
        return space > 0 ? (n * (sum - 1 - r * k / (n - 1)), n * space) : (0, 0);
    }
}
