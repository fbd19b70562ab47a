using FairnessAudit.Gate;
using FairnessAudit.Measures;
using Interchange.Runs;
using Interchange.Trust;

namespace FairnessAudit.Tests.Candidate;

/// <summary>Rules whose treatment of groups is known by construction, audited from folders on disk.</summary>
public sealed class CandidateAuditTests
{
    private const string Class = "withdrawal";

    [Fact]
    public void A_rule_that_treats_groups_alike_is_shown_within_and_releasable()
    {
        using var world = new SmallWorld(new("a", Class, 9, 15), new("b", Class, 6, 10), new("c", Class, 3, 5));
        File.WriteAllText(world["gates.yaml"], Gates.Yaml(("a", 0.45), ("b", 0.4), ("c", 0.15)));
        var findings = world.Audit();
        Assert.All(findings.GateResults, r => Assert.Equal(Verdicts.Within, r.Verdict));
        Assert.Equal(ExitCode.Done, Verdicts.ExitCode(findings.GateResults));
        Assert.True(findings.Releasable);
        Assert.Equal(1, Pooled(findings, "a", "minimal").Estimate!.Value, 0.03);
        Assert.Equal(findings.Population.Rows, findings.Population.Eligible + findings.Population.DrawnAtRandom);
    }

    [Fact]
    public void A_group_put_forward_half_as_often_again_is_shown_beyond_the_band_and_may_be_excepted()
    {
        using var world = new SmallWorld(new("a", Class, 11, 13), new("b", Class, 7, 17));
        var findings = world.Audit();
        Assert.Equal(11.0 / 7, Pooled(findings, "a", "full").Estimate!.Value, 0.05);
        Assert.Equal(ExitCode.AuditBlocks, Verdicts.ExitCode(findings.GateResults));
        Assert.All(Results(findings, "S1"), r => Assert.Equal((Verdicts.Beyond, true), (r.Verdict, r.MayBeExcepted)));
        Assert.Contains(Results(findings, "S3"), r => r.Verdict is Verdicts.Beyond && r.About.Contains("team=a", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_shown_beyond_the_ceiling_nobody_may_except()
    {
        using var world = new SmallWorld(new("a", Class, 12, 12), new("b", Class, 6, 18));
        var findings = world.Audit();
        Assert.All(Results(findings, "S1"), r => Assert.Equal((Verdicts.Beyond, false), (r.Verdict, r.MayBeExcepted)));
        Assert.Contains(Results(findings, "S3"), r => r is { Verdict: Verdicts.Beyond, MayBeExcepted: false });
    }

    [Fact]
    public void A_smaller_group_put_forward_twice_as_often_breaks_the_harm_limit()
    {
        using var world = new SmallWorld(new("a", Class, 12, 28), new("b", Class, 6, 4));
        File.WriteAllText(world["gates.yaml"], Gates.Yaml(("a", 0.8), ("b", 0.2)));
        var findings = world.Audit();
        Assert.Equal("B", Pooled(findings, "b", "minimal").Tier);
        // Four in five against one in five is one contrast: both sides are of the tier that the smaller one allows.
        Assert.Equal("B", Pooled(findings, "a", "minimal").Tier);
        var harmed = Results(findings, "S2").Where(r => r.About.Contains("=b", StringComparison.Ordinal)).ToArray();
        Assert.Equal(2, harmed.Length);
        Assert.All(harmed, r => Assert.Equal((Verdicts.Beyond, false), (r.Verdict, r.MayBeExcepted)));
    }

    [Fact]
    public void A_raw_difference_that_strata_explain_does_not_block()
    {
        using var world = new SmallWorld(new("a", "fraud_abuse", 9, 3), new("b", "fraud_abuse", 3, 1), new("a", Class, 3, 13), new("b", Class, 3, 13));
        var findings = world.Audit();
        var raw = findings.Items.Single(f => f is { Measure: "selection_rate_ratio", Group: "a", Reference: RateFindings.Others });
        Assert.True(raw.Interval!.Low > 1.25, "the raw ratio must lie beyond the band for this test to mean anything");
        Assert.Equal(1, Pooled(findings, "a", "minimal").Estimate!.Value, 0.05);
        Assert.All(Results(findings, "S1"), r => Assert.Equal(Verdicts.Within, r.Verdict));
        Assert.DoesNotContain(findings.GateResults, r => r.Verdict is Verdicts.Beyond);
    }

    [Fact]
    public void A_difference_that_the_raw_rates_hide_blocks()
    {
        using var world = new SmallWorld(new("a", "fraud_abuse", 3, 1), new("b", "fraud_abuse", 7, 7), new("a", Class, 5, 20), new("b", Class, 3, 21));
        var findings = world.Audit();
        var raw = findings.Items.Single(f => f is { Measure: "selection_rate_ratio", Group: "a", Reference: RateFindings.Others });
        Assert.True(raw.Interval is { Low: > 0.8, High: < 1.25 }, "the raw ratio must lie inside the band for this test to mean anything");
        Assert.Equal(1.55, Pooled(findings, "a", "minimal").Estimate!.Value, 0.05);
        Assert.All(Results(findings, "S1"), r => Assert.Equal(Verdicts.Beyond, r.Verdict));
    }

    [Fact]
    public void A_tiny_group_is_named_as_not_judged_separately_and_owns_no_headline()
    {
        using var world = new SmallWorld(new("a", Class, 9, 15), new("b", Class, 8, 15), new("c", Class, 1, 0, EveryNights: 20));
        File.WriteAllText(world["gates.yaml"], Gates.Yaml(("a", 0.5), ("b", 0.49), ("c", 0.01)));
        var findings = world.Audit();
        Assert.Equal(["c"], findings.Population.Attributes[0].NotJudgedSeparately);
        Assert.DoesNotContain(findings.GateResults, r => r.About.Contains("team=c", StringComparison.Ordinal));
        var summary = AuditSummary.Text(findings);
        // 12000 signals a year, of which 1% of this group, 40% put forward, divided by 1.2: 40 cases a year against 110.
        Assert.Contains("not judged separately: c (33 months would make it tier B)", summary, StringComparison.Ordinal);
        Assert.All(findings.GateResults.Where(r => r.Verdict is not Verdicts.Within).Select(r => r.Id).Distinct(StringComparer.Ordinal), id =>
            Assert.Single(summary.Split('\n'), line => line.StartsWith(id + " ", StringComparison.Ordinal)));
        Assert.DoesNotContain("team: c (n", summary, StringComparison.Ordinal);
        Assert.Equal("C", Pooled(findings, "c", "minimal").Tier);
    }

    [Fact]
    public void Rows_without_attributes_are_counted_as_a_group_of_their_own()
    {
        using var world = new SmallWorld(new("a", Class, 9, 15), new("b", Class, 8, 14), new(null, Class, 1, 1));
        var findings = world.Audit();
        var nights = Prioritisation.Ordering.WorkingDays.Between(SmallWorld.From, SmallWorld.To).Count();
        Assert.Equal(2 * nights, findings.Population.WithoutAttributes);
        Assert.Equal(2 * nights, findings.Population.Attributes[0].RowsUnknown);
        Assert.Equal(nights, Pooled(findings, "(unknown)", "minimal").Counts["selected"]);
        Assert.DoesNotContain(findings.GateResults, r => r.About.Contains("(unknown)", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_any_attribute_nothing_is_shown_and_the_missing_join_blocks()
    {
        using var world = new SmallWorld(new("a", Class, 9, 15), new(null, Class, 9, 15));
        File.WriteAllText(world["protected.csv"], "person,team\nnobody,a\n");
        var findings = CandidateAudit.Run(world.Request() with { Protected = world["protected.csv"] }, world["audit"])!;
        Assert.Equal(ExitCode.AuditBlocks, Verdicts.ExitCode(findings.GateResults));
        Assert.All(findings.GateResults.Where(r => r.Id is not "X1"), r => Assert.Equal(Verdicts.NotShown, r.Verdict));
        Assert.Equal(findings.Population.Rows, findings.Population.WithoutAttributes);
        Assert.Equal(1, findings.Population.AttributesWithoutRow);
        Assert.Equal(1, findings.Population.Attributes[0].ValuesWithoutRow);
    }

    [Theory]
    [InlineData(1, Verdicts.Within)]
    [InlineData(2, Verdicts.Beyond)]
    public void More_rows_without_attributes_than_the_policy_tolerates_block_with_the_worst_that_they_can_hide(int unknown, string verdict)
    {
        // One in 25 is 4%, two in 26 are 7.7%; the policy tolerates 5%. All of them are put forward.
        using var world = new SmallWorld(new("a", Class, 5, 7), new("b", Class, 5, 7), new(null, Class, unknown, 0));
        var result = world.Audit().GateResults.Single(r => r.Id is "X1" && r.About.StartsWith("join", StringComparison.Ordinal));
        Assert.Equal((verdict, false), (result.Verdict, result.MayBeExcepted));
        if (verdict is Verdicts.Beyond)
            Assert.Matches(@"team is unknown for \d+ of \d+ rows \(7\.7\s?%\), the policy tolerates 5\.0\s?%; in the worst case a is put forward 0\.\d\d to 1\.\d\d times", result.Reason);
    }

    [Fact]
    public void The_bounds_of_a_raw_ratio_hold_every_way_in_which_the_unknown_could_be_known()
    {
        using var world = new SmallWorld(new("a", Class, 9, 15), new("b", Class, 8, 14), new(null, Class, 1, 1));
        var findings = world.Audit();
        var raw = findings.Items.Single(f => f is { Measure: "selection_rate_ratio", Group: "a", Reference: RateFindings.Others });
        var (a, b, unknown) = (Of("a"), Of("b"), Of("(unknown)"));
        for (var selected = 0; selected <= unknown.Selected; selected++)
        {
            for (var passed = 0; passed <= unknown.N - unknown.Selected; passed++)
            {
                var ratio = (double)(a.Selected + selected) / (a.N + selected + passed) / ((double)(b.Selected + unknown.Selected - selected) / (b.N + unknown.N - selected - passed));
                Assert.InRange(ratio, raw.Bounds!.Low!.Value - 1e-12, raw.Bounds.High!.Value + 1e-12);
            }
        }

        Assert.True(raw.Bounds!.Low < raw.Estimate && raw.Estimate < raw.Bounds.High);

        (long N, long Selected) Of(string group)
        {
            var counts = findings.Items.Single(f => f is { Measure: "selection_rate" } && f.Group == group).Counts;
            return (counts["n"], counts["selected"]);
        }
    }

    private static Finding Pooled(Findings findings, string group, string set) => findings.Items.Single(f =>
        f is { Measure: ConditionalRatios.Measure, Process: CountedEvent.Candidate, Period: ConditionalRatios.Pooled } && f.Group == group && f.StratumSet == set);

    private static GateResult[] Results(Findings findings, string gate)
    {
        var results = findings.GateResults.Where(r => r.Id == gate).ToArray();
        Assert.NotEmpty(results);
        return results;
    }
}
