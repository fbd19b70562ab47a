using CsCheck;
using Pipeline.Evaluation;
using Pipeline.Evaluation.Backtest;

namespace Pipeline.Tests.Evaluation.Backtest;

public sealed class RegretsTests
{
    private static readonly string[] Ids = ["a", "b"];

    [Fact]
    public void Over_three_windows_by_hand()
    {
        // a is best, then b, then b: the choice takes a in the second window and loses 0.2, then b and loses nothing.
        var windows = Regrets.ByWindow(Ids, [Precisions(0.5, 0.4), Precisions(0.3, 0.5), Precisions(0.4, 0.5)]);
        Assert.Equal([0.0, 0.1], windows[0].Take(2).Select(r => Math.Round(r.Regret.Estimate!.Value, 12)));
        Assert.Null(windows[0][2].Regret.Estimate);
        Assert.Equal(Because.NoWindowBefore, windows[0][2].Regret.UndefinedBecause);
        Assert.Equal(("a", 0.2), (windows[1][2].Chosen, Math.Round(windows[1][2].Regret.Estimate!.Value, 12)));
        Assert.Equal(("b", 0.0), (windows[2][2].Chosen, windows[2][2].Regret.Estimate!.Value));

        var mean = Regrets.Over(windows);
        Assert.Equal(["a", "b", Regrets.BestBefore], mean.Select(m => m.Id), StringComparer.Ordinal);
        Assert.All(mean, m => Assert.Equal(2, m.Windows));
        Assert.Equal([0.15, 0, 0.1], mean.Select(m => Math.Round(m.Mean!.Value, 12)));
        Assert.Equal([0.2, 0, 0.2], mean.Select(m => Math.Round(m.Largest!.Value, 12)));
    }

    [Fact]
    public void The_best_of_each_window_has_none_and_nobody_less_than_none() => Gen.Double[0, 1].Array[3].Array[1, 6].Sample(shares =>
    {
        var windows = Regrets.ByWindow(["a", "b", "c"], [.. shares.Select(Precisions)]);
        foreach (var window in windows)
        {
            Assert.All(window, r => Assert.True(r.Regret.Estimate is null or >= 0));
            Assert.Contains(window.Take(3), r => r.Regret.Estimate == 0);
        }
    });

    [Fact]
    public void A_window_without_a_precision_counts_for_nobody_and_is_no_ground_to_choose_on()
    {
        var windows = Regrets.ByWindow(Ids, [Precisions(0.5, double.NaN), Precisions(0.3, 0.5), Precisions(0.3, 0.5)]);
        Assert.All(windows[0].Take(2), r => Assert.Equal(Because.NotAllHavePrecision, r.Regret.UndefinedBecause));
        Assert.Equal(Because.NotAllHavePrecision, windows[1][2].Regret.UndefinedBecause);
        Assert.All(Regrets.Over(windows), m => Assert.Equal(1, m.Windows));
    }

    [Fact]
    public void One_window_leaves_nothing_to_average()
    {
        var mean = Regrets.Over(Regrets.ByWindow(Ids, [Precisions(0.5, 0.4)]));
        Assert.All(mean, m => Assert.Equal((0, null, Because.NoWindowBefore), (m.Windows, m.Mean, m.UndefinedBecause)));
    }

    private static Estimated[] Precisions(params double[] shares) =>
        [.. shares.Select(share => new BlockStatistic(_ => share, 10, 10).Estimate([0, 1], "m", Because.NothingKnown))];
}
