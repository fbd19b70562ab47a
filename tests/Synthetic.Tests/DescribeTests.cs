using Synthetic.Commands;
using Synthetic.Describe;

namespace Synthetic.Tests;

public sealed class DescribeTests
{
    private static string[] LinesOf(int persons) =>
        [.. Figures.Lines([.. Enumerable.Range(0, persons).Select(i => Signal(i % 2 == 0 ? 2 : 1))])];

    [Fact]
    public void A_series_that_tells_origin_wholly_has_a_cramers_v_of_one_however_many_rows()
    {
        Assert.Contains("Cramer's V of series and main origin: 1.0000 (n 200000)", LinesOf(200_000), StringComparer.Ordinal);
        Assert.Contains("Cramer's V of series and main origin: 1.0000 (n 10)", LinesOf(10), StringComparer.Ordinal);
    }

    [Fact]
    public void Every_share_says_of_how_many()
    {
        Assert.Contains("arm process: 1.0000 (10 of 10)", LinesOf(10), StringComparer.Ordinal);
        Assert.Contains("series a to c, origin outside_europe: 1.0000 (5 of 5)", LinesOf(10), StringComparer.Ordinal);
    }

    [Fact]
    public void The_committed_sample_can_be_described()
    {
        var lines = Figures.Lines(History.Read(Path.Combine(ContractFile.Root(), "data", "synthetic", "samples", "clean")));
        Assert.Contains(lines, l => l.StartsWith("persons 88,", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_planted_stands_before_the_figures() =>
        Assert.StartsWith("variant stand-in: series a to c for 92% of the files", DescribeCommand.Lines(Path.Combine(ContractFile.Root(), "data", "synthetic", "samples", "stand-in")).First(), StringComparison.Ordinal);

    private static SeenSignal Signal(int origin) => new("fraud_abuse", "mail", origin == 2 ? "a" : "d", "process", "founded", "warning", "P-" + origin, "R-1", origin);
}
