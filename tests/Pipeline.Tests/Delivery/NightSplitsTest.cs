using Interchange.Columns;
using Pipeline.Delivery;
using Pipeline.Nights;
using Pipeline.Tests.Nights;

namespace Pipeline.Tests.Delivery;

public sealed class NightSplitsTest : IDisposable
{
    private readonly NightBench bench = new();
    private readonly Night night;

    public NightSplitsTest()
    {
        var (first, _) = NightlyRun.Run(bench.Request(NightBench.Monday, 0, 200), bench.Root);
        var before = OpenStock.Read(SourceFile.Read(Path.Combine(first, OpenStock.FileName)), SourceFile.Read(Path.Combine(first, OpenStock.HandledName)), NightBench.Contract);
        // Some of yesterday's stock and some of tonight's new signals are closed elsewhere.
        var closures = Enumerable.Range(0, 30).Concat(Enumerable.Range(500, 7)).Select(i => NightBench.Keys.Signal($"S-{i}")).ToHashSet(StringComparer.Ordinal);
        night = NightDeciding.Decide(bench.Request(NightBench.Monday.AddDays(1), 500, 100), new NightName(NightBench.Monday, 1), before, closures);
    }

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Every_split_adds_up_to_the_balance_of_the_night()
    {
        var counts = night.Counts;
        Assert.True(counts.Closed > 7, "nothing of the stock was closed");
        foreach (var column in NightSplits.Columns(night.Contract))
        {
            var split = NightSplits.Of(night, column).Select(level => SplitBalance.Of(night, level)).ToArray();
            int Sum(Func<SplitBalance, int> part) => split.Sum(part);
            Assert.Equal(
                (counts.StockBefore, counts.New, counts.PutForward + counts.Random, counts.Lapsed, counts.Closed, counts.StockAfter),
                (Sum(s => s.Before), Sum(s => s.New), Sum(s => s.Listed), Sum(s => s.Lapsed), Sum(s => s.Closed), Sum(s => s.After)));
            Assert.All(split, s => Assert.Equal(s.Before + s.New, s.Listed + s.Lapsed + s.Closed + s.After));
        }
    }

    [Fact]
    public void The_night_is_split_by_class_ground_channel_and_nature_and_what_nobody_has_looked_at_is_unknown()
    {
        var columns = NightSplits.Columns(night.Contract);
        Assert.Equal(["class", "permit_ground", "channel", "nature"], columns.Select(c => c.Name), StringComparer.Ordinal);
        var natures = NightSplits.Of(night, columns[3]);
        Assert.Equal(["deliberate", "administrative", "unknown"], natures.Select(l => l.Words.En), StringComparer.Ordinal);
        Assert.Equal((night.Open.Count, night.Counts.Closed), (natures[2].Rows.Length, natures[2].Closed.Length));
    }
}
