using FairnessAudit.Gate;
using FairnessAudit.Measures;
using Interchange.Runs;

namespace FairnessAudit.Tests.History;

/// <summary>What nights did, from a folder to findings, beside the same counted line by line.</summary>
public class HistoryAuditTests
{
    private static HistoryWorld Alike(int seed = 4, int count = 4000) => new(NightLines.Of(seed, count, _ => 0.25));

    [Fact]
    public void Overrides_by_group_and_band_are_those_of_lines_counted_one_by_one()
    {
        using var world = Alike();
        var findings = world.Audit();
        var rates = findings.Items.Where(f => f.Measure is OverrideFindings.OverrideRate or OverrideFindings.TakenUpRate).ToArray();
        // Everybody and three groups, over all bands and in each of four.
        Assert.Equal(2 * 4 * 5, rates.Length);
        foreach (var rate in rates)
        {
            var lines = world.Lines.Where(l => (rate.Attribute is "(all)" || (l.Group ?? "(unknown)") == rate.Group) && (rate.Stratum is null || "0" + l.Band == rate.Stratum)).ToArray();
            var listed = rate.Measure is OverrideFindings.OverrideRate;
            var n = lines.Count(l => l.Listed == listed);
            var k = lines.Count(l => l.Listed == listed && l.Overrides.Length > 0);
            Assert.Equal((n, k), (rate.Counts["n"], rate.Counts[listed ? "overridden" : "taken_up"]));
            Assert.Equal((double)k / n, rate.Estimate!.Value, 1e-12);
            Assert.Equal("wilson", rate.Interval!.Method);
        }
    }

    [Fact]
    public void Waiting_and_selection_are_what_the_nights_did()
    {
        using var world = Alike();
        var findings = world.Audit();
        foreach (var group in new[] { "a", "b" })
        {
            var mine = world.Lines.Where(l => l.Group == group).ToArray();
            var selection = findings.Items.Single(f => f is { Measure: "selection_rate", Attribute: HistoryWorld.Attribute } && f.Group == group);
            Assert.Equal((mine.Count(l => l.State is not "random"), mine.Count(l => l.State is "put_forward")), (selection.Counts["n"], selection.Counts["selected"]));
            var waiting = findings.Items.Single(f => f.Measure is WaitingFindings.Measure && f.Group == group);
            Assert.Equal(mine.Where(l => l.State is "put_forward").Average(l => l.Waited), waiting.Estimate!.Value, 1e-9);
            var predictive = findings.Items.Single(f => f is { Measure: "positive_predictive_value" } && f.Group == group);
            Assert.Equal(mine.Count(l => l is { State: "put_forward", Founded: true }), predictive.Counts["tp"]);
            var opened = findings.Items.Single(f => f is { Step: "opened", Period: "pooled" } && f.Group == group);
            Assert.Equal((mine.Count(l => l.Listed), mine.Count(l => l.Reached > 0)), (opened.Counts["n"], opened.Counts["selected"]));
        }
    }

    [Fact]
    public void The_share_founded_of_all_rests_on_the_draw_and_tells_what_it_leaves_out()
    {
        using var world = Alike();
        var founded = world.Audit().Items.Single(f => f is { Measure: "base_rate", Group: "a" });
        var mine = world.Lines.Where(l => l.Group is "a" && l.Founded is not null).ToArray();
        double Weight(NightLine line) => line.State is "random"
            ? (double)world.Lines.Count(l => l.Stratum == line.Stratum) / world.Lines.Count(l => l.Stratum == line.Stratum && l.State is "random")
            : line.Stratum is null ? 1 : 0;
        Assert.Equal(mine.Where(l => l.Founded is true).Sum(Weight) / mine.Sum(Weight), founded.Estimate!.Value, 1e-9);
        Assert.Equal(mine.Count(l => l is { State: "put_forward", Stratum: not null }), founded.Counts["drawable_chosen_later"]);
    }

    [Fact]
    public void It_can_release_nothing_and_judges_no_outcome_that_the_order_itself_brought_about()
    {
        using var world = Alike();
        var findings = world.Audit();
        Assert.False(findings.Releasable);
        Assert.Equal((HistoryWorld.First, HistoryWorld.Last, HistoryWorld.AsOf), (findings.Window.From!.Value, findings.Window.To!.Value, findings.History!.AsOf));
        Assert.False(File.Exists(world["audit/" + AuditOutput.StatementName]));
        Assert.All(findings.GateResults.Where(r => r.Id is "B1"), r => Assert.Equal((Verdicts.NotPossible, "report"), (r.Verdict, r.Effect)));
        Assert.DoesNotContain(findings.Items, f => f.Measure is "false_positive_risk_ratio" or "false_positive_rate" or "true_positive_rate");
        Assert.Contains(findings.GateResults, r => r is { Id: "X1", Verdict: Verdicts.NotPossible });
    }

