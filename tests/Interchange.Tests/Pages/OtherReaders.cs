using System.Globalization;
using Interchange.Columns;
using Parquet;
using ParquetSharp;
using NetOptions = Parquet.ParquetOptions;

namespace Interchange.Tests.Pages;

/// <summary>What two libraries say a file holds: per row group and column, a value a row as text, and null where it is missing.</summary>
internal static class OtherReaders
{
    public static string?[][][] ParquetSharp(byte[] file)
    {
        using var reader = new ParquetFileReader(new MemoryStream(file));
        var groups = new string?[reader.FileMetaData.NumRowGroups][][];
        for (var g = 0; g < groups.Length; g++)
        {
            using var group = reader.RowGroup(g);
            var rows = (int)group.MetaData.NumRows;
            groups[g] = [.. Enumerable.Range(0, group.MetaData.NumColumns).Select(c =>
            {
                using var column = group.Column(c);
                using var logical = column.LogicalReader();
                return logical.Apply(new AsTexts(rows));
            })];
        }

        return groups;
    }

    public static string?[][][] ParquetNet(byte[] file) => Task.Run(async () =>
    {
        await using var reader = await ParquetReader.CreateAsync(new MemoryStream(file), new NetOptions { UseDateOnlyTypeForDates = true });
        var groups = new string?[reader.RowGroupCount][][];
        for (var g = 0; g < groups.Length; g++)
        {
            groups[g] = new string?[reader.Schema.DataFields.Length][];
            for (var c = 0; c < groups[g].Length; c++)
            {
                var field = reader.Schema.DataFields[c];
                var (group, rows) = (reader.RowGroups[g], (int)reader.RowGroups[g].RowCount);
                groups[g][c] = Type.GetTypeCode(field.ClrType) switch
                {
                    TypeCode.Single => await Raw<float>(group, field, rows),
                    TypeCode.Double => await Raw<double>(group, field, rows),
                    TypeCode.Int32 => await Raw<int>(group, field, rows),
                    TypeCode.Int64 => await Raw<long>(group, field, rows),
                    TypeCode.Boolean => await Raw<bool>(group, field, rows),
                    _ when field.ClrType == typeof(DateOnly) => await Raw<DateOnly>(group, field, rows),
                    _ => await Raw<ReadOnlyMemory<char>>(group, field, rows),
                };
            }
        }

        return groups;
    }).GetAwaiter().GetResult();

    /// <summary>The same of our columns, whatever the file's own types were.</summary>
    public static string?[] Of(Interchange.Columns.Column column) => column switch
    {
        NumberColumn numbers => [.. numbers.Values.Select(v => float.IsNaN(v) ? null : Text(v))],
        DateColumn dates => [.. Enumerable.Range(0, dates.Count).Select(row => dates[row] is { } day ? Text(day) : null)],
        LevelColumn levels => [.. Enumerable.Range(0, levels.Count).Select(row => levels.Codes[row] == LevelColumn.Unseen ? "unseen" : levels[row])],
        TextColumn texts => [.. texts.Values],
        _ => throw new ArgumentException(column.Name, nameof(column)),
    };

    /// <summary>A value of a file as a column of this kind should hold it.</summary>
    public static string? As(ColumnSpec spec, string? text) => text is null ? null : spec.Kind switch
    {
        ColumnKind.Number => Text((float)double.Parse(text, CultureInfo.InvariantCulture)),
        ColumnKind.Level => text switch { "True" => "yes", "False" => "no", _ => spec.Levels.Contains(text, StringComparer.Ordinal) ? text : "unseen" },
        _ => text,
    };

    private static async Task<string?[]> Raw<T>(ParquetRowGroupReader group, Parquet.Schema.DataField field, int rows)
        where T : struct
    {
        var (packed, defined) = (new T[rows], new int[rows]);
        await group.ReadRawAsync(field, packed.AsMemory(), field.MaxDefinitionLevel > 0 ? defined.AsMemory() : (Memory<int>?)null, null, CancellationToken.None);
        var (texts, next) = (new string?[rows], 0);
        for (var row = 0; row < rows; row++)
            texts[row] = field.MaxDefinitionLevel == 0 || defined[row] == 1 ? Text(packed[next++]) : null;
        return texts;
    }

    private static string? Text<T>(T value) => value switch
    {
        null => null,
        Date date => Text(DateOnly.FromDateTime(date.DateTime)),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        float number => ((double)number).ToString("R", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    private sealed class AsTexts(int rows) : ILogicalColumnReaderVisitor<string?[]>
    {
        public string?[] OnLogicalColumnReader<TValue>(LogicalColumnReader<TValue> columnReader) => [.. columnReader.ReadAll(rows).Select(Text)];
    }
}
