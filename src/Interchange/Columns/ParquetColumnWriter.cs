using Parquet;
using Parquet.Schema;

namespace Interchange.Columns;

/// <summary>One column into one column chunk: packed values and a definition level a row.</summary>
internal static class ParquetColumnWriter
{
    public static Task Write(ParquetRowGroupWriter group, DataField field, ColumnSpec spec, Column column)
    {
        switch (spec.Kind, column)
        {
            case (ColumnKind.Number, NumberColumn numbers):
                return Write(group, field, numbers, row => numbers.Values[row]);
            case (ColumnKind.Date, DateColumn dates):
                return Write(group, field, dates, row => DateOnly.FromDayNumber(dates.Days[row]));
            case (ColumnKind.Text, TextColumn texts):
                return Write(group, field, texts, row => texts.Values[row].AsMemory());
            case (ColumnKind.Level, LevelColumn levels):
                var unseen = Array.IndexOf(levels.Codes, LevelColumn.Unseen);
                if (unseen >= 0)
                    throw new ArgumentException($"column '{column.Name}' holds an undeclared level in row {unseen + 1}, which cannot be written", nameof(column));
                var names = levels.Levels.Select(l => l.AsMemory()).ToArray();
                return Write(group, field, levels, row => names[levels.Codes[row] - 1]);
            default:
                throw new ArgumentException($"column '{column.Name}' is a {column.GetType().Name} where {spec.Kind} is declared", nameof(column));
        }
    }

    private static Task Write<T>(ParquetRowGroupWriter group, DataField field, Column column, Func<int, T> value)
        where T : struct
    {
        var packed = new T[column.Count];
        var defined = new int[column.Count];
        var present = 0;
        for (var row = 0; row < column.Count; row++)
        {
            if (column.IsMissing(row))
                continue;
            packed[present++] = value(row);
            defined[row] = 1;
        }

        return group.WriteAllPartsAsync<T>(field, packed.AsMemory(0, present), defined.AsMemory(), null, CancellationToken.None);
    }
}
