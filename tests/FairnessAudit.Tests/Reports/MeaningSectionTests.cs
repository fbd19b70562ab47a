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
    [InlineData(HtmlReport.DutchFile, "5. Betekent een score voor iedereen hetzelfde?", "6. Behandelt de rangorde groepen gelijk?", "Wat dit niet kan zeggen", "Kleinberg e.a. 2016")]
    [InlineData(HtmlReport.EnglishFile, "5. Does a score mean the same for everybody?", "6. Does the ranking treat groups alike?", "What this cannot say", "Kleinberg et al. 2016")]
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
        foreach (var question in new[] { MeaningSection.Question(withheld), RankedSection.Question(withheld) })
        {
            Assert.Contains("restricted edition only", Assert.IsType<Reporting.Documents.Paragraph>(question.Shown[0]).Text.En, StringComparison.Ordinal);
            Assert.DoesNotContain(question.Finding.En, char.IsAsciiDigit);
        }
    }

    [Fact]
    public void A_public_edition_names_the_groups_that_are_shown_to_differ()
    {
        var named = audit.Findings with
        {
            Items = [.. audit.Findings.Items.Where(f => f.Question is 5).Select(f => f with { Suppressed = true, Estimate = null, Interval = null, PZeroAdjusted = null, Named = f is { Measure: SameScore.Difference, Attribute: "sex" } ? f.Group is "Male" ? "higher" : "none" : null })],
        };
        var question = MeaningSection.Question(named);
        Assert.Equal("With the same score more often founded than all others: sex Male.", question.Finding.En);
        var table = Assert.IsType<Reporting.Documents.Table>(question.Shown[1]);
        Assert.Equal(2, table.Rows.Count);
    }

    [Fact]
    public void Without_such_findings_it_says_that_nothing_was_examined()
    {
        foreach (var question in new[] { MeaningSection.Question(SampleFindings.Within()), RankedSection.Question(SampleFindings.Within()) })
        {
            Assert.False(question.Examined);
            Assert.Contains("did not examine", question.Finding.En, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Where_nobody_can_be_compared_it_says_so()
    {
        var few = audit.Findings with { Items = [.. audit.Findings.Items.Where(f => f is { Question: 5, Group: "Asian", Attribute: "race" })] };
        Assert.All(few.Items.Where(f => f.Measure is SameScore.Difference), f => Assert.NotNull(f.UndefinedBecause));
        Assert.Contains("too few outcomes are known", MeaningSection.Question(few).Finding.En, StringComparison.Ordinal);
    }

    private IHtmlDocument Page(string file) => new HtmlParser().ParseDocument(System.Text.Encoding.UTF8.GetString(AuditReport.Render(audit.Findings)[file]));
}
