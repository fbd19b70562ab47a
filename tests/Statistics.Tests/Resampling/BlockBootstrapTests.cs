using CsCheck;
using Statistics.Resampling;

namespace Statistics.Tests.Resampling;

public class BlockBootstrapTests
{
    [Fact]
    public void A_design_stratum_of_one_block_is_refused_by_name()
    {
        var refused = Assert.Throws<InvalidOperationException>(() => BlockBootstrap.Replicates([[1], [2], [3]], BootstrapDesign.WholeBlocks([0, 0, 7]), 1, Sum, 1, 1));
        Assert.Contains("design stratum 7", refused.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => BlockBootstrap.Replicates([[1], [2]], BootstrapDesign.WholeBlocks(3), 1, Sum, 1, 1));
    }

    [Fact]
    public void The_same_seed_gives_the_same_replicates_and_fewer_are_the_first_of_more() => Gen.Select(Gen.Double[0, 9].Array[5, 20], Gen.ULong).Sample((values, seed) =>
    {
        double[][] blocks = [.. values.Select(v => new[] { v })];
        var many = BlockBootstrap.Replicates(blocks, BootstrapDesign.WholeBlocks(blocks.Length), 1, Sum, 20, seed);
        var few = BlockBootstrap.Replicates(blocks, BootstrapDesign.WholeBlocks(blocks.Length), 1, Sum, 7, seed);
        for (var r = 0; r < few.Length; r++)
            Assert.Equal(many[r], few[r]);
    });

    [Fact]
    public void Equal_blocks_within_a_stratum_leave_the_sum_alone_in_every_replicate()
    {
        double[][] blocks = [[2], [2], [2], [5], [5], [5], [5]];
        int[] strata = [0, 0, 0, 1, 1, 1, 1];
        foreach (var design in new[] { BootstrapDesign.WholeBlocks(strata), BootstrapDesign.RaoWu(strata, [0.3, 0.6]) })
            Assert.All(BlockBootstrap.Replicates(blocks, design, 1, Sum, 200, 3), r => Assert.Equal(26, r[0], 1e-9));
    }

    [Fact]
    public void Rao_and_Wus_variance_of_a_total_is_that_of_sampling_without_replacement()
    {
        double[][] blocks = [[1], [4], [9], [2], [7], [30], [35], [28], [41], [33]];
        int[] strata = [0, 0, 0, 0, 0, 1, 1, 1, 1, 1];
        double[] share = [0.25, 0.5];
        var expected = Enumerable.Range(0, 2).Sum(h => (1 - share[h]) * 5 * Variance([.. Enumerable.Range(0, 10).Where(b => strata[b] == h).Select(b => blocks[b][0])]));
        var replicates = BlockBootstrap.Replicates(blocks, BootstrapDesign.RaoWu(strata, share), 1, Sum, 40_000, 11);
        Assert.Equal(1, Variance([.. replicates.Select(r => r[0])]) / expected, 0.03);
        Assert.Equal(1, replicates.Average(r => r[0]) / 190, 0.002);
    }

    [Fact]
    public void Whole_blocks_agree_with_the_jackknife_on_a_ratio()
    {
        var chance = new RandomStream(4);
        double[][] blocks = [.. Enumerable.Range(0, 100).Select(_ => new[] { 20.0 + chance.Below(15), 100.0 + chance.Below(30) })];
        double whole = blocks.Sum(b => b[0]), size = blocks.Sum(b => b[1]);
        var jackknife = Math.Sqrt(BlockJackknife.Variance([.. blocks.Select(b => (whole - b[0]) / (size - b[1]))]));
        var replicates = BlockBootstrap.Replicates(blocks, BootstrapDesign.WholeBlocks(100), 1, (sums, estimates) => estimates[0] = sums[0] / sums[1], 10_000, 6);
        Assert.Equal(1, Math.Sqrt(Variance([.. replicates.Select(r => r[0])])) / jackknife, 0.05);
    }

    private static void Sum(ReadOnlySpan<double> sums, Span<double> estimates) => estimates[0] = sums[0];

    private static double Variance(double[] values)
    {
        var mean = values.Average();
        return values.Sum(v => (v - mean) * (v - mean)) / (values.Length - 1);
    }
}
