using Interchange.Pages;
using Parquet;
using Parquet.Schema;

namespace Interchange.Columns;

/// <summary>Whole columns by the page decoder.</summary>
internal sealed class ParquetPages(byte[] file, IReadOnlyList<ColumnSpec> specs) : IDisposable
{
    private readonly PartColumns columns = new(specs);
    private readonly PartBuffers buffers = new();
    private readonly Utf8Texts texts = new();

    public void Dispose() => buffers.Dispose();

    /// <summary>The column, or null where the library must read it.</summary>
    /// <exception cref="InvalidDataException">The column chunk is damaged.</exception>
    public Column? TryRead(ParquetRowGroupReader group, DataField field, int column, int rows)
    {
        var spec = specs[column];
        switch (spec.Kind)
        {
            case ColumnKind.Number:
                var numbers = new float[rows];
                return buffers.TryNumbers(file, group, field, numbers) ? new NumberColumn(spec.Name, numbers) : null;
            case ColumnKind.Level:
                var codes = new byte[rows];
                return buffers.TryCodes(file, group, field, columns.Names(column), codes) ? new LevelColumn(spec.Name, spec.Levels, codes) : null;
            case ColumnKind.Date:
                var days = new int[rows];
                return buffers.TryDays(file, group, field, days) ? new DateColumn(spec.Name, days) : null;
            default:
                return buffers.TryTexts(file, group, field, rows, texts) ? new TextColumn(spec.Name, texts.Strings()) : null;
        }
    }
}