    [Theory]
    [InlineData(0.40, 0.40, Verdicts.Within)]
    [InlineData(0.45, 0.20, Verdicts.Beyond)]
    public void Setting_aside_one_group_more_often_within_its_band_is_a_human_step_that_the_policy_judges(double a, double b, string verdict)
    {
        using var world = new HistoryWorld(NightLines.Of(9, 12000, group => group is "a" ? a : b));
        var findings = world.Audit();
        var aside = findings.GateResults.Where(r => r.Id is "H1" && r.About.Contains("set_aside", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(aside);
        Assert.All(aside, r => Assert.Equal(verdict, r.Verdict));
        Assert.Equal("head-of-supervision", findings.Items.First(f => f is { Step: "set_aside", Verdict: not null }).Owner);
        // Investigation has no planned share in this policy: reported, not judged.
        Assert.All(findings.Items.Where(f => f.Step is "investigation"), f => Assert.Null(f.Verdict));
        Assert.Equal(verdict is Verdicts.Beyond ? ExitCode.AuditBlocks : ExitCode.Done, Verdicts.ExitCode([.. findings.GateResults.Where(r => r.Id is "H1")]));
    }

    [Fact]
    public void Nights_that_put_one_group_forward_more_often_are_beyond_tolerance()
    {
        using var world = new HistoryWorld(NightLines.Of(2, 6000, _ => 0.2, group => group is "a" ? 0.5 : 0.25));
        var findings = world.Audit();
        Assert.Contains(findings.GateResults, r => r is { Id: "S1", Verdict: Verdicts.Beyond, MayBeExcepted: false });
        Assert.Equal(ExitCode.AuditBlocks, Verdicts.ExitCode(findings.GateResults));
    }

    [Fact]
    public void Without_a_policy_the_shipped_one_judges_what_needs_no_planned_volume()
    {
        using var world = Alike();
        var findings = world.Audit(gates: false);
        Assert.Equal(["a", "b"], findings.Population.Attributes[0].NotJudgedSeparately);
        Assert.All(findings.GateResults.Where(r => r.Id is "S1" or "S2" or "H1"), r => Assert.Equal(("report", Verdicts.NotPossible), (r.Effect, r.Verdict)));
        Assert.Contains(findings.GateResults, r => r is { Id: "S3" });
    }

    [Fact]
    public void An_override_that_cannot_be_of_its_kind_is_told_and_not_counted()
    {
        using var world = new HistoryWorld(
        [
            .. NightLines.Of(1, 60, _ => 0),
            new NightLine("a", "fraud_abuse", 1, "put_forward", 2) { Overrides = ["taken_up"] },
            new NightLine("a", "fraud_abuse", 1, "open", 2) { Overrides = ["set_aside"] },
        ]);
        Assert.Equal(2, world.Audit().Items.First(f => f.Measure is OverrideFindings.OverrideRate).Counts["not_counted"]);
    }

    [Fact]
    public void The_public_edition_tells_of_no_override_and_no_wait()
    {
        using var world = Alike();
        world.Audit();
        var findings = JsonFile.Parse<Findings>(Interchange.Columns.SourceFile.Read(world["audit/public/findings.json"]));
        var kept = findings.Items.Where(f => f.Measure is OverrideFindings.OverrideRate or OverrideFindings.TakenUpRate or WaitingFindings.Measure or WaitingFindings.Difference or "base_rate" || f.Step is not null).ToArray();
        Assert.NotEmpty(kept);
        Assert.All(kept, f => Assert.True(f is { Suppressed: true, Estimate: null, Counts.Count: 0 }, f.Id));
        Assert.Contains(findings.Items, f => f is { Measure: "selection_rate", Suppressed: false });
    }

    [Fact]
    public void The_files_are_the_same_for_any_number_of_threads()
    {
        using var world = Alike(count: 1500);
        HistoryAudit.Run(world.Request(threads: 1), world["one"]);
        HistoryAudit.Run(world.Request(threads: 3), world["three"]);
        foreach (var file in Directory.GetFiles(world["one"], "*", SearchOption.AllDirectories))
            Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(Path.Combine(world["three"], Path.GetRelativePath(world["one"], file))));
        Assert.Null(HistoryAudit.Run(world.Request(threads: 2), world["one"]));
    }
}
