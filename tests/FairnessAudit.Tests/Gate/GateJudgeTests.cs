using FairnessAudit.Gate;
using FairnessAudit.Measures;
using FairnessAudit.Population;
using Statistics.Conditional;

namespace FairnessAudit.Tests.Gate;

/// <summary>Every kind of gate on counts that are written down.</summary>
public sealed class GateJudgeTests
{
    private const string Common = "attributes: [team], windows_months: [3], rationale: r, decided_by: board, date: \"2026-01-01\", exception: allowed";
    private const string Burden = "  - { id: B1, effect: block, kind: harm_limit, measure: false_positive, stratum_sets: [minimal], tiers: [A], low: 0.67, high: 1.5, error: 0.01, " + Common + " }\n";
    private const string Arm = "  - { id: V1, effect: report, kind: exact, measure: arm, minimum_draws: 600, minimum_draws_in_group: 150, minimum_in_stratum: 5, maximum_non_response: 0.1, maximum_difference: 0.05, " + Common + " }\n";
    private const string Raw = "  - { id: J1, effect: justify, kind: beyond_or_persistent, measure: selection, stratum_sets: [none, full], tiers: [A, B, C], quarters: 4, low: 0.8, high: 1.25, error: 0.05, " + Common + " }\n";
    private const string Human = "  - { id: H1, effect: block, kind: by_tier, measure: human_step, as: { A: S1, B: S2 }, stratum_sets: [band], tiers: [A, B], owner: team-lead, " + Common + " }\n";
    private const string Tells = "  - { id: J2, effect: justify, kind: equivalence, measure: score_tells_group, stratum_sets: [full], tiers: [A], low: 0.463, high: 0.537, error: 0.05, " + Common + " }\n";

    [Fact]
    public void A_gate_whose_tiers_hold_no_group_says_so_and_asks_for_nothing()
    {
        var result = Judge(Ratios.Policy(), Even()).Single(r => r.Gate.Id is "S2");
        Assert.Equal((Verdicts.NotPossible, "report", "no group"), (result.Verdict, result.Effect, result.About()));
    }

    [Theory]
    [InlineData(0, 0, Verdicts.Within)]
    [InlineData(4000, 600, Verdicts.NotShown)]
    public void Unknown_rows_that_could_carry_the_ratio_over_the_edge_leave_it_not_shown(double hits, double misses, string verdict)
    {
        ConditionalRatio[] ratios = [.. Both(s => s with { Hits = hits, Misses = misses }, 1)];
        var results = Judge(Ratios.Policy(), ratios).Where(r => r.Gate.Id is "S1").ToArray();
        Assert.Equal(4, results.Length);
        Assert.All(results, r => Assert.Equal(verdict, r.Verdict));
        Assert.All(ratios, r => Assert.True(r.WorstCase!.Value.Low <= r.Ends.Min(e => e.Ratio) && r.Ends.Max(e => e.Ratio) <= r.WorstCase.Value.High));
    }

    [Fact]
    public void What_is_beyond_for_the_known_but_not_for_every_way_to_know_the_unknown_is_not_shown_beyond()
    {
        var policy = Ratios.Policy();
        Assert.Contains(Judge(policy, [.. Both(s => s, 1.4)]), r => r.Gate.Id is "S3" && r.Verdict is Verdicts.Beyond);
        Assert.DoesNotContain(Judge(policy, [.. Both(s => s with { Hits = 1500, Misses = 3000 }, 1.4)]), r => r.Verdict is Verdicts.Beyond);
    }

    [Fact]
    public void Strata_in_which_two_sides_hardly_meet_clear_nobody()
    {
        // Even where the group is nearly alone; 1.6 times as often where it meets others.
        var lopsided = Ratios.Of(Ratios.Label("a"), Ratios.Known(800, 4000, 20, 100), Ratios.Known(80, 500, 3000, 30000));
        Assert.NotNull(lopsided.Comparable);
        Assert.Equal(4000, lopsided.NotComparable);
        var limits = new RatioLimits(GateRule.HarmLimit, null, 1.5, 0.01, 0.05, 5);
        Assert.Equal(Verdicts.NotShown, RatioJudge.Verdict(limits, lopsided, beyond: false));
    }

    [Fact]
    public void The_label_of_each_comparison_carries_a_p_adjusted_over_its_gate()
    {
        var found = GateJudge.Judge(Ratios.Policy(), new Evidence { Ratios = [.. Both(s => s, 1.05)] }).Findings;
        Assert.All(found, f => Assert.InRange(f.PEquivalence!.Value, 0, f.PEquivalenceAdjusted!.Value));
        // Two groups and two stratum sets are two contrasts.
        Assert.Contains(found, f => f.PEquivalenceAdjusted > f.PEquivalence * 1.99);
    }

