using Interchange.Columns;

namespace Pipeline.Evaluation;

/// <summary>Batches with the same columns, one under the other.</summary>
internal static class JoinedColumns
{
    public static ColumnBatch Of(IReadOnlyList<ColumnBatch> parts) =>
        new([.. parts[0].Columns.Select(first => Join(first, [.. parts.Select(p => p[first.Name])]))]);

    private static Column Join(Column first, Column[] parts) => first switch
    {
        NumberColumn => new NumberColumn(first.Name, [.. parts.SelectMany(p => ((NumberColumn)p).Values)]),
        LevelColumn levels => new LevelColumn(first.Name, levels.Levels, [.. parts.SelectMany(p => ((LevelColumn)p).Codes)]),
        DateColumn => new DateColumn(first.Name, [.. parts.SelectMany(p => ((DateColumn)p).Days)]),
        _ => new TextColumn(first.Name, [.. parts.SelectMany(p => ((TextColumn)p).Values)]),
    };
}
