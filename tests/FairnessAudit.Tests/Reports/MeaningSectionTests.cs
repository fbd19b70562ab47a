using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using FairnessAudit.Measures.Meaning;
using FairnessAudit.Reports;
using FairnessAudit.Tests.Compas;
using Reporting.Html;

namespace FairnessAudit.Tests.Reports;

public sealed class MeaningSectionTests(CompasAudit audit) : IClassFixture<CompasAudit>
{
    [Theory]
    [InlineData(HtmlReport.DutchFile, "Betekent een score voor iedereen hetzelfde?", "Behandelt de rangorde groepen gelijk?", "Wat dit niet kan zeggen", "Kleinberg e.a. 2016")]
    [InlineData(HtmlReport.EnglishFile, "Does a score mean the same for everybody?", "Does the ranking treat groups alike?", "What this cannot say", "Kleinberg et al. 2016")]
    public void Both_questions_are_asked_answered_and_limited(string file, string meaning, string ranking, string limit, string impossible)
    {
        var page = Page(file);
        Assert.Equal([meaning, ranking], page.QuerySelectorAll("h2").Select(h => h.TextContent).Where(h => h == meaning || h == ranking), StringComparer.Ordinal);
        Assert.Contains(limit, page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(impossible, page.Body.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_answer_names_who_is_shown_to_differ_with_the_size_and_the_number_of_comparisons()
    {
        var lead = Page(HtmlReport.EnglishFile).QuerySelectorAll("p.lead").Select(p => p.TextContent).Single(t => t.StartsWith("With the same score", StringComparison.Ordinal));
        Assert.Matches(@"sex: Female \(\d+\.\d percentage points less often founded\); sex: Male \(\d+\.\d percentage points more often founded\)", lead);
        Assert.Matches(@"Adjusted for \d+ comparisons \(Holm\)", lead);
    }

    [Fact]
    public void The_curve_is_a_picture_with_its_numbers_and_no_small_group_owns_it()
    {
        var curves = Page(HtmlReport.EnglishFile).QuerySelectorAll("figure.chart").Where(f => f.QuerySelector("figcaption")!.TextContent.StartsWith("Stated and found, by race", StringComparison.Ordinal)).ToArray();
        var curve = Assert.Single(curves);
        Assert.Equal(20 + 2, curve.QuerySelectorAll("svg circle").Length);
        Assert.Equal(20, curve.QuerySelectorAll("tbody tr").Length);
        Assert.DoesNotContain("Native American", curve.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_public_edition_says_where_the_figures_are_and_shows_none()
    {
        var withheld = audit.Findings with { Items = [.. audit.Findings.Items.Where(f => f.Question is 5 or 6).Select(f => f with { Suppressed = true, Estimate = null, Interval = null, PZeroAdjusted = null })] };
        foreach (var blocks in new[] { MeaningSection.Blocks(withheld), RankedSection.Blocks(withheld) })
            Assert.Equal("These figures are in the restricted edition only.", Assert.IsType<Reporting.Documents.Paragraph>(blocks.ElementAt(1)).Text.En);
        Assert.Equal(2, MeaningSection.Blocks(withheld).Count());
    }

    [Fact]
    public void Without_such_findings_there_is_no_section() => Assert.Empty(MeaningSection.Blocks(SampleFindings.Within()).Concat(RankedSection.Blocks(SampleFindings.Within())));

    [Fact]
    public void Where_nobody_can_be_compared_it_says_so()
    {
        var few = audit.Findings with { Items = [.. audit.Findings.Items.Where(f => f is { Question: 5, Group: "Asian", Attribute: "race" })] };
        Assert.All(few.Items.Where(f => f.Measure is SameScore.Difference), f => Assert.NotNull(f.UndefinedBecause));
        Assert.Contains("too few outcomes are known", Assert.IsType<Reporting.Documents.Paragraph>(MeaningSection.Blocks(few).ElementAt(1)).Text.En, StringComparison.Ordinal);
    }

    private IHtmlDocument Page(string file) => new HtmlParser().ParseDocument(System.Text.Encoding.UTF8.GetString(AuditReport.Render(audit.Findings)[file]));
}
