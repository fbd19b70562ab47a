using System.Text;
using FairnessAudit.Gate;
using Interchange.Columns;
using Interchange.Runs;

namespace FairnessAudit.Tests.Drift;

public sealed class DriftPolicyTests
{
    private static readonly string Shipped = Encoding.UTF8.GetString(ShippedPolicy.Read().Bytes);
    private static readonly DriftRule Rule = DriftWorld.Policy.Drift!;

    [Fact]
    public void The_shipped_policy_promises_five_years_to_a_false_refusal() => Assert.Equal(5 * 52, Rule.RefusalWeeks, 1e-9);

    [Theory]
    [InlineData("window_weeks: 13", "window_weeks: 2", "drift.window_weeks")]
    [InlineData("tolerance: 1.10", "tolerance: 1", "drift.tolerance")]
    [InlineData("tolerance: 1.10", "tolerance: 1.5", "drift.tolerance")]
    [InlineData("  low: 0.80\n  high: 1.25\n  # Over all", "  high: 1.25\n  # Over all", "drift.low, drift.high")]
    [InlineData("warning_weeks: 26", "warning_weeks: 4", "drift.warning_weeks")]
    [InlineData("confirmation_error: 0.10", "confirmation_error: 0.5", "drift.confirmation_error")]
    [InlineData("warning_weeks: 26\n  confirmation_error: 0.10", "warning_weeks: 13\n  confirmation_error: 0.2", "drift.warning_weeks")]
    [InlineData("confirmation_weeks: 13", "confirmation_weeks: 2", "drift.confirmation_weeks")]
    [InlineData("lift_weeks: 13", "lift_weeks: 1", "drift.lift_weeks")]
    [InlineData("demanded: true, ", "", "drift.statement.demanded")]
    [InlineData("maximum_age_days: 21", "maximum_age_days: 365", "drift.statement.maximum_age_days")]
    [InlineData("first_due_days: 35", "first_due_days: 365", "drift.statement.first_due_days")]
    [InlineData("without: refuse", "without: ignore", "drift.statement.without")]
    [InlineData("share: 0.80 }", "share: 0.70 }", "drift.watched")]
    [InlineData("id: D2", "id: D1", "drift.watched")]
    [InlineData("measure: selection, effect: refuse, attributes: [origin_main, origin, sex, age_band, nationality_group, born_in_nl], stratum_set: full", "measure: selection, effect: warn, attributes: [origin_main], stratum_set: full", "drift.watched")]
    [InlineData("measure: human_step, effect: warn, attributes: [origin_main, sex], stratum_set: band", "measure: human_step, effect: warn, attributes: [origin_main, sex], stratum_set: full", "drift.watched.D2.stratum_set")]
    [InlineData("effect: warn, attributes: [origin_main], share: 0.10", "effect: warn, attributes: [hair], share: 0.10", "drift.watched.D3.attributes")]
    [InlineData("measure: unknown_share", "measure: mood", "drift.watched.D3.measure")]
    public void What_watching_needs_and_is_not_there_is_refused_by_name(string correct, string wrong, string where)
    {
        Assert.Contains(correct, Shipped, StringComparison.Ordinal);
        var refused = Assert.Throws<RefusedException>(() => GatesPolicyReader.Read(SourceFile.Of("gates.yaml", Encoding.UTF8.GetBytes(Shipped.Replace(correct, wrong, StringComparison.Ordinal)))));
        Assert.Contains(refused.Problems, p => p.Column == where);
    }

    [Fact]
    public void Whoever_watches_less_closely_than_before_finds_it_said()
    {
        (DriftRule? Now, string Said)[] looser =
        [
            (null, "drift is no longer watched"),
            (Rule with { Tolerance = 1.2 }, "a ratio may drift further from what was audited"),
            (Rule with { High = 1.3 }, "an audited ratio further from 1 counts as what drift is measured from"),
            (Rule with { WindowWeeks = 8 }, "drift is sought over fewer weeks"),
            (Rule with { WarningWeeks = 52 }, "more evidence of drift is asked before it warns"),
            (Rule with { ConfirmationError = 0.05 }, "more evidence is asked before drift counts as confirmed"),
            (Rule with { ConfirmationWeeks = 4 }, "a warning of drift lapses sooner"),
            (Rule with { LiftWeeks = 4 }, "confirmed drift is lifted after fewer quiet weeks"),
            (Rule with { Statement = Rule.Statement with { Demanded = false } }, "a night no longer needs a statement on drift"),
            (Rule with { Statement = Rule.Statement with { Without = "warn" } }, "a night without a statement on drift is no longer refused"),
            (Rule with { Statement = Rule.Statement with { MaximumAgeDays = 40 } }, "a statement on drift may be older, or come later"),
            (Rule with { Watched = [.. Rule.Watched.Skip(1)] }, "drift of D1 is no longer watched"),
            (Rule with { Watched = [Rule.Watched[0] with { Effect = "warn" }, .. Rule.Watched.Skip(1)] }, "drift of D1 no longer stops a night"),
            (Rule with { Watched = [Rule.Watched[0] with { Attributes = ["sex"] }, .. Rule.Watched.Skip(1)] }, "drift of D1 is watched for fewer attributes"),
            (Rule with { Watched = [Rule.Watched[0] with { StratumSet = "minimal" }, .. Rule.Watched.Skip(1)] }, "drift of D1 is watched by another measure"),
            (Rule with { Watched = [Rule.Watched[0] with { Share = 0.1 }, .. Rule.Watched.Skip(1)] }, "drift of D1 has a smaller share of the warnings"),
        ];
        Assert.All(looser, l => Assert.Equal([l.Said], LooserPolicy.Compare(DriftWorld.Policy with { Drift = l.Now, Stage = GatesPolicy.Full }, DriftWorld.Policy), StringComparer.Ordinal));
        Assert.Empty(LooserDrift.Compare(Rule, Rule));
        Assert.Empty(LooserDrift.Compare(Rule, null));
        Assert.Empty(LooserDrift.Compare(Rule with { Tolerance = 1.05, WarningWeeks = 20 }, Rule));
    }
}
