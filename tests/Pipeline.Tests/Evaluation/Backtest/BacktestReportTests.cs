using Pipeline.Evaluation.Backtest;
using Reporting.Documents;

namespace Pipeline.Tests.Evaluation.Backtest;

public sealed class BacktestReportTests : IClassFixture<BacktestTests.Backtested>
{
    private readonly BacktestTests.Backtested backtested;

    public BacktestReportTests(BacktestTests.Backtested backtested) => this.backtested = backtested;

    private Document Report => BacktestReport.Of(backtested.Record, SmallHistory.Contract);

    [Fact]
    public void The_finding_over_all_windows_comes_first()
    {
        var lead = Assert.IsType<Paragraph>(Report.Blocks[0]);
        Assert.StartsWith("Over all windows together, of what scorecard puts forward ", lead.Text.En, StringComparison.Ordinal);
        Assert.StartsWith("Over alle perioden samen is van wat scorecard voorlegt ", lead.Text.Nl, StringComparison.Ordinal);
        Assert.EndsWith("shown to be higher.", lead.Text.En, StringComparison.Ordinal);
    }

    [Fact]
    public void No_percentage_in_a_sentence_stands_without_the_number_behind_it()
    {
        var sentences = Report.Blocks.SelectMany(block => block switch
        {
            Paragraph paragraph => [paragraph.Text],
            BulletList list => list.Items,
            Chart chart => [chart.Finding],
            _ => Enumerable.Empty<Phrase>(),
        });
        foreach (var text in sentences.SelectMany(s => new[] { s.Nl, s.En }))
            Assert.True(EvaluationReportTests.Bare(text) == 0, text);
    }

    [Fact]
    public void Every_table_with_an_interval_says_how_many_stand_behind_it()
    {
        var tables = Report.Blocks.OfType<Table>().Where(t => t.Columns.Any(c => c.Header.En.Contains("interval", StringComparison.Ordinal))).ToList();
        Assert.NotEmpty(tables);
        Assert.All(tables, table => Assert.Contains(table.Columns, c => c.Header.En.Contains("(n)", StringComparison.Ordinal)));
        Assert.All(Report.Blocks.OfType<IntervalChart>(), chart => Assert.Contains(chart.MoreColumns, c => c.Header.En == "Known outcomes (n)"));
    }

    [Fact]
    public void Headings_never_skip_a_level_and_both_editions_are_written()
    {
        var level = 1;
        foreach (var heading in Report.Blocks.OfType<Heading>())
        {
            Assert.InRange(heading.Level, 2, level + 1);
            level = heading.Level;
        }

        foreach (var file in new[] { "report.nl.html", "report.en.html" })
            Assert.DoesNotContain("NaN", File.ReadAllText(Path.Combine(backtested.Path("two"), file)), StringComparison.Ordinal);
    }
}
