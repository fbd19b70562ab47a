using Interchange.Columns;
using Interchange.Contracts;
using Interchange.ScoredSignals;
using Pipeline.Delivery;
using Pipeline.Intake;
using Statistics.Proportions;

namespace Pipeline.Outcomes;

/// <summary>Counts over the signals of a history.</summary>
internal sealed class OutcomesCounting(OrderedSignals signals, IReadOnlyList<Stage> stages, KnownReports followUp, KnownReports overrides)
{
    public static OutcomesSummary Summary(JoinedOutcomes joined)
    {
        var counting = new OutcomesCounting(joined.Signals, joined.Stages, joined.Known, joined.Overridden);
        return new OutcomesSummary
        {
            AsOf = joined.Request.AsOf,
            FirstNight = joined.Nights[0].Name.Date,
            LastNight = joined.Nights[^1].Name.Date,
            Nights = joined.Nights.Count,
            Signals = joined.Signals.Count,
            Listed = counting.Listed,
            FollowUp = Counts(joined.FollowUp, joined.Known, joined.Reasons),
            Overrides = Counts(joined.Overrides, joined.Overridden, joined.Reasons),
            SetAside = SetAside(joined.Quarantine),
            Found = counting.Found(),
            Stages = counting.Stages(),
            Reasons = counting.Reasons(),
            OverridesByBand = counting.OverridesByBand(),
            OverridesByClass = counting.OverridesByClass(),
            TakenUp = counting.TakenUp(),
            Splits = counting.Splits(joined.History),
        };
    }

    private readonly string[] signal = signals.Decisions.Text(ScoredSignalsLayout.Signal).Values!;
    private readonly Outcome[] found = [.. signals.Decisions.Text(ScoredSignalsLayout.Signal).Values.Select(s => Target(signals.Contract.Outcome, followUp, s!))];
    private readonly int[] all = [.. Enumerable.Range(0, signals.Count)];

    public int Listed => all.Count(IsListed);

    public IReadOnlyList<FoundCount> Found() =>
    [
        .. from kind in new[] { "put_forward", "random", HistoryLayout.TakenUp, "elsewhere" }
           let rows = all.Where(row => HowKnown(row) == kind).ToArray()
           select new FoundCount(kind, rows.Length, rows.Count(row => found[row] == Outcome.Founded), rows.Count(row => found[row] == Outcome.Unfounded), rows.Count(row => !IsReached(row))),
    ];

    public IReadOnlyList<StageCount> Stages() =>
    [
        .. from stage in stages
           let reports = all.Where(IsListed).Select(row => followUp.Find(signal[row], stage.Name)).ToArray()
           let acted = reports.Count(r => r is not null && stage.Acted(r.Result))
           let silent = reports.Count(r => r is null)
           select new StageCount(stage.Name, acted, reports.Length - acted - silent, silent),
    ];

    public IReadOnlyList<ReasonCount> Reasons() =>
    [
        .. from report in followUp.All
           let stage = stages.Single(s => s.Name == report.Subject)
           from code in report.Reasons
           group code by (Place: stages.ToList().IndexOf(stage), NotActed: !stage.Acted(report.Result), Code: code) into g
           let count = new ReasonCount(stages[g.Key.Place].Name, g.Key.NotActed ? ReasonBook.NotAct : ReasonBook.Act, g.Key.Code, g.Count())
           orderby g.Key.Place, g.Key.NotActed, -count.Reports
           select count,
    ];

    public IReadOnlyList<OverrideCount> OverridesByBand()
    {
        var band = signals.Decisions.Number(ScoredSignalsLayout.Band).Values;
        return [Overridden("all", all), .. all.GroupBy(row => band[row]).OrderBy(g => g.Key).Select(g => Overridden(g.Key.ToString("0", System.Globalization.CultureInfo.InvariantCulture), [.. g]))];
    }

    public IReadOnlyList<OverrideCount> OverridesByClass()
    {
        var classes = signals.Decisions.Level(ScoredSignalsLayout.Class);
        return [.. classes.Levels.Select(level => Overridden(level, [.. all.Where(row => classes[row] == level)]))];
    }

    public OverrideCount TakenUp()
    {
        var rows = all.Where(row => !IsListed(row)).ToArray();
        return Rate("not listed", rows.Length, rows.Count(row => overrides.Find(signal[row], HistoryLayout.TakenUp) is not null));
    }

    public IReadOnlyList<SplitCount> Splits(ColumnBatch history) => [.. NightSplits.Columns(signals.Contract).SelectMany(column => Split(column, history.Level(column.Name)))];

    /// <summary>Every rule by which rows were set aside, with how often.</summary>
    public static IReadOnlyList<RuleCount> SetAside(IEnumerable<QuarantinedCell> cells) =>
        [.. cells.GroupBy(c => Rule(c.Rule), StringComparer.Ordinal).Select(g => new RuleCount(g.Key, g.LongCount())).OrderByDescending(r => r.Rows).ThenBy(r => r.Rule, StringComparer.Ordinal)];

    public static ReportCounts Counts(ReportReading reading, KnownReports known, ReasonBook reasons) => new(
        reading.Received, known.Log.Count, reading.SetAside, known.Repeated, known.Conflicting, known.NotYetKnown, known.Corrections,
        known.Log.LongCount(r => r.Reported.DayNumber - r.Happened.DayNumber > reasons.LateAfterDays));

    /// <summary>Rules say what they found after a comma or a colon; what stands before names the kind.</summary>
    private static string Rule(string rule) => rule.Split([':', ','], 2)[0];

    private IEnumerable<SplitCount> Split(ContractColumn column, LevelColumn values) =>
        from level in column.Levels.Append(null)
        let rows = all.Where(row => values[row] == level).ToArray()
        where level is not null || rows.Length > 0
        select new SplitCount(
            column.Name, level, rows.Length, rows.Count(IsListed), rows.Count(row => found[row] == Outcome.Founded), rows.Count(row => found[row] == Outcome.Unfounded),
            rows.Count(row => overrides.Find(signal[row], HistoryLayout.SetAside) is not null));

    private bool IsReached(int row) => stages.Any(stage => followUp.Find(signal[row], stage.Name) is not null);

    private bool IsListed(int row) => signals.ListedOn(row) is not null;

    private string HowKnown(int row) => IsListed(row) ? signals.State(row) : overrides.Find(signal[row], HistoryLayout.TakenUp) is not null ? HistoryLayout.TakenUp : "elsewhere";

    private static Outcome Target(OutcomeMap map, KnownReports followUp, string signal)
    {
        var result = followUp.Find(signal, map.TargetColumn)?.Result;
        return result == map.Founded ? Outcome.Founded : result == map.Unfounded ? Outcome.Unfounded : Outcome.Unknown;
    }

    private OverrideCount Overridden(string of, int[] rows)
    {
        var listed = rows.Where(IsListed).ToArray();
        return Rate(of, listed.Length, listed.Count(row => overrides.Find(signal[row], HistoryLayout.SetAside) is not null || overrides.Find(signal[row], HistoryLayout.Rerouted) is not null));
    }

    private static OverrideCount Rate(string of, int n, int k)
    {
        var estimate = Proportion.Wilson(k, n);
        return new(of, n, k, estimate.Value, estimate.Interval?.Low, estimate.Interval?.High);
    }

    private enum Outcome
    {
        Unknown,
        Unfounded,
        Founded,
    }
}
