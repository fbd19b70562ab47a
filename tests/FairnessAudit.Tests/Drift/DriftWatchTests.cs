using FairnessAudit.Drift;
using FairnessAudit.Gate;
using FairnessAudit.Measures;

namespace FairnessAudit.Tests.Drift;

public sealed class DriftWatchTests
{
    private static readonly DriftRule Rule = DriftWorld.Policy.Drift! with { WindowWeeks = 13, WarningWeeks = 26, ConfirmationError = 0.1, ConfirmationWeeks = 5, LiftWeeks = 6 };
    private static readonly DriftGate Refusing = Gate("D1", WatchedRule.Refuse, 0.8), Warning = Gate("D2", WatchedRule.Warn, 0.2);

    [Fact]
    public void Weeks_without_evidence_stay_quiet_for_ever()
    {
        var watch = new DriftWatch(Rule, [Refusing, Warning]);
        Assert.All(Enumerable.Range(0, 100).Select(_ => watch.Add([Of(0), Of(0)])), w => Assert.Equal((DriftState.Quiet, false), (w.State, w.Breach)));
    }

    [Fact]
    public void A_breach_warns_and_new_weeks_confirm_it()
    {
        var watch = new DriftWatch(Rule, [Refusing, Warning]);
        var seen = Enumerable.Range(0, 8).Select(_ => watch.Add([Of(1.5), Of(0)])).ToArray();
        var breach = Array.FindIndex(seen, w => w.Breach);
        Assert.Equal(DriftState.Warned, seen[breach].State);
        Assert.Null(seen[breach].Confirming);
        var confirms = Array.FindIndex(seen, w => w.Confirms);
        Assert.True(confirms > breach && seen[confirms].Confirming >= 10 && seen[^1].State is DriftState.Confirmed);
    }

    [Fact]
    public void One_week_however_loud_confirms_nothing_and_the_warning_lapses()
    {
        var watch = new DriftWatch(Rule, [Refusing, Warning]);
        Assert.True(watch.Add([Of(50), Of(0)]).Breach);
        var after = Enumerable.Range(0, 6).Select(_ => watch.Add([Of(-0.5), Of(0)])).ToArray();
        Assert.All(after[..4], w => Assert.Equal(DriftState.Warned, w.State));
        Assert.Equal(DriftState.Quiet, after[^1].State);
        Assert.DoesNotContain(after, w => w.Confirms);
    }

    [Fact]
    public void Only_what_made_the_breach_can_confirm_it()
    {
        var watch = new DriftWatch(Rule, [Refusing, Gate("D3", WatchedRule.Refuse, 0.2)]);
        Assert.True(watch.Add([Of(30), Of(-5)]).Breach);
        Assert.True(watch.Add([Of(-1), Of(6)]).Confirming < 1);
    }

    [Fact]
    public void A_measure_that_only_warns_never_refuses_and_does_not_hide_one_that_does()
    {
        var watch = new DriftWatch(Rule, [Refusing, Warning]);
        var warned = Enumerable.Range(0, 10).Select(_ => watch.Add([Of(0), Of(3)])).ToArray();
        Assert.Equal(DriftState.Warned, warned[^1].State);
        Assert.DoesNotContain(warned, w => w.Confirms);
        Assert.Contains(Enumerable.Range(0, 8).Select(_ => watch.Add([Of(1.5), Of(3)])).ToArray(), w => w.Confirms);
    }

    [Fact]
    public void A_confirmed_breach_stands_until_enough_weeks_were_quiet()
    {
        var watch = new DriftWatch(Rule, [Refusing, Warning]);
        while (!watch.Add([Of(1.5), Of(0)]).Confirms)
        {
        }

        var after = Enumerable.Range(0, Rule.LiftWeeks).Select(_ => watch.Add([Of(-0.5), Of(0)])).ToArray();
        Assert.All(after[..^1], w => Assert.Equal(DriftState.Confirmed, w.State));
        Assert.Equal(DriftState.Quiet, after[^1].State);
    }

    [Fact]
    public void The_promise_on_refusals_is_that_on_warnings_by_the_chance_of_confirming_one() => Assert.Equal(260, Rule.RefusalWeeks, 1e-9);

    private static double[] Of(double logFactor) => [.. Enumerable.Repeat(logFactor, 6)];

    private static DriftGate Gate(string id, string effect, double weight) => new()
    {
        Rule = new WatchedRule(id, WatchedRule.Selection, effect, ["sex"], "full", weight),
        Attribute = "sex",
        Group = "female",
        Event = CountedEvent.Selection,
        Weight = weight,
        Audited = 1,
        AuditedInterval = null,
        UndefinedBecause = null,
        Low = 1 / 1.1,
        High = 1.1,
        DesignEffect = 1,
    };
}
