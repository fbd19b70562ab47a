using System.Globalization;

namespace FairnessAudit.Gate;

/// <summary>What a block on drift must say; a policy may be without one, and then says nothing about drift.</summary>
internal static class DriftSectionRules
{
    private static readonly string[] Measures = [WatchedRule.Selection, WatchedRule.HumanStep, WatchedRule.UnknownShare];

    public static void Check(GatesPolicyDocument policy, GatesPolicyRules.Demand demand)
    {
        if (policy.Drift is not { } drift)
            return;
        demand(drift.WindowWeeks is >= 4 and <= 52, "drift.window_weeks", drift.WindowWeeks, "must be 4 to 52 weeks");
        demand(drift.Tolerance is > 1 and <= 1.25, "drift.tolerance", drift.Tolerance, "must be a factor above 1, at most 1.25");
        demand(drift.Low is > 0 and < 1 && drift.High > 1, "drift.low, drift.high", null, "need a band around 1");
        demand(drift.WarningWeeks >= 13, "drift.warning_weeks", drift.WarningWeeks, "must be at least 13 weeks: warnings that come every month are not read");
        demand(drift.ConfirmationError is > 0 and <= 0.25, "drift.confirmation_error", drift.ConfirmationError, "must lie above 0, at most 0.25");
        demand(
            drift.WarningWeeks / drift.ConfirmationError >= DriftRule.FewestWeeksToFalseRefusal,
            "drift.warning_weeks",
            drift.WarningWeeks,
            string.Create(CultureInfo.InvariantCulture, $"divided by confirmation_error must give at least {DriftRule.FewestWeeksToFalseRefusal} weeks to a false refusal"));
        demand(drift.ConfirmationWeeks is >= 4 and <= 26, "drift.confirmation_weeks", drift.ConfirmationWeeks, "must be 4 to 26 weeks");
        demand(drift.LiftWeeks is >= 4 and <= 52, "drift.lift_weeks", drift.LiftWeeks, "must be 4 to 52 weeks");
        CheckStatement(drift.Statement, demand);
        demand(!string.IsNullOrWhiteSpace(drift.Rationale) && !string.IsNullOrWhiteSpace(drift.DecidedBy), "drift.rationale, drift.decided_by", null, "is missing");
        demand(DateOnly.TryParseExact(drift.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _), "drift.date", drift.Date, "must be a day such as 2026-10-01");
        var watched = drift.Watched ?? [];
        demand(watched.Exists(w => w is { Measure: WatchedRule.Selection, Effect: WatchedRule.Refuse }), "drift.watched", null, "selection must be watched, with the effect refuse");
        demand(watched.Select(w => w.Id).Distinct(StringComparer.Ordinal).Count() == watched.Count, "drift.watched", null, "two of them have one id");
        demand(Math.Abs(watched.Sum(w => w.Share ?? 0) - 1) < 1e-9, "drift.watched", watched.Sum(w => w.Share ?? 0), "the shares must add up to 1");
        foreach (var one in watched)
            CheckWatched(policy, one, demand);
    }

    private static void CheckWatched(GatesPolicyDocument policy, DriftSection.WatchedSection one, GatesPolicyRules.Demand demand)
    {
        var where = $"drift.watched.{one.Id}";
        demand(!string.IsNullOrWhiteSpace(one.Id), "drift.watched.id", one.Id, "is missing");
        demand(Measures.Contains(one.Measure, StringComparer.Ordinal), where + ".measure", one.Measure, "must be " + string.Join(", ", Measures));
        demand(one.Effect is WatchedRule.Refuse or WatchedRule.Warn, where + ".effect", one.Effect, "must be refuse or warn");
        demand(one.Share is > 0 and <= 1, where + ".share", one.Share, "must lie above 0, at most 1");
        demand(
            one.Attributes is { Count: > 0 } && one.Attributes.TrueForAll(a => (policy.Attributes ?? []).Contains(a, StringComparer.Ordinal)),
            where + ".attributes",
            string.Join(", ", one.Attributes ?? []),
            "must be attributes that the policy audits; combinations are not in count tables");
        demand(
            one.Measure switch { WatchedRule.Selection => one.StratumSet is "minimal" or "full", WatchedRule.HumanStep => one.StratumSet is "band", _ => one.StratumSet is null },
            where + ".stratum_set",
            one.StratumSet,
            "must be minimal or full for selection, band for a human step, and left out for a share");
        demand(one.Measure is not WatchedRule.HumanStep || policy.Planned?.Steps is { Count: > 0 }, where + ".measure", one.Measure, "needs human steps among planned.steps");
    }

    private static void CheckStatement(DriftSection.StatementSection? statement, GatesPolicyRules.Demand demand)
    {
        demand(statement?.Demanded is not null, "drift.statement.demanded", null, "must be true or false");
        demand(statement?.MaximumAgeDays is >= 7 and <= 62, "drift.statement.maximum_age_days", statement?.MaximumAgeDays, "must be 7 to 62 days");
        demand(statement?.FirstDueDays is >= 7 and <= 120, "drift.statement.first_due_days", statement?.FirstDueDays, "must be 7 to 120 days");
        demand(statement?.Without is WatchedRule.Refuse or WatchedRule.Warn, "drift.statement.without", statement?.Without, "must be refuse or warn");
    }
}
