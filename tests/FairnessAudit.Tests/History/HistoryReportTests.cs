using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Reporting.Html;

namespace FairnessAudit.Tests.History;

/// <summary>The page about past nights, as a reader gets it.</summary>
public class HistoryReportTests
{
    [Fact]
    public void Page_one_says_that_this_evidences_a_process_and_releases_nothing()
    {
        using var world = new HistoryWorld(NightLines.Of(4, 1500, _ => 0.2));
        world.Audit();
        foreach (var file in new[] { "audit/", "audit/public/" })
        {
            Assert.Contains("This report evidences a process; no rule can ever be released on it.", First(world[file + HtmlReport.EnglishFile]), StringComparison.Ordinal);
            Assert.Contains("Dit verslag getuigt van een proces; er kan nooit een regel op worden vrijgegeven.", First(world[file + HtmlReport.DutchFile]), StringComparison.Ordinal);
            Assert.Contains("EVIDENCES A PROCESS", Text(world[file + HtmlReport.EnglishFile]), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Where_only_the_join_fails_page_one_does_not_say_that_anybody_was_treated_unequally()
    {
        using var world = new HistoryWorld([.. NightLines.Of(4, 1500, _ => 0.2).Select((l, i) => i % 5 == 0 ? l with { Group = null } : l)]);
        var findings = world.Audit();
        Assert.Equal("X1", Assert.Single(findings.GateResults, r => r is { Verdict: "beyond", Effect: "block" }).Id);
        Assert.Contains("something that must hold exactly does not", First(world["audit/" + HtmlReport.EnglishFile]), StringComparison.Ordinal);
        Assert.DoesNotContain("unequal treatment", First(world["audit/" + HtmlReport.EnglishFile]), StringComparison.Ordinal);
    }

    [Fact]
    public void An_order_that_nobody_contradicts_is_named_with_the_count_behind_it()
    {
        var lines = NightLines.Of(4, 1500, _ => 0).Select(l => l with { Overrides = [] }).ToArray();
        using var world = new HistoryWorld(lines);
        world.Audit();
        var listed = lines.Count(l => l.Listed);
        Assert.Matches($@"Of {listed} signals on a list, people set aside none and rerouted none: 0\.0% \(95% interval 0\.0% to 0\.\d%\)\. An order that is never contradicted is not checked\.", Text(world["audit/" + HtmlReport.EnglishFile]));
        Assert.Matches($@"Van de {listed} signalen op een lijst legde niemand er een opzij en ging er geen naar een ander team: 0,0%", Text(world["audit/" + HtmlReport.DutchFile]));
    }

    [Fact]
    public void What_people_set_aside_stands_there_with_its_number_and_how_long_groups_waited()
    {
        using var world = new HistoryWorld(NightLines.Of(4, 1500, _ => 0.2));
        world.Audit();
        var (listed, overridden) = (world.Lines.Count(l => l.Listed), world.Lines.Count(l => l.Listed && l.Overrides.Length > 0));
        var text = Text(world["audit/" + HtmlReport.EnglishFile]);
        Assert.Contains($"Of {listed} signals on a list, people set aside or rerouted {overridden}: ", text, StringComparison.Ordinal);
        Assert.Contains("How long do groups wait?", text, StringComparison.Ordinal);
        Assert.Contains("Nothing was scored or ordered again.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("without ground", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_public_page_says_where_the_figures_on_people_are()
    {
        using var world = new HistoryWorld(NightLines.Of(4, 1500, _ => 0.2));
        world.Audit();
        var text = Text(world["audit/public/" + HtmlReport.EnglishFile]);
        Assert.Matches(@"How did people use the order\?\s*The figures of this part are withheld\.", text);
        Assert.Matches(@"means of places and days, not counts\.[^?]*restricted edition only", text);
        Assert.DoesNotContain("set aside or rerouted", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_audit_of_a_rule_has_no_section_on_overrides() =>
        Assert.Empty(FairnessAudit.Reports.OverrideSection.Blocks(Reports.SampleFindings.Within()));

    private static string Text(string path) => string.Join(' ', Page(path).QuerySelector("body")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string First(string path) => Page(path).QuerySelector("main > *")!.TextContent;

    private static IDocument Page(string path) => new HtmlParser().ParseDocument(Encoding.UTF8.GetString(File.ReadAllBytes(path)));
}
