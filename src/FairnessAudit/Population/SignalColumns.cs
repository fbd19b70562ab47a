using System.Globalization;
using Interchange.Columns;
using Interchange.Runs;

namespace FairnessAudit.Population;

/// <summary>What is left of a table when the protected columns are gone: the rest, changed as the plan says.</summary>
internal static class SignalColumns
{
    /// <exception cref="RefusedException">Exit code 2: the plan gives two columns one name, or copies one that is not there.</exception>
    public static IReadOnlyList<ColumnBatch> Of(IReadOnlyList<ColumnBatch> batches, SplitPlan plan)
    {
        var rows = batches.Sum(b => (long)b.Count);
        var first = 0L;
        var signals = new List<ColumnBatch>(batches.Count);
        foreach (var batch in batches)
        {
            signals.Add(new ColumnBatch(Columns(batch, plan, first, rows)));
            first += batch.Count;
        }

        return signals;
    }

    private static List<Column> Columns(ColumnBatch batch, SplitPlan plan, long first, long rows)
    {
        var gone = plan.Attributes.Concat(plan.Drop).ToHashSet(StringComparer.Ordinal);
        var names = plan.Rename.ToDictionary(r => r.From, r => r.To, StringComparer.Ordinal);
        names[plan.Person.Column] = plan.Person.Name;
        var columns = new List<Column>();
        foreach (var column in batch.Columns.Where(c => !gone.Contains(c.Name)))
            columns.Add(Named(Changed(column, plan), names.GetValueOrDefault(column.Name, column.Name)));
        var typed = columns.Exists(c => c is not TextColumn);
        if (plan.RowOrderDate is var (name, from, to))
            columns.Add(Dates(name, batch.Count, row => from.DayNumber + (int)((first + row) * (to.DayNumber - from.DayNumber + 1) / rows), typed));
        foreach (var (constant, value) in plan.Constants)
            columns.Add(new TextColumn(constant, [.. Enumerable.Repeat(value, batch.Count)]));
        foreach (var (source, copy) in plan.Copy)
            columns.Add(Named(columns.Find(c => string.Equals(c.Name, source, StringComparison.Ordinal)) ?? throw Usage("copy", source, "there is no column of this name to copy"), copy));
        return columns.GroupBy(c => c.Name, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice
            ? throw Usage("name", twice.Key, "two columns of the signals file would have this name")
            : columns;
    }

    private static Column Changed(Column column, SplitPlan plan)
    {
        var values = plan.Values.Where(v => string.Equals(v.Column, column.Name, StringComparison.Ordinal)).ToDictionary(v => v.Old, v => v.New, StringComparer.Ordinal);
        return values.Count > 0 && column is TextColumn texts
            ? new TextColumn(texts.Name, Array.ConvertAll(texts.Values, t => t is null ? null : values.GetValueOrDefault(t, t)))
            : column;
    }

    private static Column Named(Column column, string name) => column switch
    {
        NumberColumn numbers => new NumberColumn(name, numbers.Values),
        LevelColumn levels => new LevelColumn(name, levels.Levels, levels.Codes),
        DateColumn dates => new DateColumn(name, dates.Days),
        TextColumn texts => new TextColumn(name, texts.Values),
        _ => throw new ArgumentException($"column '{column.Name}' is of no known kind", nameof(column)),
    };

    private static Column Dates(string name, int count, Func<int, int> day, bool typed)
    {
        var days = Enumerable.Range(0, count).Select(day).ToArray();
        return typed
            ? new DateColumn(name, days)
            : new TextColumn(name, Array.ConvertAll(days, d => (string?)DateOnly.FromDayNumber(d).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
    }

    private static RefusedException Usage(string option, string value, string rule) =>
        RefusedException.Usage(new Problem { Code = "split-" + option, Column = value, Rule = rule, Remedy = "see fairness-audit split --help" });
}
