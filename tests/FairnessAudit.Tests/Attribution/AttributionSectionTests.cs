using System.Text;
using AngleSharp.Html.Parser;
using FairnessAudit.Attribution;
using FairnessAudit.Measures;
using FairnessAudit.Reports;
using FairnessAudit.Tests.Reports;
using FairnessAudit.Tests.StandIns;

namespace FairnessAudit.Tests.Attribution;

/// <summary>The page leads from how often a group is put forward to the feature that does it, in both languages.</summary>
public sealed class AttributionSectionTests
{
    private const string Origin = "origin";

    [Fact]
    public void A_group_beyond_tolerance_is_followed_by_the_feature_that_carries_its_gap()
    {
        var (dutch, english) = Pages(Planted());
        Assert.Matches("Put forward 1.72 times as often as all others with comparable signals \\(95% interval 1.58 to 1.87\\)\\. The score differs by 0.\\d\\d of a logit", english);
        Assert.Matches("\u2018file series\u2019 carries 0.\\d\\d of the 0.\\d\\d of a logit, \\d+%", english);
        Assert.Matches("What carries the difference of score: \u2018file series\u2019, for .*origin group outside Europe \\d+%", english);
        Assert.Matches("\u2018dossierreeks\u2019 draagt 0,\\d\\d van de 0,\\d\\d logit, \\d+%", dutch);
    }

    [Fact]
    public void A_but_for_move_says_which_row_and_no_suspect_says_so()
    {
        var result = new ButForResult { Suspects = [], Tells = 0.7, MatchedSets = 0, MatchedRows = 0, MatchedSetsMoved = 0, Difference = null };
        Assert.Contains("no feature is suspect", Pages(Planted() with { ButFor = result }).English, StringComparison.Ordinal);
        var suspect = new ButForSuspect { Feature = "series", Because = "the policy names it", Archetypes = 480, Moved = 120, MostBands = 3, Worst = "signal x moves" };
        var moved = Pages(Planted() with { ButFor = result with { Suspects = [suspect], Difference = "signal x moves; 120 of 480 archetypes move", MatchedSets = 4, MatchedRows = 9 } }).English;
        Assert.Contains("signal x moves; 120 of 480 archetypes move.", moved, StringComparison.Ordinal);
        Assert.Contains("25.0%", moved, StringComparison.Ordinal);
        Assert.Contains("4 sets of signals (9 in all)", moved, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_table_without_terms_the_question_was_not_examined() =>
        Assert.False(AttributionSection.Question(SampleFindings.Table()).Examined);

    private static Findings Planted()
    {
        var world = new PlantedRows(1500, 61);
        var team = world.Attribute with { Name = Origin, Names = ["outside_europe", "europe", "netherlands"] };
        var gaps = ScoreGap.Of(world.Rows(), team, [new("plain", [0, 10, 20, 30, 40, 50], world.Plain()), new("series", [0, 1000], world.StandIn())]);
        var sample = SampleFindings.Beyond();
        return sample with
        {
            Items = [.. sample.Items, .. gaps],
            Terms = [new("plain", new("gewoon", "plain"), true, "planted"), new("series", new("dossierreeks", "file series"), true, "planted")],
        };
    }

    private static (string Dutch, string English) Pages(Findings findings)
    {
        var pages = AuditReport.Render(findings);
        string Text(string name) => new HtmlParser().ParseDocument(Encoding.UTF8.GetString(pages[name])).Body!.TextContent;
        return (Text("report.nl.html"), Text("report.en.html"));
    }
}
