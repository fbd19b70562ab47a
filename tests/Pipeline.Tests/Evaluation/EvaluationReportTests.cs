using Pipeline.Evaluation;
using Reporting.Documents;

namespace Pipeline.Tests.Evaluation;

[Collection(nameof(EvaluatedOnce))]
public sealed class EvaluationReportTests
{
    private readonly EvaluateTests.Evaluated evaluated;

    public EvaluationReportTests(EvaluateTests.Evaluated evaluated) => this.evaluated = evaluated;

    private Document Report => EvaluationReport.Of(evaluated.Record, evaluated.Intake.Contract);

    [Fact]
    public void No_percentage_in_a_sentence_stands_without_the_number_behind_it()
    {
        foreach (var sentence in Sentences())
        {
            foreach (var text in new[] { sentence.Nl, sentence.En })
                Assert.True(Bare(text) == 0, text);
        }

        Assert.True(Bare("reaches 38.2% of all") > 0);
    }

    [Fact]
    public void Every_table_with_an_estimate_has_a_column_of_known_outcomes()
    {
        var tables = Report.Blocks.OfType<Table>().Where(t => t.Columns.Any(c => c.Header.En.Contains("interval", StringComparison.Ordinal))).ToList();
        Assert.NotEmpty(tables);
        Assert.All(tables, table => Assert.Contains(table.Columns, c => c.Header.En == "Known outcomes (n)"));
        Assert.All(Report.Blocks.Where(b => b is IntervalChart or BandChart).Cast<Chart>(), chart => Assert.Contains(chart.MoreColumns, c => c.Header.En == "Known outcomes (n)"));
    }

    [Fact]
    public void The_finding_comes_first_and_names_the_places_a_night()
    {
        Assert.IsType<KeyFigures>(Report.Blocks[0]);
        var lead = Assert.IsType<Paragraph>(Report.Blocks[1]);
        Assert.StartsWith("With 20 places a night the candidate's order reaches ", lead.Text.En, StringComparison.Ordinal);
        Assert.EndsWith("shown to be higher.", lead.Text.En, StringComparison.Ordinal);
        Assert.StartsWith("Met 20 plaatsen per nacht bereikt de volgorde van de kandidaat ", lead.Text.Nl, StringComparison.Ordinal);
    }

    [Fact]
    public void No_word_promises_what_an_evaluation_cannot()
    {
        foreach (var file in new[] { "report.nl.html", "report.en.html" })
        {
            var text = File.ReadAllText(Path.Combine(evaluated.Folder("two"), file));
            foreach (var word in new[] { "unbiased", "fair model", "eerlijk model", "onbevooroordeeld", "NaN" })
                Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase);
        }
    }

    private IEnumerable<Phrase> Sentences() => Report.Blocks.SelectMany(block => block switch
    {
        Paragraph paragraph => [paragraph.Text],
        BulletList list => list.Items,
        Chart chart => [chart.Finding],
        _ => Enumerable.Empty<Phrase>(),
    });

    /// <summary>Number of percentages that are not of the shape "x% (95% interval ..., n = ...)".</summary>
    internal static int Bare(string text) =>
        System.Text.RegularExpressions.Regex.Replace(text, @"([\d.,]+% )?\([^)]*n = [\d.,]+\)", "", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5))
            .Count(c => c == '%');
}
