using Interchange.Columns;
using ParquetSharp;

namespace Benchmarks.Peers;

/// <summary>
/// A batch as another system would deliver it, written by Apache Arrow's own writer: everything nullable, levels by a dictionary, numbers
/// and texts plain, row groups of the size that our parts have.
/// </summary>
internal static class DeliveredFile
{
    public const int GroupRows = 131_072;

    public static byte[] Of(ColumnBatch batch, Compression codec)
    {
        using var properties = Properties(batch, codec);
        using var stream = new MemoryStream();
        using var writer = new ParquetFileWriter(stream, [.. batch.Columns.Select(Declared)], null, properties, leaveOpen: true);
        foreach (var part in ColumnBatches.Cut(batch, GroupRows))
        {
            using var group = writer.AppendRowGroup();
            foreach (var column in part.Columns)
                Write(group.NextColumn(), column);
        }

        writer.Close();
        return stream.ToArray();
    }

    private static WriterProperties Properties(ColumnBatch batch, Compression codec)
    {
        using var builder = new WriterPropertiesBuilder();
        builder.Compression(codec);
        foreach (var column in batch.Columns.Where(c => c is not LevelColumn))
            builder.DisableDictionary(column.Name);
        return builder.Build();
    }

    private static ParquetSharp.Column Declared(Interchange.Columns.Column column) =>
        column is NumberColumn ? new Column<float?>(column.Name) : new Column<string?>(column.Name);

    private static void Write(ColumnWriter writer, Interchange.Columns.Column column)
    {
        using (writer)
        {
            switch (column)
            {
                case NumberColumn numbers:
                    writer.LogicalWriter<float?>().WriteBatch([.. numbers.Values.Select(v => float.IsNaN(v) ? (float?)null : v)]);
                    break;
                case LevelColumn levels:
                    writer.LogicalWriter<string?>().WriteBatch([.. Enumerable.Range(0, levels.Count).Select(row => levels[row])]);
                    break;
                default:
                    writer.LogicalWriter<string?>().WriteBatch(((TextColumn)column).Values);
                    break;
            }
        }
    }
}
