using Interchange.Columns;
using Interchange.Contracts;
using Pipeline.Nights;
using Pipeline.Scoring;
using Prioritisation.Scorecards;
using Reporting.Documents;

namespace Pipeline.Delivery;

/// <summary>A team's lists as typed columns for programs, with the words of both languages.</summary>
internal static class WorklistParquet
{
    private static readonly string[] NoYes = ["no", "yes"];

    /// <summary>All that a list may hold, in order.</summary>
    public static IReadOnlyList<ColumnSpec> Specs(Contract contract) =>
    [
        ColumnSpec.Text("signal"), ColumnSpec.Level("class", contract.Single(ColumnRole.Class).Levels), ColumnSpec.Date("received_on"), ColumnSpec.Date("follow_up_by"),
        ColumnSpec.Number("waiting_days"), ColumnSpec.Level("today", NoYes),
        .. WorklistRows.FactColumns(contract).Select(c => ColumnSpec.Level(c.Name, c.Levels)),
        .. Enumerable.Range(1, Reasons.Shown).SelectMany(i => new[] { ColumnSpec.Text(Reason(i, "nl")), ColumnSpec.Text(Reason(i, "en")) }),
        ColumnSpec.Level("circumstances_to_weigh", NoYes), .. ReleaseColumns.Specs, ColumnSpec.Text("note"),
    ];

    public static void OnTime(string path, Night night, Worklist list) => Write(path, night, [.. list.OnTime.Select(l => (l.Row, true))]);

    public static void Late(string path, Night night, Worklist list) => Write(path, night, [.. list.Late.Select(l => (l.Row, true)), .. list.LateUnreached.Select(row => (row, false))]);

    private static void Write(string path, Night night, IReadOnlyList<(WorklistRow Row, bool Today)> rows)
    {
        var contract = night.Contract;
        var note = NightWords.Marks(night).En;
        var batch = new ColumnBatch(
        [
            new TextColumn("signal", [.. rows.Select(r => r.Row.Signal)]),
            Levels("class", contract.Single(ColumnRole.Class).Levels, r => r.ClassLevel),
            new DateColumn("received_on", [.. rows.Select(r => r.Row.Received.DayNumber)]),
            new DateColumn("follow_up_by", [.. rows.Select(r => r.Row.Due?.DayNumber ?? DateColumn.Missing)]),
            new NumberColumn("waiting_days", [.. rows.Select(r => (float)r.Row.WaitingDays)]),
            new LevelColumn("today", NoYes, [.. rows.Select(r => Code(r.Today))]),
            .. WorklistRows.FactColumns(contract).Select((c, i) => Levels(c.Name, c.Levels, r => r.Facts[i].Level)),
            .. Enumerable.Range(1, Reasons.Shown).SelectMany(i => new[] { Words(i, "nl", p => p.Nl), Words(i, "en", p => p.En) }),
            new LevelColumn("circumstances_to_weigh", NoYes, [.. rows.Select(r => Code(r.Row.ToWeigh))]),
            .. ReleaseColumns.Of(night.Rule.Mark, rows.Count),
            new TextColumn("note", [.. rows.Select(_ => note.Length == 0 ? null : note)]),
        ]);
        ParquetTable.Write(path, Specs(contract), [batch]);

        LevelColumn Levels(string name, IReadOnlyList<string> levels, Func<WorklistRow, string?> level) => LevelColumn.Of(name, levels, rows.Select(r => level(r.Row)));

        TextColumn Words(int i, string language, Func<Phrase, string> say) =>
            new(Reason(i, language), [.. rows.Select(r => i <= r.Row.Reasons.Count ? say(r.Row.Reasons[i - 1]) : null)]);
    }

    private static byte Code(bool yes) => (byte)(yes ? 2 : 1);

    private static string Reason(int i, string language) => FormattableString.Invariant($"counts_{i}_{language}");
}
