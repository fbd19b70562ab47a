using Interchange.Columns;

namespace Pipeline.Scoring;

/// <summary>The release as columns beside scores: the same on every row of one file, so that a row that is copied out still says it.</summary>
internal static class ReleaseColumns
{
    public const string Id = "release_id";
    public const string ValidUntil = "release_valid_until";
    public const string Conditions = "release_conditions";

    public static IReadOnlyList<ColumnSpec> Specs { get; } = [ColumnSpec.Text(Id), ColumnSpec.Date(ValidUntil), ColumnSpec.Text(Conditions)];

    /// <summary>The columns for a number of rows; missing where nothing was released.</summary>
    public static IEnumerable<Column> Of(ReleaseMark? mark, int rows) =>
    [
        new TextColumn(Id, Every(mark?.ReleaseId, rows)),
        new DateColumn(ValidUntil, Every(mark?.ValidUntil.DayNumber ?? DateColumn.Missing, rows)),
        new TextColumn(Conditions, Every(mark is { Conditions.Count: > 0 } ? mark.ConditionText : null, rows)),
    ];

    private static T[] Every<T>(T value, int rows)
    {
        var all = new T[rows];
        Array.Fill(all, value);
        return all;
    }
}
