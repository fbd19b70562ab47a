using FairnessAudit.Gate;
using FairnessAudit.Measures;
using FairnessAudit.SelfTest.Releases;
using Statistics.Resampling;

namespace FairnessAudit.Tests.SelfTest;

/// <summary>The simulated releases hold what their truths say: sums over twenty of them, so that limits stand far outside chance.</summary>
public sealed class ReleaseTests
{
    private const int Signals = 60_000;
    private static readonly GatesPolicy Policy = GatesPolicyReader.Read(ShippedPolicy.Read());
    private static readonly ReleasePlan Plan = new(Policy);

    [Fact]
    public void Main_origin_follows_from_origin_and_crosses_follow_from_both()
    {
        Span<byte> codes = stackalloc byte[Plan.Attributes.Count];
        var origin = Index("origin");
        for (byte g = 0; g < Plan.Attributes[origin].Groups.Length; g++)
        {
            codes[origin] = g;
            codes[Index("sex")] = 1;
            Plan.Complete(codes);
            var name = Plan.Attributes[origin].Groups[g];
            Assert.Equal(name is "netherlands" or "europe" ? name : "outside_europe", Plan.Attributes[Index("origin_main")].Groups[codes[Index("origin_main")]]);
            Assert.Equal(name + " | male", Plan.Attributes[Index("origin x sex")].Groups[codes[Index("origin x sex")]]);
        }
    }

    [Fact]
    public void A_fair_release_selects_the_planned_share_with_a_ratio_of_one()
    {
        var ratios = Many(Truths.Of(Policy)[0], 20, "origin_main", "outside_europe", "minimal");
        Assert.InRange(ratios.Average(r => r.Ratio!.Value), 0.98, 1.02);
        Assert.InRange(ratios.Average(r => (r.Selected + r.OthersSelected) / (double)(r.N + r.Others)), 0.098, 0.102);
        Assert.InRange(ratios.Average(r => r.N / (double)(r.N + r.Others)), 0.69, 0.71);
        Assert.InRange(ratios.Average(r => r.DesignEffect!.Value), 0.85, 1.15);
    }

    [Fact]
    public void Composition_alone_gives_a_raw_ratio_of_1_26_and_one_of_one_within_strata()
    {
        var truth = new Truth("composition") { CompositionDiffers = true };
        // 1.27 by the weights; the mean of ten has a standard error of 0.012.
        Assert.InRange(Many(truth, 10, "origin_main", "outside_europe", "none").Average(r => r.Ratio!.Value), 1.22, 1.32);
        Assert.InRange(Many(truth, 10, "origin_main", "outside_europe", "minimal").Average(r => r.Ratio!.Value), 0.97, 1.03);
    }

    [Fact]
    public void A_harmed_pair_has_its_ratio_in_every_quarter_and_a_stranger_has_not()
    {
        var truth = Truths.Of(Policy).Single(t => t.Harmed?.Attribute == "origin x sex");
        Assert.InRange(Many(truth, 10, "origin x sex", "africa | female", "full").Average(r => r.Ratio!.Value), 1.45, 1.55);
        Assert.InRange(Many(truth, 10, "age_band", "25-34", "full").Average(r => r.Ratio!.Value), 0.97, 1.03);
    }

    [Fact]
    public void The_weighted_burden_on_the_unfounded_is_equal_where_the_truth_is()
    {
        var ratios = Enumerable.Range(0, 20).Select(i => Evidence(Truths.Of(Policy)[0], i).Ratios.Single(r => r is { Attribute: "sex", Group: "female" } && r.Event == CountedEvent.FalsePositive)).ToArray();
        Assert.InRange(ratios.Average(r => r.Ratio!.Value), 0.96, 1.04);
    }

    [Fact]
    public void Repeated_rows_have_the_design_effect_that_the_policy_plans_for()
    {
        // The estimate is never below everybody's clustering, so it lies a little high with and without clusters alike.
        var ratios = Many(new Truth("clusters") { DesignEffect = 1.5 }, 20, "origin_main", "outside_europe", "minimal");
        var free = Many(new Truth("fair"), 20, "origin_main", "outside_europe", "minimal");
        Assert.InRange(ratios.Average(r => r.DesignEffect!.Value) / free.Average(r => r.DesignEffect!.Value), 1.3, 1.7);
        Assert.InRange(ratios.Average(r => r.Ratio!.Value), 0.97, 1.03);
    }

    [Fact]
    public void People_who_take_up_one_group_more_often_are_seen_at_that_step_and_no_other()
    {
        var truth = Truths.Of(Policy).Single(t => t.HarmedByPeople is not null);
        var ratios = Enumerable.Range(0, 10).SelectMany(i => Evidence(truth, i).Ratios).Where(r => (r.Attribute, r.Group) == truth.HarmedByPeople!.Value && r.Event.Step is not null).ToLookup(r => r.Event.Step!, StringComparer.Ordinal);
        Assert.Equal(Policy.Planned.Steps.Keys.Order(StringComparer.Ordinal), ratios.Select(r => r.Key).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.InRange(ratios["opened"].Average(r => r.Ratio!.Value), 1.45, 1.55);
        Assert.InRange(ratios["investigation"].Average(r => r.Ratio!.Value), 0.85, 1.15);
        Assert.InRange(ratios["opened"].Average(r => (r.Selected + r.OthersSelected) / (double)Signals), 0.08, 0.10);
    }

    private static int Index(string attribute) => Plan.Attributes.ToList().FindIndex(a => a.Name == attribute);

    private static ConditionalRatio[] Many(Truth truth, int releases, string attribute, string group, string set) =>
        [.. Enumerable.Range(0, releases).Select(i => Evidence(truth, i).Ratios.Single(r => r.Attribute == attribute && r.Group == group && r.StratumSet == set && r.Period is AuditPeriods.Pooled && r.Event == CountedEvent.Selection))];

    private static Evidence Evidence(Truth truth, int number)
    {
        // Only what the test reads: a release holds some six hundred ratios.
        var policy = Policy with { Gates = [.. Policy.Gates.Where(g => g.Id is "S1" or "J1" or "B1" or "H1")] };
        var random = new RandomStream(41, (ulong)number);
        return SimulatedRelease.Of(policy, Plan, truth, Signals, ref random);
    }
}
