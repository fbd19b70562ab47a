using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using FairnessAudit.Measures;
using FairnessAudit.Reports;
using Reporting.Html;
using Reporting.Tests.Browser;

namespace FairnessAudit.Tests.Reports;

public sealed class AuditReportTests
{
    private const string Nasty = "<b>&\"'</text>";

    /// <summary>Words that promise what no audit can show.</summary>
    private static readonly string[] Forbidden =
        ["fair model", "unbiased", "bias-free", "solved", "proven fair", "no discrimination", "eerlijk model", "onbevooroordeeld", "vrij van bias", "opgelost", "geen discriminatie", "bewezen eerlijk"];

    private static IDocument Page(Findings findings, string file) => new HtmlParser().ParseDocument(Encoding.UTF8.GetString(AuditReport.Render(findings)[file]));

    private static string Text(Findings findings, string file) =>
        string.Join(' ', Page(findings, file).Body!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void The_verdict_stands_first_in_plain_words()
    {
        Assert.Contains("shown", First(SampleFindings.Within(), "within"), StringComparison.Ordinal);
        Assert.Contains("may be released once the model owner and the ethics reviewer have both signed", First(SampleFindings.Within(), "within"), StringComparison.Ordinal);
        Assert.Contains("on condition only", First(SampleFindings.NotShown(), "not-shown"), StringComparison.Ordinal);
        Assert.Matches(@"origin group outside Europe \d\.\d\d times as often as all others \(95% interval \d\.\d\d to \d\.\d\d\)", First(SampleFindings.Beyond(), "beyond"));
        Assert.Contains("cannot be released", First(SampleFindings.Beyond(), "beyond"), StringComparison.Ordinal);
        Assert.Contains("evidences a process", First(SampleFindings.Table(), "info"), StringComparison.Ordinal);

        static string First(Findings findings, string kind)
        {
            var first = Page(findings, HtmlReport.EnglishFile).QuerySelector("main > *")!;
            Assert.True(first.ClassList.Contains(kind), kind);
            return first.TextContent;
        }
    }

    [Fact]
    public void A_point_that_may_be_excepted_does_not_block_and_one_that_may_not_does()
    {
        var open = SampleFindings.NotShown();
        Assert.Equal(Standing.OnCondition, Standings.Of(open));
        var closed = open with { GateResults = [.. open.GateResults.Select(g => g with { MayBeExcepted = false })] };
        Assert.Equal(Standing.Blocked, Standings.Of(closed));
        Assert.Equal(Standing.Evidence, Standings.Of(closed with { Releasable = false }));
        Assert.Equal(Standing.Shown, Standings.Of(SampleFindings.Within()));
    }

    [Fact]
    public void No_edition_promises_what_an_audit_cannot_show()
    {
        foreach (var (name, findings) in SampleFindings.All())
        {
            foreach (var file in new[] { HtmlReport.DutchFile, HtmlReport.EnglishFile })
                Assert.All(Forbidden, word => Assert.False(Text(findings, file).Contains(word, StringComparison.OrdinalIgnoreCase), $"{name}, {file}: {word}"));
        }
    }

    [Fact]
    public void Every_report_says_what_it_cannot_say()
    {
        foreach (var (_, findings) in SampleFindings.All())
        {
            Assert.Contains("Chouldechova", Text(findings, HtmlReport.DutchFile), StringComparison.Ordinal);
            Assert.Contains("known only where somebody looked", Text(findings, HtmlReport.EnglishFile), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_withheld_group_keeps_its_verdict_and_shows_no_figure()
    {
        var row = Page(SampleFindings.Beyond(), HtmlReport.EnglishFile).QuerySelectorAll("#question-3 figure tbody tr").Single(r => r.FirstElementChild!.TextContent.Contains("Asia", StringComparison.Ordinal));
        Assert.Contains("withheld", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("not shown", row.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("1.1", row.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Sex_or_age_in_the_score_is_said_with_the_contracts_justification()
    {
        Assert.Contains("minors are interviewed first <law>", Text(SampleFindings.Beyond(), HtmlReport.EnglishFile), StringComparison.Ordinal);
        Assert.Contains("Sex and age play no part in the score", Text(SampleFindings.Within(), HtmlReport.EnglishFile), StringComparison.Ordinal);
    }

    [Fact]
    public void Small_groups_and_unknown_rows_are_named_with_their_size()
    {
        var rows = Page(SampleFindings.NotShown(), HtmlReport.DutchFile).QuerySelectorAll("tbody tr").Select(r => string.Join('|', r.Children.Select(c => c.TextContent.Trim()))).ToArray();
        Assert.Contains("herkomstgroep: Nederlandse Cariben|41|0|herkomst (hoofdgroep)|36", rows, StringComparer.Ordinal);
        Assert.Contains("Herkomstgroep|312", rows, StringComparer.Ordinal);
    }

    [Fact]
    public void Page_one_says_within_what_a_small_group_is_judged_and_when_it_would_be_large_enough()
    {
        Assert.Contains("Dutch Caribbean (judged within origin (main group); tier B with 36 months of data).", Text(SampleFindings.NotShown(), HtmlReport.EnglishFile), StringComparison.Ordinal);
        Assert.Contains("Nederlandse Cariben (beoordeeld binnen herkomst (hoofdgroep); trede B met 36 maanden gegevens", Text(SampleFindings.NotShown(), HtmlReport.DutchFile), StringComparison.Ordinal);
    }

    [Fact]
    public void Page_one_says_what_became_of_the_verdicts_or_that_nothing_can_be_compared()
    {
        var changed = SampleFindings.Within() with { Changes = new(true, ["S1 origin=asia: beyond, was within"], [], ["S9 sex=male: within"], []) };
        Assert.Contains("Newly beyond tolerance: S1 origin=asia: beyond, was within", Text(changed, HtmlReport.EnglishFile), StringComparison.Ordinal);
        Assert.Contains("Voor het eerst beoordeeld: S9 sex=male: within", Text(changed, HtmlReport.DutchFile), StringComparison.Ordinal);
        Assert.Contains("holds no findings", Text(changed with { Changes = ReleaseChanges.NotCompared }, HtmlReport.EnglishFile), StringComparison.Ordinal);
        Assert.DoesNotContain("previous release", Text(SampleFindings.Within(), HtmlReport.EnglishFile), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_is_marked_as_evidence_of_a_process_on_public_data()
    {
        var banner = Page(SampleFindings.Table(), HtmlReport.EnglishFile).QuerySelector(".banner")!.TextContent;
        Assert.Contains("NEVER RELEASABLE", banner, StringComparison.Ordinal);
        Assert.Contains("PUBLIC DATA", banner, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sentence_that_exists_in_English_only_is_marked_as_English_in_the_Dutch_edition()
    {
        var limit = Page(SampleFindings.Within(), HtmlReport.DutchFile).QuerySelectorAll("li span[lang=en]").Single();
        Assert.Equal("Outcomes of signals that nobody opened are unknown.", limit.TextContent);
    }

    [Fact]
    public void A_group_name_from_the_data_stays_text()
    {
        var page = Page(SampleFindings.NotShown(Nasty), HtmlReport.DutchFile);
        Assert.Empty(page.QuerySelectorAll("b"));
        Assert.Contains(Nasty, page.QuerySelector("svg")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_findings_give_the_same_bytes()
    {
        foreach (var (name, bytes) in AuditReport.Render(SampleFindings.NotShown()))
            Assert.Equal(bytes, AuditReport.Render(SampleFindings.NotShown())[name]);
    }

    [BrowserFact]
    public async Task A_browser_finds_no_barrier_in_any_state_in_either_language() => Assert.Empty(await Accessibility.ViolationsAsync(
        SampleFindings.All().SelectMany(s => AuditReport.Render(s.Findings).Select(p => ($"{s.Name}, {p.Key}", p.Value)))));
}
