using System.Text.Json;
using EndToEnd.Tests.Worlds;
using Reporting.Tests.Browser;

namespace EndToEnd.Tests.Demonstration;

[Collection(nameof(DemoWorld))]
public sealed class DemonstrationTests(DemoWorld world)
{
    [Fact]
    public void The_demonstration_ends_honestly()
    {
        world.Demonstration.Ends(0);
        foreach (var night in new[] { DemoWorld.FirstNight, DemoWorld.SecondNight })
        {
            foreach (var name in new[] { "teams/fraud/worklist.nl.html", "teams/fraud/worklist.en.html", "teams/fraud/worklist.nl.csv", "teams/fraud/late.en.html", "teams/fraud/worklist.parquet", "not-reached.csv", "control-sample.csv", "night.nl.html", "night.en.html", "stock.parquet", "scores.parquet", "run.json" })
                Assert.True(new FileInfo(world[$"nights/replay/{night}.r1/{name}"]) is { Exists: true, Length: > 0 }, $"the night of {night} has no {name}");
        }

        Assert.Equal(DemoWorld.SecondNight + ".r1\n", File.ReadAllText(world["nights/replay/CURRENT"]));
        foreach (var report in new[] { "clean/candidate", "clean/audit", "stand-in/audit" }.SelectMany(f => (string[])[f + "/report.nl.html", f + "/report.en.html"]))
            Assert.Contains("</html>", File.ReadAllText(world[report]), StringComparison.Ordinal);
        foreach (var page in new[] { "month/report", "portal/index" }.SelectMany(p => (string[])[p + ".nl.html", p + ".en.html"]))
            Assert.Contains("</html>", File.ReadAllText(world[page]), StringComparison.Ordinal);
        Assert.Equal(BrowserFactAttribute.Chromium is not null, File.Exists(world["clean/audit.trace/public/report.en.pdf"]));
        foreach (var path in new[] { "month/report.en.html", "portal/index.en.html", "teams/fraud/worklist.en.html", "worklist.nl.html", "clean/audit/report.en.html", "stand-in/audit/report.en.html", "clean/candidate/report.en.html" })
            Assert.Contains(path, world.Demonstration.Out, StringComparison.Ordinal);
        Assert.True(File.Exists(world["release/release.json"]));
    }

    [Fact]
    public void The_clean_rule_is_not_shown_beyond_and_the_stand_in_is()
    {
        var (clean, standIn) = (Verdict("clean"), Verdict("stand-in"));
        Assert.Contains(clean.Verdict, (string[])["within", "not_shown"], StringComparer.Ordinal);
        Assert.Equal(0, clean.Beyond);
        Assert.Equal("beyond", standIn.Verdict);
        Assert.True(standIn.Beyond > 0);
        Assert.True(standIn.Origin > 0, "the stand-in carries origin, and no finding on origin is beyond");
        Assert.Contains("verdict: beyond", world.Demonstration.Out + world.Demonstration.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_people_did_with_the_lists_comes_back_and_is_audited_without_ever_releasing_anything()
    {
        using var outcomes = JsonDocument.Parse(File.ReadAllBytes(world["history/outcomes.json"]));
        var (root, followUp) = (outcomes.RootElement, outcomes.RootElement.GetProperty("follow_up"));
        Assert.Equal((2, 80), (root.GetProperty("nights").GetInt32(), root.GetProperty("listed").GetInt32()));
        Assert.Equal(followUp.GetProperty("received").GetInt64(), new[] { "kept", "set_aside", "repeated", "conflicting" }.Sum(name => followUp.GetProperty(name).GetInt64()));
        Assert.Contains("a decision not to act needs its reasons", File.ReadAllText(world["history/quarantine.csv"]), StringComparison.Ordinal);
        using var findings = JsonDocument.Parse(File.ReadAllBytes(world["history-audit/findings.json"]));
        Assert.False(findings.RootElement.GetProperty("releasable").GetBoolean());
        var measures = findings.RootElement.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("measure").GetString()).ToHashSet(StringComparer.Ordinal);
        Assert.Superset(new HashSet<string?>(StringComparer.Ordinal) { "waiting_days", "waiting_days_difference", "human_step_risk_ratio", "override_rate", "taken_up_rate" }, measures);
        Assert.False(File.Exists(world["history-audit/audit-statement.json"]));
    }

    [Fact]
    public void The_tampered_release_made_no_night()
    {
        Assert.Contains("[release-digest]", world.Demonstration.Error, StringComparison.Ordinal);
        Assert.Contains("release-tampered/scorecard.json", world.Demonstration.Error, StringComparison.Ordinal);
        Folders.AssertNothingIn(world["nights-tampered"]);
    }

    [Fact]
    public void The_ledger_of_the_demonstration_holds() =>
        Executable.Pipeline.Run("ledger", "verify", "--ledger", world["trust/ledger.db"]).Ends(0);

    private (string Verdict, int Beyond, int Origin) Verdict(string variant)
    {
        using var findings = JsonDocument.Parse(File.ReadAllBytes(world[variant + "/audit/findings.json"]));
        var root = findings.RootElement;
        Assert.True(root.GetProperty("releasable").GetBoolean());
        return (root.GetProperty("verdict").GetString()!, root.GetProperty("gates").GetProperty("beyond").GetInt32(), root.GetProperty("findings").EnumerateArray()
            .Count(f => f.GetProperty("attribute").GetString() is "origin" or "origin_main" && f.TryGetProperty("verdict", out var v) && v.ValueEquals("beyond")));
    }
}
