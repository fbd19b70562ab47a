using FairnessAudit.Drift;
using FairnessAudit.Gate;
using FairnessAudit.Population;

namespace FairnessAudit.Tests.Drift;

public sealed class DriftGatesTests
{
    [Fact]
    public void The_parts_of_all_comparisons_add_up_to_what_the_policy_allows()
    {
        var gates = DriftGates.Of(DriftWorld.Policy with { Planned = DriftWorld.Policy.Planned with { Steps = new Dictionary<string, double>(StringComparer.Ordinal) { ["opened"] = 0.1, ["measure"] = 0.01 } } }, DriftWorld.Tables(4000, 1));
        Assert.Equal(1, gates.Sum(g => g.Weight), 1e-12);
        Assert.Equal(gates.Count, gates.Select(g => g.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData(1.0, 1 / 1.1, 1.1)]
    [InlineData(1.2, 1 / 1.1, 1.2 * 1.1)]
    [InlineData(0.9, 0.9 / 1.1, 1.1)]
    [InlineData(1.9, 1 / 1.1, 1.25 * 1.1)]
    [InlineData(0.5, 0.8 / 1.1, 1.1)]
    public void Drift_is_what_lies_further_from_one_than_audited_and_an_exception_is_watched_at_the_edge_of_the_band(double audited, double low, double high)
    {
        var gate = Of(DriftWorld.Tables(100_000, audited), "outside_europe");
        Assert.Equal(audited, gate.Audited!.Value, 0.01);
        Assert.Equal(low, gate.Low!.Value, 0.01);
        Assert.Equal(high, gate.High, 0.01);
    }

    [Fact]
    public void A_fair_week_is_evidence_against_drift_and_a_harmful_one_for_it()
    {
        var gate = Of(DriftWorld.Tables(40_000, 1), "outside_europe");
        Assert.All(WeekEvidence.Of(gate, DriftWorld.Table("origin_main", 2000, 1)).LogFactors, f => Assert.True(f < 0));
        Assert.True(WeekEvidence.Of(gate, DriftWorld.Table("origin_main", 2000, 1.6)).LogFactors.Max() > 1);
    }

    [Fact]
    public void Rows_that_are_not_independent_are_worth_less()
    {
        var gate = Of(DriftWorld.Tables(40_000, 1), "outside_europe") with { DesignEffect = 1 };
        var (plain, halved) = (WeekEvidence.Of(gate, DriftWorld.Table("origin_main", 2000, 1.6)), WeekEvidence.Of(gate with { DesignEffect = 2 }, DriftWorld.Table("origin_main", 2000, 1.6)));
        Assert.All(plain.LogFactors.Zip(halved.LogFactors), f => Assert.Equal(f.First / 2, f.Second, 1e-9));
    }

    [Fact]
    public void A_group_that_nobody_of_the_week_belongs_to_says_nothing()
    {
        var gate = Of(DriftWorld.Tables(40_000, 1), "netherlands");
        var week = DriftWorld.Table("origin_main", 2000, 1);
        var without = week with { Groups = ["europe", "others", "outside_europe"] };
        Assert.All(WeekEvidence.Of(gate, without).LogFactors, f => Assert.Equal(0, f));
    }

    [Fact]
    public void A_register_that_empties_is_drift_of_its_own()
    {
        var gate = DriftGates.Of(DriftWorld.Policy, DriftWorld.Tables(4000, 1)).Single(g => g.IsShare);
        Assert.Equal(0.055, gate.High, 1e-12);
        var week = DriftWorld.Table("origin_main", 2000, 1) with { Groups = ["europe", "outside_europe", Grouping.Unknown] };
        Assert.True(WeekEvidence.Of(gate, week).LogFactors.Min() > 10);
        Assert.True(WeekEvidence.Of(gate, DriftWorld.Table("origin_main", 2000, 1)).LogFactors.Max() < 0);
    }

    private static DriftGate Of(IReadOnlyList<CountTable> audited, string group) =>
        DriftGates.Of(DriftWorld.Policy, audited).Single(g => g.Group == group && g.Attribute is "origin_main" && g.Rule.Measure is WatchedRule.Selection);
}
