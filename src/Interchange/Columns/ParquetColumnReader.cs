using System.Globalization;
using System.Numerics;
using Parquet;
using Parquet.Schema;

namespace Interchange.Columns;

/// <summary>One column chunk into one column, without a string or a nullable a cell where the kind needs none.</summary>
internal static class ParquetColumnReader
{
    public static async Task<Column> Read(ParquetRowGroupReader group, DataField field, ColumnSpec spec, int rows) => spec.Kind switch
    {
        ColumnKind.Number => new NumberColumn(spec.Name, await Numbers(group, field, rows)),
        ColumnKind.Level when field.ClrType == typeof(bool) => new LevelColumn(spec.Name, spec.Levels, await YesNo(group, field, spec.Levels, rows)),
        ColumnKind.Level => new LevelColumn(spec.Name, spec.Levels, await Codes(group, field, spec.Levels, rows)),
        ColumnKind.Date => new DateColumn(spec.Name, await Map<DateOnly, int>(group, field, rows, DateColumn.Missing, d => d.DayNumber)),
        _ when ParquetTypes.IsText(field) => new TextColumn(spec.Name, await Map<ReadOnlyMemory<char>, string?>(group, field, rows, null, c => c.ToString())),
        _ => new TextColumn(spec.Name, await IntegerTexts(group, field, rows)),
    };

    private static async Task<TOut[]> Map<TIn, TOut>(ParquetRowGroupReader group, DataField field, int rows, TOut missing, Func<TIn, TOut> map)
        where TIn : struct
    {
        var packed = new TIn[rows];
        var defined = field.MaxDefinitionLevel > 0 ? new int[rows] : null;
        // Without the cast the null would become an empty memory, into which no level of a required column fits.
        await group.ReadRawAsync(field, packed.AsMemory(), defined is null ? (Memory<int>?)null : defined.AsMemory(), null, CancellationToken.None);
        var values = new TOut[rows];
        var next = 0;
        for (var row = 0; row < rows; row++)
            values[row] = defined is null || defined[row] == field.MaxDefinitionLevel ? map(packed[next++]) : missing;
        return values;
    }

    private static Task<float[]> Numbers(ParquetRowGroupReader group, DataField field, int rows) => Type.GetTypeCode(field.ClrType) switch
    {
        TypeCode.Single => Map<float, float>(group, field, rows, float.NaN, v => v),
        TypeCode.Double => Float<double>(group, field, rows),
        TypeCode.Decimal => Float<decimal>(group, field, rows),
        TypeCode.Int32 => Float<int>(group, field, rows),
        TypeCode.Int64 => Float<long>(group, field, rows),
        TypeCode.Int16 => Float<short>(group, field, rows),
        TypeCode.SByte => Float<sbyte>(group, field, rows),
        TypeCode.Byte => Float<byte>(group, field, rows),
        TypeCode.UInt16 => Float<ushort>(group, field, rows),
        TypeCode.UInt32 => Float<uint>(group, field, rows),
        _ => Float<ulong>(group, field, rows),
    };

    private static Task<float[]> Float<T>(ParquetRowGroupReader group, DataField field, int rows)
        where T : struct, INumberBase<T> => Map<T, float>(group, field, rows, float.NaN, float.CreateSaturating);

    private static Task<string?[]> IntegerTexts(ParquetRowGroupReader group, DataField field, int rows) => Type.GetTypeCode(field.ClrType) switch
    {
        TypeCode.Int64 => Written<long>(group, field, rows),
        TypeCode.Int16 => Written<short>(group, field, rows),
        TypeCode.SByte => Written<sbyte>(group, field, rows),
        TypeCode.Byte => Written<byte>(group, field, rows),
        TypeCode.UInt16 => Written<ushort>(group, field, rows),
        TypeCode.UInt32 => Written<uint>(group, field, rows),
        TypeCode.UInt64 => Written<ulong>(group, field, rows),
        _ => Written<int>(group, field, rows),
    };

    private static Task<string?[]> Written<T>(ParquetRowGroupReader group, DataField field, int rows)
        where T : struct, IFormattable => Map<T, string?>(group, field, rows, null, v => v.ToString(null, CultureInfo.InvariantCulture));

    private static Task<byte[]> YesNo(ParquetRowGroupReader group, DataField field, IReadOnlyList<string> levels, int rows)
    {
        var yes = string.Equals(levels[0], "yes", StringComparison.Ordinal) ? (byte)1 : (byte)2;
        return Map<bool, byte>(group, field, rows, LevelColumn.Missing, v => v ? yes : (byte)(3 - yes));
    }

    private static Task<byte[]> Codes(ParquetRowGroupReader group, DataField field, IReadOnlyList<string> levels, int rows)
    {
        var codes = new Dictionary<string, byte>(StringComparer.Ordinal);
        for (var i = 0; i < levels.Count; i++)
            codes[levels[i]] = (byte)(i + 1);
        var byText = codes.GetAlternateLookup<ReadOnlySpan<char>>();
        return Map<ReadOnlyMemory<char>, byte>(group, field, rows, LevelColumn.Missing, c => byText.TryGetValue(c.Span, out var code) ? code : LevelColumn.Unseen);
    }
}
