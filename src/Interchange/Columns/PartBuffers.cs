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
        Type.GetTypeCode(field.ClrType) is TypeCode.Single or TypeCode.Double or TypeCode.Int32 or TypeCode.Int64 && TryRead(file, group, field, numbers, rows);

    internal bool TryCodes(ReadOnlySpan<byte> file, ParquetRowGroupReader group, DataField field, LevelNames names, Span<byte> rows) =>
        TryRead(file, group, field, codes.For(names), rows);

    internal bool TryDays(ReadOnlySpan<byte> file, ParquetRowGroupReader group, DataField field, Span<int> rows) =>
        TryRead(file, group, field, days, rows);

    internal bool TryTexts(ReadOnlySpan<byte> file, ParquetRowGroupReader group, DataField field, int rows, Utf8Texts target) =>
        ParquetTypes.IsText(field) && TryRead(file, group, field, texts.Into(target), target.Begin(rows));

    private bool TryRead<T>(ReadOnlySpan<byte> file, ParquetRowGroupReader group, DataField field, PageValues<T> values, Span<T> rows)
        where T : unmanaged =>
        group.GetMetadata(field) is { MetaData: { } footer, FilePath: null, CryptoMetadata: null }
            && decoder.TryRead(Chunk.Of(file, footer, field.MaxDefinitionLevel > 0, rows.Length), values, rows);
}
