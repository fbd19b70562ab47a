using FairnessAudit.Population;
using Statistics.Conditional;

namespace FairnessAudit.Measures;

/// <summary>Rows judged and rows put forward at each capacity, by full stratum and group of one attribute: one vector of sums a block of persons.</summary>
internal sealed class CapacityCube
{
    private readonly int strata;
    private readonly int groups;

    public CapacityCube(DecisionRows rows, Grouping attribute, IReadOnlyList<CapacityReplay> replays)
    {
        (strata, groups) = (rows.Full.Names.Count, attribute.Names.Count);
        var blocks = new Dictionary<int, double[]>();
        for (var row = 0; row < rows.Count; row++)
        {
            if (!blocks.TryGetValue(rows.Block[row], out var sums))
                blocks[rows.Block[row]] = sums = new double[replays.Count * strata * groups * 2];
            for (var k = 0; k < replays.Count; k++)
            {
                var step = replays[k].Step[row];
                if (step == Step.DrawnAtRandom)
                    continue;
                var at = At(k, rows.Full.Codes[row], attribute.Codes[row]);
                sums[at]++;
                if (step == Step.PutForward)
                    sums[at + 1]++;
            }
        }

        ByBlock = [.. blocks.OrderBy(b => b.Key).Select(b => b.Value)];
        Total = new double[replays.Count * strata * groups * 2];
        foreach (var block in ByBlock)
        {
            for (var i = 0; i < Total.Length; i++)
                Total[i] += block[i];
        }
    }

    /// <summary>Only blocks that hold rows.</summary>
    public IReadOnlyList<double[]> ByBlock { get; }

    public double[] Total { get; }

    /// <summary>The total without one block.</summary>
    public double[] Without(int block) => [.. Total.Select((sum, i) => sum - ByBlock[block][i])];

    /// <summary>One group against all others at one capacity, stratum by stratum, into <paramref name="into"/>.</summary>
    public Stratum[] Against(ReadOnlySpan<double> sums, int capacity, int group, Stratum[] into)
    {
        for (var s = 0; s < strata; s++)
        {
            double rows = 0, chosen = 0;
            for (var g = 0; g < groups; g++)
            {
                rows += sums[At(capacity, s, g)];
                chosen += sums[At(capacity, s, g) + 1];
            }

            double n = sums[At(capacity, s, group)], a = sums[At(capacity, s, group) + 1];
            into[s] = new Stratum(a, n, chosen - a, rows - n);
        }

        return into;
    }

    public Stratum[] Scratch() => new Stratum[strata];

    private int At(int capacity, int stratum, int group) => ((capacity * strata + stratum) * groups + group) * 2;
}
