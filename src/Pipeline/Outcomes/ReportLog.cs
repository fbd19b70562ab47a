using Interchange.Columns;
using Interchange.Contracts;
using Interchange.ScoredSignals;

namespace Pipeline.Outcomes;

/// <summary>Reports as tables: every one of follow-up that stands, known or not yet, and every override that is known.</summary>
internal static class ReportLog
{
    public const string FileName = "reports.parquet";
    private const int RowGroupRows = 131_072;

    public static IReadOnlyList<ColumnSpec> Specs(IReadOnlyList<Stage> stages, Contract contract) =>
    [
        ColumnSpec.Text("signal"), ColumnSpec.Level("stage", [.. stages.Select(s => s.Name)]), ColumnSpec.Text("result"),
        .. Stage.Carried(contract).Select(c => ColumnSpec.Level(c.Name, c.Levels)),
        ColumnSpec.Text("reasons"), ColumnSpec.Date("happened_on"), ColumnSpec.Date("known_on"),
    ];

    public static void WriteFollowUp(string path, IReadOnlyList<Report> log, IReadOnlyList<Stage> stages, Contract contract)
    {
        var carried = Stage.Carried(contract);
        Write(path, Specs(stages, contract), [
            Text("signal", log, r => r.Signal), Level("stage", [.. stages.Select(s => s.Name)], log, r => r.Subject), Text("result", log, r => r.Result),
            .. carried.Select((c, i) => Level(c.Name, c.Levels, log, r => r.Carried[i])),
            Text("reasons", log, r => r.WrittenReasons), Day("happened_on", log, r => r.Happened), Day("known_on", log, r => r.Reported)]);
    }

    public static void WriteOverrides(string path, IReadOnlyList<Report> known) => Write(path, HistoryLayout.OverrideSpecs, [
        Text(HistoryLayout.Signal, known, r => r.Signal), Level(HistoryLayout.Kind, HistoryLayout.Kinds, known, r => r.Subject),
        Day(HistoryLayout.DecidedOn, known, r => r.Happened), Day(HistoryLayout.KnownOn, known, r => r.Reported), Text(HistoryLayout.Reasons, known, r => r.WrittenReasons)]);

    private static TextColumn Text(string name, IReadOnlyList<Report> reports, Func<Report, string> text) => new(name, [.. reports.Select(text)]);

    private static DateColumn Day(string name, IReadOnlyList<Report> reports, Func<Report, DateOnly> day) => new(name, [.. reports.Select(r => day(r).DayNumber)]);

    private static LevelColumn Level(string name, IReadOnlyList<string> levels, IReadOnlyList<Report> reports, Func<Report, string?> level) =>
        LevelColumn.Of(name, levels, reports.Select(level));

    private static void Write(string path, IReadOnlyList<ColumnSpec> specs, IReadOnlyList<Column> columns) =>
        ParquetTable.Write(path, specs, ColumnBatches.Cut(new ColumnBatch(columns), RowGroupRows));
}