    [Fact]
    public void Without_a_valid_arm_the_burden_is_not_shown_however_even()
    {
        var policy = Ratios.Policy(Burden + Arm, Full);
        var burden = Ratios.Of(Ratios.Label("a", counted: CountedEvent.FalsePositive), Ratios.Known(3000, 10000, 3000, 10000));
        Assert.Equal(Verdicts.Within, Burdened(policy, burden, Draws(400, 400)).Verdict);
        Assert.Contains("finished draws", Burdened(policy, burden, Draws(400, 150)).Reason(), StringComparison.Ordinal);
        Assert.Equal(Verdicts.NotShown, Burdened(policy, burden, Draws(400, 150)).Verdict);
        Assert.Equal(Verdicts.NotShown, Burdened(policy, burden, Draws(900, 149)).Verdict);
        Assert.Equal(Verdicts.NotShown, Burdened(policy, burden, null).Verdict);
        Assert.Equal(Verdicts.NotShown, Burdened(policy, burden, Draws(400, 400, drawn: 900)).Verdict);
        Assert.Equal(Verdicts.NotShown, Burdened(policy, burden, Draws(400, 400) with { Strata = [new DesignStratum("thin", 80, 4)] }).Verdict);
    }

    [Fact]
    public void The_burden_is_limited_in_both_directions()
    {
        var policy = Ratios.Policy(Burden, Full);
        Assert.Equal(Verdicts.Beyond, Burdened(policy, Burden2(0.5), null).Verdict);
        Assert.Equal(Verdicts.Beyond, Burdened(policy, Burden2(2), null).Verdict);

        static ConditionalRatio Burden2(double ratio) => Ratios.Of(Ratios.Label("a", counted: CountedEvent.FalsePositive), Ratios.Known(1000 * ratio, 10000, 1000, 10000));
    }

