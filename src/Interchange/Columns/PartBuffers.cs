using Interchange.Pages;
using Parquet;
using Parquet.Schema;

namespace Interchange.Columns;

/// <summary>What one thread needs to decode pages: buffers that grow to the largest page and serve part after part. Not for several threads.</summary>
public sealed class PartBuffers : IDisposable
{
    private readonly PageDecoder decoder = new();
    private readonly NumberValues numbers = new();
    private readonly CodeValues codes = new();
    private readonly DayValues days = new();
    private readonly TextValues texts = new();

    public void Dispose() => decoder.Dispose();

    /// <summary>False, here and below: this column chunk is left to the library, and nothing was read.</summary>
    internal bool TryNumbers(ReadOnlySpan<byte> file, ParquetRowGroupReader group, DataField field, Span<float> rows) =>
        TryRead(file, group, field, numbers, rows);

    internal bool TryCodes(ReadOnlySpan<byte> file, ParquetRowGroupReader group, DataField field, LevelNames names, Span<byte> rows) =>
        TryRead(file, group, field, codes.For(names), rows);

    internal bool TryDays(ReadOnlySpan<byte> file, ParquetRowGroupReader group, DataField field, Span<int> rows) =>
        TryRead(file, group, field, days, rows);

    internal bool TryTexts(ReadOnlySpan<byte> file, ParquetRowGroupReader group, DataField field, int rows, Utf8Texts target) =>
        TryRead(file, group, field, texts.Into(target), target.Begin(rows));

    private bool TryRead<T>(ReadOnlySpan<byte> file, ParquetRowGroupReader group, DataField field, PageValues<T> values, Span<T> rows)
        where T : unmanaged =>
        group.GetMetadata(field) is { MetaData: { } footer, FilePath: null, CryptoMetadata: null }
            && footer.Type == Physical(field)
            && decoder.TryRead(Chunk.Of(file, footer, field.MaxDefinitionLevel > 0, rows.Length), values, rows);

    /// <summary>How the schema says the field lies in the file; the row group must say the same. Null for what is not decoded here.</summary>
    private static Parquet.Meta.Type? Physical(DataField field) => Type.GetTypeCode(field.ClrType) switch
    {
        TypeCode.Single => Parquet.Meta.Type.FLOAT,
        TypeCode.Double => Parquet.Meta.Type.DOUBLE,
        TypeCode.Int32 => Parquet.Meta.Type.INT32,
        TypeCode.Int64 => Parquet.Meta.Type.INT64,
        TypeCode.Boolean => Parquet.Meta.Type.BOOLEAN,
        _ when field.ClrType == typeof(DateOnly) => Parquet.Meta.Type.INT32,
        _ => ParquetTypes.IsText(field) ? Parquet.Meta.Type.BYTE_ARRAY : null,
    };
}
