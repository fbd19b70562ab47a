using FairnessAudit.Gate;
using Interchange.Runs;
using Interchange.Trust;

namespace FairnessAudit.Tests.Candidate;

/// <summary>Verdicts beside those of the previous release.</summary>
public sealed class ChangedVerdictsTests
{
    private const string Class = "withdrawal";

    [Fact]
    public void A_rule_that_got_worse_than_the_release_in_force_says_so_on_page_one_and_in_the_summary()
    {
        using var before = new SmallWorld(new("a", Class, 9, 15), new("b", Class, 9, 15));
        var then = before.Audit();
        Assert.Null(then.Changes);
        using var now = new SmallWorld(new("a", Class, 12, 12), new("b", Class, 6, 18));
        var findings = CandidateAudit.Run(now.Request() with { Previous = before["audit"] }, now["audit"])!;
        Assert.Contains(findings.Changes!.NewlyBeyond, s => s.StartsWith("S1 team=a, minimal strata", StringComparison.Ordinal) && s.EndsWith("beyond, was within", StringComparison.Ordinal));
        Assert.Contains("newly beyond", AuditSummary.Text(findings), StringComparison.Ordinal);
        Assert.Contains("S1 team=a, minimal strata", File.ReadAllText(now["audit/report.en.html"]), StringComparison.Ordinal);
        Assert.Contains("previous-findings.json", findings.Inputs.Keys, StringComparer.Ordinal);
        var ratio = findings.Changes.Ratios.Single(r => r is { Group: "a", StratumSet: "full" });
        Assert.Equal(then.Items.Single(f => f.Id == ratio.Finding).Estimate, ratio.Then.Estimate);
        Assert.Equal(findings.Items.Single(f => f.Id == ratio.Finding).Interval!.High, ratio.Now.High);
        Assert.True(ratio.Now.Estimate > ratio.Then.Estimate);
        Assert.Contains("Ratio then and now", File.ReadAllText(now["audit/report.en.html"]), StringComparison.Ordinal);
        Assert.DoesNotContain("Ratio then and now", File.ReadAllText(now["audit/public/report.en.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_previous_folder_without_findings_is_said_to_allow_no_comparison()
    {
        using var world = new SmallWorld(new("a", Class, 9, 15), new("b", Class, 9, 15));
        Directory.CreateDirectory(world["release"]);
        File.Copy(world["gates.yaml"], world["release/gates.yaml"]);
        var findings = CandidateAudit.Run(world.Request() with { Previous = world["release"] }, world["audit"])!;
        Assert.False(findings.Changes!.Compared);
        Assert.Contains("holds no findings", AuditSummary.Text(findings), StringComparison.Ordinal);
        File.WriteAllText(world["release/findings.json"], "{}");
        Assert.Equal(ExitCode.InputBroken, Assert.Throws<RefusedException>(() => CandidateAudit.Run(world.Request() with { Previous = world["release"] }, world["other"])).ExitCode);
    }

    [Fact]
    public void Each_verdict_is_new_beyond_lost_newly_judged_or_gone_and_another_number_of_comparisons_is_none_of_these()
    {
        var changes = ChangedVerdicts.Compare(
            [Result("same", Verdicts.Within), Result("worse", Verdicts.Within), Result("lost", Verdicts.Within), Result("gone", Verdicts.Beyond), Result("better", Verdicts.Beyond), Result("97 comparisons", Verdicts.Within)],
            [Result("same", Verdicts.Within), Result("worse", Verdicts.Beyond), Result("lost", Verdicts.NotShown), Result("new", Verdicts.NotShown), Result("better", Verdicts.Within), Result("98 comparisons", Verdicts.Within)]);
        Assert.Equal(["S1 worse: beyond, was within"], changes.NewlyBeyond, StringComparer.Ordinal);
        Assert.Equal(["S1 lost: not shown, was within"], changes.LostWithin, StringComparer.Ordinal);
        Assert.Equal(["S1 new: not shown"], changes.NewlyJudged, StringComparer.Ordinal);
        Assert.Equal(["S1 gone: was beyond"], changes.NoLongerJudged, StringComparer.Ordinal);
    }

    private static GateResult Result(string about, string verdict) => new("S1", "block", verdict, about, true, "r");
}
