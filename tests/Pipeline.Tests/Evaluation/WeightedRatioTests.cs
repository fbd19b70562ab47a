using CsCheck;
using Pipeline.Evaluation;

namespace Pipeline.Tests.Evaluation;

public sealed class WeightedRatioTests
{
    [Fact]
    public void Precision_and_share_reached_of_five_signals_by_hand()
    {
        // Put forward: chosen by the process founded (1), chosen unfounded (1), drawn with probability 1/4 founded (4). Not put forward:
        // drawn with probability 1/2 founded (2), and one that nobody looked at.
        var known = KnownOutcomes.Of([1, 1, 4, 2, 0], [true, false, true, true, true], [0, 1, 2, 3, 4]);
        bool[] set = [true, true, true, false, true];
        var precision = WeightedRatio.Precision(known, set);
        Assert.Equal(5.0 / 6, precision.Without(BlockStatistic.NoBlock), 1e-15);
        Assert.Equal(3, precision.N);
        Assert.Equal(36.0 / 18, precision.EffectiveN, 1e-15);
        Assert.Equal(0.5, precision.Without(2), 1e-15);
        Assert.Equal(5.0 / 7, WeightedRatio.ShareReached(known, set).Without(BlockStatistic.NoBlock), 1e-15);
        Assert.Equal(2.0 / 3, WeightedRatio.Precision(known.Naive(), set).Without(BlockStatistic.NoBlock), 1e-15);
    }

    [Fact]
    public void Leaving_a_block_out_is_computing_on_the_rows_of_the_others() => Outcomes.Rows.Sample(rows =>
    {
        bool[] set = [.. rows.Select(r => r.In)];
        var whole = WeightedRatio.Precision(Outcomes.Of(rows), set);
        for (var block = 0; block < 5; block++)
        {
            var rest = rows.Where(r => r.Block != block).ToArray();
            var direct = WeightedRatio.Precision(Outcomes.Of(rest), [.. rest.Select(r => r.In)]).Without(BlockStatistic.NoBlock);
            Assert.Equal(direct, whole.Without(block), 1e-12);
        }
    });

    [Fact]
    public void Over_all_draws_the_weighted_total_is_unbiased_and_the_ratio_comes_closer_with_the_size()
    {
        Assert.InRange(BiasOverAllDraws(draw: 2), 1e-3, 0.2);
        Assert.True(BiasOverAllDraws(draw: 6) < BiasOverAllDraws(draw: 2) / 3);
    }

    [Fact]
    public void Nothing_divided_by_nothing_is_null_with_its_reason()
    {
        var known = KnownOutcomes.Of([1, 1], [true, false], [0, 1]);
        var nothing = WeightedRatio.Precision(known, [false, false]).Estimate(known.Blocks, "m", Because.NothingKnown);
        Assert.Null(nothing.Estimate);
        Assert.Null(nothing.Low);
        Assert.Equal(0, nothing.N);
        Assert.Equal(Because.NothingKnown, nothing.UndefinedBecause);
    }

    [Fact]
    public void All_outcomes_alike_give_an_estimate_but_no_interval_of_width_zero()
    {
        var known = KnownOutcomes.Of([1, 1, 1], [true, true, true], [0, 1, 2]);
        var all = WeightedRatio.Precision(known, [true, true, true]).Estimate(known.Blocks, "m", Because.NothingKnown);
        Assert.Equal(1, all.Estimate);
        Assert.Null(all.High);
        Assert.Equal(Because.NoInterval, all.UndefinedBecause);
    }

    [Fact]
    public void The_paired_difference_of_a_rule_with_itself_is_zero_without_an_interval()
    {
        var known = KnownOutcomes.Of([1, 2, 3, 1], [true, false, true, false], [0, 1, 2, 3]);
        var precision = WeightedRatio.Precision(known, [true, true, true, false]);
        var difference = precision.Minus(precision).Estimate(known.Blocks, "m", Because.NothingKnown);
        Assert.Equal(0, difference.Estimate);
        Assert.Null(difference.Low);
    }

    [Fact]
    public void The_interval_is_cut_where_a_share_ends()
    {
        var known = KnownOutcomes.Of([1, 1, 1, 1], [true, false, false, false], [0, 1, 2, 3]);
        var share = WeightedRatio.Precision(known, [true, true, true, true]).Estimate(known.Blocks, "m", Because.NothingKnown, 0, 1);
        Assert.Equal(0.25, share.Estimate);
        Assert.Equal(0, share.Low);
        Assert.InRange(share.High!.Value, 0.9, 1);
    }

    /// <summary>
    /// Two signals that the process chose, and every possible draw from eight others of which half lie in the set. Asserts that the mean of
    /// the weighted number founded is the truth (Horvitz-Thompson), and returns how far the mean ratio (Hajek) is off.
    /// </summary>
    private static double BiasOverAllDraws(int draw)
    {
        bool[] founded = [true, true, true, false, false, false, true, false, true, false];
        bool[] set = [true, true, true, true, true, true, false, false, false, false];
        double totals = 0, ratios = 0, draws = 0;
        for (var mask = 0; mask < 256; mask++)
        {
            if (System.Numerics.BitOperations.PopCount((uint)mask) != draw)
                continue;
            double[] weight = [.. Enumerable.Range(0, 10).Select(i => i < 2 ? 1.0 : (mask >> (i - 2) & 1) * 8.0 / draw)];
            var known = KnownOutcomes.Of(weight, founded, [.. Enumerable.Range(0, 10)]);
            draws++;
            totals += Enumerable.Range(0, 10).Sum(i => set[i] && founded[i] ? weight[i] : 0);
            ratios += WeightedRatio.Precision(known, set).Without(BlockStatistic.NoBlock);
        }

        Assert.Equal(3, totals / draws, 1e-12);
        return Math.Abs((ratios / draws) - (3.0 / 6));
    }
}
