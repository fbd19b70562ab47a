using Interchange.Columns;
using Interchange.Contracts;
using Interchange.ScoredSignals;

namespace Pipeline.Outcomes;

/// <summary>The signals by the contract's columns, those of sampling and outcome filled: the first from what the nights did, the second as reports were known.</summary>
internal static class HistoryColumns
{
    public static ColumnBatch Of(OrderedSignals signals, IReadOnlyList<Stage> stages, KnownReports known)
    {
        var contract = signals.Contract;
        var filled = Sampling(signals).Concat(Results(signals, stages, known)).Concat(Stage.Carried(contract).Select((c, i) => Carried(signals, stages, known, c, i))).ToDictionary(c => c.Name, StringComparer.Ordinal);
        return new ColumnBatch([.. contract.Columns.Select(c => filled.GetValueOrDefault(c.Name) ?? (c.Role is ColumnRole.Sampling or ColumnRole.Outcome ? c.Spec.Empty(signals.Count) : signals.Columns[c.Name]))]);
    }

    /// <summary>
    /// A signal that could be drawn keeps the probability and the stratum of its draw, also when a later night's order put it forward: those
    /// who were drawn stand for it, so that it does not count twice.
    /// </summary>
    private static IEnumerable<Column> Sampling(OrderedSignals signals)
    {
        var (map, contract) = (signals.Contract.Outcome, signals.Contract);
        var levels = contract.Find(map.ArmColumn)!.Levels;
        var none = levels.FirstOrDefault(l => l != map.ProcessLevel && l != map.RandomLevel);
        yield return Levels(contract.Find(map.ArmColumn)!, signals.Count, row => signals.State(row) switch { "put_forward" => map.ProcessLevel, "random" => map.RandomLevel, _ => none });
        yield return new NumberColumn(map.ProbabilityColumn, signals.Decisions.Number(ScoredSignalsLayout.SamplingProbability).Values);
        if (map.StratumColumn is { } stratum)
            yield return new TextColumn(stratum, signals.Decisions.Text(ScoredSignalsLayout.SamplingStratum).Values);
    }

    private static IEnumerable<Column> Results(OrderedSignals signals, IReadOnlyList<Stage> stages, KnownReports known)
    {
        var map = signals.Contract.Outcome;
        foreach (var stage in stages)
        {
            Report?[] reports = [.. Signals(signals).Select(signal => known.Find(signal, stage.Name))];
            yield return stage.Column.Kind == ColumnKind.Level
                ? Levels(stage.Column, signals.Count, row => reports[row]?.Result)
                : Days(stage.Column.Name, reports, report => stage.Acted(report.Result) ? report.Happened : null);
            if (string.Equals(stage.Name, map.TargetColumn, StringComparison.Ordinal))
                yield return Days(map.KnownOnColumn, reports, report => report.Result == map.Founded || report.Result == map.Unfounded ? report.Reported : null);
        }
    }

    /// <summary>What the last report that stated it says; of one day, the later stage's.</summary>
    private static LevelColumn Carried(OrderedSignals signals, IReadOnlyList<Stage> stages, KnownReports known, ContractColumn column, int place)
    {
        string?[] stated = [.. Signals(signals).Select(signal => stages.Select(s => known.Find(signal, s.Name)).OfType<Report>().Where(r => r.Carried[place] is not null).OrderBy(r => r.Reported).LastOrDefault()?.Carried[place])];
        return Levels(column, signals.Count, row => stated[row]);
    }

    private static string[] Signals(OrderedSignals signals) => signals.Decisions.Text(ScoredSignalsLayout.Signal).Values!;

    private static LevelColumn Levels(ContractColumn column, int count, Func<int, string?> level) =>
        LevelColumn.Of(column.Name, column.Levels, Enumerable.Range(0, count).Select(level));

    private static DateColumn Days(string name, Report?[] reports, Func<Report, DateOnly?> day) =>
        new(name, Array.ConvertAll(reports, report => report is not null && day(report) is { } date ? date.DayNumber : DateColumn.Missing));
}
