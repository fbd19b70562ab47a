using AngleSharp.Html.Parser;
using FairnessAudit.Reports;
using FairnessAudit.Tests.Compas;
using FairnessAudit.Tests.Reports;
using Reporting.Html;

namespace FairnessAudit.Tests.Explained;

public sealed class ExplainedSectionTests(CompasAudit audit) : IClassFixture<CompasAudit>
{
    [Theory]
    [InlineData(HtmlReport.DutchFile, "Verklaart een gerechtvaardigde grond het verschil?", "Wat dit niet kan zeggen")]
    [InlineData(HtmlReport.EnglishFile, "Does a justified ground explain the difference?", "What this cannot say")]
    public void The_question_stands_first_and_what_it_cannot_say_is_said(string file, string question, string limit)
    {
        var page = Page(file);
        Assert.Contains(page.QuerySelectorAll("h2"), h => h.TextContent.Contains(question, StringComparison.Ordinal));
        Assert.Contains(limit, page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_group_has_a_row_in_each_of_the_three_tables_with_its_size_first()
    {
        var tables = Page(HtmlReport.EnglishFile).QuerySelectorAll("table").Where(t => t.QuerySelector("caption") is { } c && c.TextContent.EndsWith("by race", StringComparison.Ordinal)
            && (c.TextContent.StartsWith("The difference to all others", StringComparison.Ordinal) || c.TextContent.StartsWith("Only signals", StringComparison.Ordinal) || c.TextContent.StartsWith("How firm", StringComparison.Ordinal))).ToArray();
        Assert.Equal(3, tables.Length);
        Assert.All(tables, t => Assert.Equal(6, t.QuerySelectorAll("tbody tr").Length));
        Assert.Contains("3,696", tables[0].QuerySelectorAll("tbody tr")[0].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_such_findings_it_says_that_nothing_was_examined() => Assert.False(ExplainedSection.Question(SampleFindings.Within() with { Items = [] }).Examined);

    private AngleSharp.Html.Dom.IHtmlDocument Page(string file) => new HtmlParser().ParseDocument(System.Text.Encoding.UTF8.GetString(AuditReport.Render(audit.Findings)[file]));
}
