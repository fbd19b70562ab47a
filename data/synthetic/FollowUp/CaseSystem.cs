using Interchange.ScoredSignals;
using Synthetic.Signals;
using Synthetic.World;

namespace Synthetic.FollowUp;

/// <summary>
/// Plays the people who get a list and the system in which they note what they do. What they find follows the same truth as the outcomes of
/// the history; whether a signal was put forward or drawn they do not know, so it changes nothing that they do.
/// </summary>
internal sealed class CaseSystem(WorldPlan plan, DateOnly asOf)
{
    private const double SetAside = 0.03;
    private const double SetAsideRepeated = 0.10;
    private const double Rerouted = 0.01;
    private const double NotOpened = 0.05;
    private const double TakenUp = 0.005;
    private readonly List<StageReport> reports = [];
    private readonly List<OverrideReport> overrides = [];

    /// <summary>In order of the day of reporting.</summary>
    public IReadOnlyList<StageReport> Reports => [.. reports.Where(r => r.ReportedOn <= asOf).OrderBy(r => r.ReportedOn).ThenBy(r => r.Signal, StringComparer.Ordinal)];

    /// <inheritdoc cref="Reports"/>
    public IReadOnlyList<OverrideReport> Overrides => [.. overrides.Where(o => o.ReportedOn <= asOf).OrderBy(o => o.ReportedOn).ThenBy(o => o.Signal, StringComparer.Ordinal)];

    public void Play(NightSignal night, MadeSignal made, int number)
    {
        var random = new RandomStream(plan.Seed, StreamKind.CaseSystem, made.Row.ReceivedOn.DayNumber, number);
        var (aside, rerouted, declined, taken) = (random.Uniform(), random.Uniform(), random.Uniform(), random.Uniform());
        var decided = (night.ListedOn ?? made.Row.ReceivedOn).AddDays(night.ListedOn is null ? 1 + random.Below(9) : random.Below(3));
        if (night.ListedOn is null)
        {
            if (taken >= TakenUp)
                return;
            Override(made, HistoryLayout.TakenUp, random.Chance(0.6) ? "more_pressing_in_the_file" : "asked_by_partner", decided, ref random);
            Follow(made, decided, number, ref random);
            return;
        }

        if (aside < (made.Row.RepeatedContent == YesNo.Yes ? SetAsideRepeated : SetAside))
        {
            Override(made, HistoryLayout.SetAside, random.Chance(0.5) ? "facts_out_of_date" : "less_pressing_in_the_file", decided, ref random);
            return;
        }

        if (rerouted < Rerouted)
            Override(made, HistoryLayout.Rerouted, "wrong_team", decided, ref random);
        if (declined < NotOpened)
            Report(made, "opened", "no", null, random.Chance(0.5) ? "no_capacity" : "handled_elsewhere", decided.DayNumber + random.Below(5), ref random);
        else
            Follow(made, decided, number, ref random);
    }

    /// <summary>From opening to objection, as far as the day has come.</summary>
    private void Follow(MadeSignal made, DateOnly since, int number, ref RandomStream random)
    {
        var row = made.Row;
        row.Arm = Arm.Process;
        var outcome = new RandomStream(plan.Seed, StreamKind.Outcome, row.ReceivedOn.DayNumber, number);
        Outcomes.Fill(row, made.Person, plan.Variant, made.Truth.Logit, asOf, ref outcome, since);
        if (row.OpenedOn < 0)
            return;
        Report(made, "opened", "yes", null, "worth_a_look", row.OpenedOn, ref random);
        if (row.OutcomeKnownOn < 0)
            return;
        var (found, known) = (row.Substantiated == Substantiated.Founded, row.OutcomeKnownOn);
        Report(made, "substantiated", found ? "founded" : "unfounded", row.Nature == default ? null : Levels<Nature>.Names[(int)row.Nature - 1], found ? "facts_confirmed" : random.Chance(0.7) ? "facts_not_confirmed" : "facts_refuted", known, ref random);
        var investigated = row.Investigation == YesNo.Yes;
        Report(made, "investigation", investigated ? "yes" : "no", null, investigated ? "needs_more_facts" : found ? "lighter_response_works" : "facts_not_confirmed", known + random.Below(8), ref random);
        if (found || row.Measure != Measure.None)
            Measures(made, known + 7 + random.Below(14), ref random);
    }

    private void Measures(MadeSignal made, int day, ref RandomStream random)
    {
        var row = made.Row;
        var weighed = row.CircumstancesToWeigh == YesNo.Yes ? ";circumstances_weighed" : "";
        Report(made, "measure", Levels<Measure>.Names[(int)row.Measure - 1], null, (row.Measure == Measure.None ? "lighter_response_works" : "legal_condition_met") + weighed, day, ref random);
        if (row.Measure != Measure.None)
            Report(made, "objection", Levels<Objection>.Names[(int)row.Objection - 1], null, "", day + 14 + random.Below(28), ref random);
    }

    private void Report(MadeSignal made, string stage, string result, string? nature, string reasons, int day, ref RandomStream random)
    {
        var happened = DateOnly.FromDayNumber(day);
        reports.Add(new(made.Row.SignalId, stage, result, nature, reasons, happened, happened.AddDays(random.Below(6))));
    }

    private void Override(MadeSignal made, string kind, string reasons, DateOnly decided, ref RandomStream random) =>
        overrides.Add(new(made.Row.SignalId, kind, reasons, decided, decided.AddDays(random.Below(3))));
}