    [Fact]
    public void At_the_pilot_stage_the_burden_is_not_yet_possible_and_blocks_nothing()
    {
        var ruling = Burdened(Ratios.Policy(Burden), Ratios.Of(Ratios.Label("a", counted: CountedEvent.FalsePositive), Ratios.Known(6000, 10000, 3000, 10000)), null);
        Assert.Equal((Verdicts.NotPossible, "report"), (ruling.Verdict, ruling.Effect));
        Assert.Contains("ratio 2", ruling.Reason(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1.0, 0, Verdicts.Within)]
    [InlineData(1.1, 0, Verdicts.Beyond)]
    [InlineData(1.1, 1, Verdicts.Within)]
    [InlineData(1.5, 1, Verdicts.Beyond)]
    public void A_small_disparity_that_leans_one_way_in_every_quarter_asks_for_reasons(double ratio, int otherWay, string verdict)
    {
        var quarters = Enumerable.Range(1, 4).Select(q => $"2026-Q{q}").ToArray();
        var ratios = new[] { "none", "full" }.SelectMany(set => quarters
            .Select((name, i) => Ratios.Of(Ratios.Label("a", set, period: name), Ratios.Known(500 * (i < otherWay ? 0.98 : ratio), 5000, 500, 5000)))
            .Append(Ratios.Of(Ratios.Label("a", set), Ratios.Known(2000 * ratio, 20000, 2000, 20000)))).ToArray();
        var evidence = new Evidence { Ratios = ratios, Periods = new AuditPeriods(quarters, new AuditWindow(new(2026, 1, 1), new(2026, 12, 31))) };
        var rulings = GateJudge.Rulings(Ratios.Policy(Raw, text => text.Replace("windows_months: [3]", "windows_months: [12]", StringComparison.Ordinal)), evidence).Where(r => r.Gate.Id is "J1").ToArray();
        Assert.All(rulings, r => Assert.Equal((verdict, "justify"), (r.Verdict, r.Effect)));
        Assert.Equal(verdict is Verdicts.Beyond && ratio > 1.25, Array.Exists(rulings, r => r.About().Contains(", raw, pooled", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_human_step_is_judged_by_tier_and_against_its_owner()
    {
        var policy = Ratios.Policy(Human, text => text.Replace("design_effect: 1.2", "design_effect: 1.2\n  steps: { opened: 0.4, measure: 0.1 }", StringComparison.Ordinal));
        var opened = Ratios.Of(Ratios.Label("a", "band", CountedEvent.HumanStep("opened", 1)), Ratios.Known(1000, 2000, 1000, 2000));
        var measure = Ratios.Of(Ratios.Label("a", "band", CountedEvent.HumanStep("measure", 2)), Ratios.Known(800, 1000, 400, 1000));
        var rulings = Judge(policy, [opened, measure]).Where(r => r.Gate.Id is "H1").ToArray();
        Assert.Equal([(GateRule.Equivalence, Verdicts.Within), (GateRule.HarmLimit, Verdicts.Beyond)], rulings.Select(r => (r.Limits!.Kind, r.Verdict)));
        Assert.All(rulings, r => Assert.EndsWith("owner team-lead", r.About(), StringComparison.Ordinal));
    }

    [Fact]
    public void A_step_that_everybody_reaches_is_shown_even_by_its_numbers_and_not_by_a_width_of_nothing()
    {
        BlockCounts Everybody(int n) => BlockCounts.Of([[new Stratum(n, n, n, n)], [new Stratum(n, n, n, n)]]);
        var limits = new RatioLimits(GateRule.Equivalence, 0.8, 1.25, 0.05, 0.05, 5);
        Assert.Equal(Verdicts.Within, RatioJudge.Verdict(limits, ConditionalRatio.Of(Ratios.Label("a"), Everybody(100)), beyond: false));
        Assert.Equal(Verdicts.NotShown, RatioJudge.Verdict(limits, ConditionalRatio.Of(Ratios.Label("a"), Everybody(8)), beyond: false));
    }

    [Theory]
    [InlineData(0.50, 0.010, Verdicts.Within)]
    [InlineData(0.52, 0.010, Verdicts.Within)]
    [InlineData(0.53, 0.010, Verdicts.NotShown)]
    [InlineData(0.57, 0.010, Verdicts.Beyond)]
    [InlineData(0.43, 0.010, Verdicts.Beyond)]
    public void A_score_that_tells_the_group_asks_for_reasons(double area, double error, string verdict)
    {
        var told = new Finding { Id = "x", Question = 1, EstimateOf = "comparison", Measure = ScoreGate.Measure, Attribute = "team", Group = "a", StratumSet = "full", Estimate = area, StandardError = error, DegreesOfFreedom = 99 };
        var ruling = GateJudge.Rulings(Ratios.Policy(Tells), new Evidence { Ratios = Even(), ScoreTells = [told] }).Single(r => r.Gate.Id is "J2");
        Assert.Equal((verdict, "justify"), (ruling.Verdict, ruling.Effect));
    }

    [Fact]
    public void A_window_longer_than_the_data_shows_nothing()
    {
        var short_ = new AuditPeriods(["2026-Q1"], new AuditWindow(new(2026, 1, 1), new(2026, 2, 28)));
        var rulings = GateJudge.Rulings(Ratios.Policy(), new Evidence { Ratios = Even(), Periods = short_ });
        Assert.All(rulings.Where(r => r.Gate.Id is "S1"), r => Assert.Equal(Verdicts.NotShown, r.Verdict));
        Assert.Contains("asks for 3 months, the data hold 2", rulings.First(r => r.Gate.Id is "S1").Reason(), StringComparison.Ordinal);
    }

    private static string Full(string yaml) => yaml.Replace("stage: pilot", "stage: full", StringComparison.Ordinal);

    private static ArmCount Draws(long a, long b, long? drawn = null) => new(
        "team",
        new Dictionary<string, (long Drawn, long Finished)>(StringComparer.Ordinal) { ["a"] = (drawn ?? a, a), ["b"] = (drawn ?? b, b) },
        [new DesignStratum("one", 10000, 900)]);

    private static Ruling Burdened(GatesPolicy policy, ConditionalRatio burden, ArmCount? arm) =>
        GateJudge.Rulings(policy, new Evidence { Ratios = [burden], Arm = arm }).Single(r => r.Gate.Id is "B1");

    private static IReadOnlyList<Ruling> Judge(GatesPolicy policy, IReadOnlyList<ConditionalRatio> ratios) => GateJudge.Rulings(policy, new Evidence { Ratios = ratios });

    private static ConditionalRatio[] Even() => [.. Both(s => s, 1)];

    private static IEnumerable<ConditionalRatio> Both(Func<PartlyKnownStratum, PartlyKnownStratum> change, double ratio) =>
        from set in new[] { "minimal", "full" }
        from turned in new[] { false, true }
        let known = turned ? Ratios.Known(2000, 10000, 2000 * ratio, 10000) : Ratios.Known(2000 * ratio, 10000, 2000, 10000)
        select Ratios.Of(Ratios.Label(turned ? "b" : "a", set), change(known));
}
