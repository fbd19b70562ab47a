using FairnessAudit.Measures;
using FairnessAudit.Population;
using Interchange.Columns;
using Interchange.Manifests;
using Prioritisation.Ordering;
using Statistics.Conditional;

namespace FairnessAudit.Tests.Candidate;

/// <summary>Curves over capacity from worlds whose answer at each capacity is known.</summary>
public sealed class CapacityCurveTests
{
    [Fact]
    public void A_rule_that_treats_groups_alike_stays_near_one_at_every_capacity_and_its_band_covers_one()
    {
        using var world = new SmallWorld(new("a", "withdrawal", 12, 24), new("b", "withdrawal", 8, 16));
        var curve = Curve(world.Audit(), "a");
        Assert.Equal([20, 25, 30, 40], curve.Select(f => f.Capacity!.Value));
        Assert.All(curve, f => Assert.InRange(1, f.Interval!.Low!.Value, f.Interval.High!.Value));
        Assert.All(curve, f => Assert.StartsWith("sup-t", f.Interval!.Method, StringComparison.Ordinal));
    }

    [Fact]
    public void The_band_is_wider_than_each_point_alone_and_holds_the_audited_ratio()
    {
        using var world = new SmallWorld(new("a", "withdrawal", 11, 13), new("b", "withdrawal", 7, 17));
        var findings = world.Audit();
        var audited = findings.Items.Single(f => f is { Measure: ConditionalRatios.Measure, Period: ConditionalRatios.Pooled, StratumSet: "full", Group: "a", Reference: RateFindings.Others, Process: not "existing" });
        var curve = Curve(findings, "a");
        Assert.Equal(audited.Estimate, curve.Single(f => f.Capacity == SmallWorld.Capacity).Estimate);
        foreach (var point in curve.Where(f => f is { Interval: not null, Pointwise: not null }))
            Assert.True(point.Interval!.Low < point.Pointwise!.Low && point.Pointwise.High < point.Interval.High, point.Id);
        Assert.Contains(curve, f => f.Interval!.Low > 1);
    }

    [Fact]
    public void Each_point_is_the_ratio_of_a_replay_counted_row_by_row()
    {
        using var world = new SmallWorld(new("a", "withdrawal", 12, 24), new("b", "fraud_abuse", 4, 4), new("b", "withdrawal", 8, 16));
        var curve = Curve(world.Audit(), "a");
        var signals = SignalFolder.Read(world["intake"]);
        var candidate = CandidateFiles.Read(world["candidate"], signals);
        var rerun = Rerun.Of(candidate, signals, 1);
        var rows = SignalJoin.Of(rerun, ProtectedFile.Read(SourceFile.Read(world["protected.parquet"]), ProtectedTable.Person, [SmallWorld.Attribute]), [SmallWorld.Attribute]);
        foreach (var point in curve)
        {
            var state = Replay.Run(candidate.Policy, candidate.Scorecard, rerun.Signals, SmallWorld.From, SmallWorld.To, point.Capacity!.Value, candidate.Record.Seed).State;
            var strata = Enumerable.Range(0, rows.Full.Names.Count).Select(s => new Stratum(Count(s, true, true), Count(s, true, null), Count(s, false, true), Count(s, false, null))).ToArray();
            Assert.Equal(MantelHaenszelRiskRatio.Of(strata).Ratio!.Value, point.Estimate!.Value, 1e-12);

            double Count(int stratum, bool group, bool? chosen) => Enumerable.Range(0, rows.Count).Count(row => rows.Full.Codes[row] == stratum
                && rows.Attributes[0].Names[rows.Attributes[0].Codes[row]] is "a" == group && state[row] != ReplayedDecisions.Random && (chosen is null || state[row] == ReplayedDecisions.PutForward));
        }
    }

    [Fact]
    public void Capacities_stay_inside_the_range_that_the_policy_was_made_for()
    {
        var policy = OrderingPolicyReader.Read(SourceFile.Read(SmallWorld.Repository("policies", "ordering", "societal-interest.yaml")));
        Assert.Equal([50, 63, 75, 88, 100, 125, 150, 200], CapacityReplays.Capacities(policy with { MaximumCapacity = 500 }, 100));
        foreach (var audited in new[] { policy.MinimumCapacity, policy.MinimumCapacity + 1, policy.MaximumCapacity })
        {
            var capacities = CapacityReplays.Capacities(policy, audited);
            Assert.Contains(audited, capacities);
            Assert.All(capacities, c => Assert.InRange(c, policy.MinimumCapacity, policy.MaximumCapacity));
            Assert.Equal(capacities.Distinct().Order(), capacities);
        }
    }

    private static Finding[] Curve(Findings findings, string group) => [.. findings.Items.Where(f => f.Measure is CapacityCurve.Measure && f.Group == group)];
}
