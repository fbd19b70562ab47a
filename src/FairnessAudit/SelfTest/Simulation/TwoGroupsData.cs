using Statistics.Conditional;
using Statistics.Resampling;

namespace FairnessAudit.SelfTest.Simulation;

/// <summary>
/// Draws counts of <see cref="TwoGroups"/> by block and stratum. Which signals share a block is fixed, as a hash fixes it; what is
/// decided, and which sponsors there are, is drawn anew each time. A sponsor's signals stand in one block and one stratum.
/// </summary>
internal sealed class TwoGroupsData
{
    private const int SmallestSponsor = 20;
    private const int LargestSponsor = 60;

    private readonly TwoGroups world;
    private readonly int[][] members;
    private readonly int[][] others;

    public TwoGroupsData(TwoGroups world)
    {
        this.world = world;
        var random = new RandomStream(0);
        members = Sizes(ref random, group: true);
        others = Sizes(ref random, group: false);
    }

    /// <returns>By block, then stratum.</returns>
    public Stratum[][] Draw(ref RandomStream random)
    {
        var blocks = new Stratum[BlockJackknife.Blocks][];
        for (var b = 0; b < blocks.Length; b++)
        {
            blocks[b] = new Stratum[TwoGroups.Strata];
            for (var s = 0; s < TwoGroups.Strata; s++)
                blocks[b][s] = new Stratum(RandomDraws.Binomial(ref random, members[s][b], world.Rate(s, group: true)), members[s][b], RandomDraws.Binomial(ref random, others[s][b], world.Rate(s, group: false)), others[s][b]);
        }

        Sponsors(ref random, blocks, group: true);
        Sponsors(ref random, blocks, group: false);
        return blocks;
    }

    private int[][] Sizes(ref RandomStream random, bool group)
    {
        var sizes = new int[TwoGroups.Strata][];
        for (var s = 0; s < sizes.Length; s++)
        {
            sizes[s] = new int[BlockJackknife.Blocks];
            Chance.Spread(ref random, (int)(world.Rows(s, group) * (1 - world.Clustered)), sizes[s]);
        }

        return sizes;
    }

    private void Sponsors(ref RandomStream random, Stratum[][] blocks, bool group)
    {
        Span<double> rows = stackalloc double[TwoGroups.Strata];
        var left = 0.0;
        for (var s = 0; s < rows.Length; s++)
            left += rows[s] = world.Rows(s, group) * world.Clustered;
        while (left > 0)
        {
            var size = SmallestSponsor + random.Below(LargestSponsor - SmallestSponsor + 1);
            // The last one is there with the chance that keeps the expected number of signals.
            if (size > left && random.Uniform() >= left / size)
                return;
            left -= size;
            var stratum = Chance.Pick(ref random, rows);
            Add(blocks, random.Below(blocks.Length), stratum, group, size, Chance.BetaBinomial(ref random, size, world.Rate(stratum, group), world.Correlation));
        }
    }

    private static void Add(Stratum[][] blocks, int block, int stratum, bool group, int rows, int selected)
    {
        var s = blocks[block][stratum];
        blocks[block][stratum] = group
            ? s with { A = s.A + selected, N1 = s.N1 + rows }
            : s with { C = s.C + selected, N0 = s.N0 + rows };
    }
}
