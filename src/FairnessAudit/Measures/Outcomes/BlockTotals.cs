using Statistics.Resampling;

namespace FairnessAudit.Measures.Outcomes;

/// <summary>Sums by block of persons, so that any statistic of them can be had with one block left out at a time.</summary>
/// <param name="blocks">How many.</param>
/// <param name="width">Sums a block.</param>
internal sealed class BlockTotals(int blocks, int width)
{
    private readonly double[] sums = new double[blocks * width];
    private readonly bool[] filled = new bool[blocks];

    public int Blocks => blocks;

    public double[] Total { get; } = new double[width];

    public bool Holds(int block) => filled[block];

    /// <summary>The total without one block.</summary>
    public double[] Without(int block)
    {
        var rest = new double[width];
        for (var at = 0; at < width; at++)
            rest[at] = Total[at] - sums[block * width + at];
        return rest;
    }

    public void Add(int block, int at, double value)
    {
        sums[block * width + at] += value;
        Total[at] += value;
        filled[block] = true;
    }

    /// <summary>The statistic of all, and with each block that holds rows left out.</summary>
    public (double Estimate, double[] LeftOut) Of(Func<double[], double> statistic)
    {
        var left = new List<double>(blocks);
        for (var block = 0; block < blocks; block++)
        {
            if (filled[block])
                left.Add(statistic(Without(block)));
        }

        return (statistic(Total), [.. left]);
    }

    /// <summary>The statistic with its interval as it is; see <see cref="BlockJackknife"/>.</summary>
    public (double Estimate, JackknifeInterval? Interval) Plain(Func<double[], double> statistic)
    {
        var (estimate, left) = Of(statistic);
        return (estimate, BlockJackknife.Interval(estimate, left));
    }

    /// <summary>A share with an interval on the logit scale, so that it stays between 0 and 1; none for a share of 0 or 1.</summary>
    public (double Share, FindingInterval? Interval) Share(Func<double[], double> share)
    {
        var (estimate, left) = Of(sums => Logit(share(sums)));
        return (share(Total), ShareInterval.Jackknife(estimate, left));
    }

    private static double Logit(double share) => Math.Log(share / (1 - share));
}
