using System.Buffers.Binary;
using Parquet.Meta;

namespace Interchange.Pages;

/// <summary>What stands at the end of a part: its schema, and where each column of each row group lies.</summary>
/// <remarks>Source: Apache Parquet, parquet.thrift (FileMetaData and what it holds).</remarks>
internal sealed class PartFooter(IReadOnlyList<PartColumn> columns)
{
    private readonly List<int> rows = [];
    private readonly List<PartChunk> chunks = [];

    /// <summary>Bytes written to the file so far.</summary>
    public long Position { get; set; }

    public void Begin(int rowsOfGroup) => rows.Add(rowsOfGroup);

    public void Add(PartChunk chunk) => chunks.Add(chunk);

    /// <summary>The footer and its length.</summary>
    public byte[] Written()
    {
        var writer = new CompactWriter();
        writer.Struct(() =>
        {
            writer.Integer(1, 1);
            writer.Structs(2, [null, .. columns], c => Schema(writer, c));
            writer.Long(3, rows.Sum(r => (long)r));
            writer.Structs(4, [.. Enumerable.Range(0, rows.Count)], g => Group(writer, g));
            writer.Text(6, "Interchange");
        });
        var bytes = new byte[writer.Written.Length + sizeof(int)];
        writer.Written.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(writer.Written.Length), writer.Written.Length);
        return bytes;
    }

    /// <summary>A column, or the root of all where there is none.</summary>
    private void Schema(CompactWriter writer, PartColumn? column)
    {
        if (column is null)
        {
            writer.Text(4, "schema");
            writer.Integer(5, columns.Count);
            return;
        }

        writer.Integer(1, (int)column.Type);
        writer.Integer(3, (int)(column.IsOptional ? FieldRepetitionType.OPTIONAL : FieldRepetitionType.REQUIRED));
        writer.Text(4, column.Name);
        if (column.Meaning is not { } meaning)
            return;
        writer.Integer(6, (int)meaning);
        var logical = meaning == ConvertedType.UTF8 ? 1 : 6;
        writer.Struct(10, () => writer.Struct(logical, () => { }));
    }

    private void Group(CompactWriter writer, int group)
    {
        var own = chunks.GetRange(group * columns.Count, columns.Count);
        writer.Structs(1, [.. Enumerable.Range(0, columns.Count)], c => Chunk(writer, columns[c], own[c], rows[group]));
        writer.Long(2, own.Sum(c => c.Bytes));
        writer.Long(3, rows[group]);
        writer.Long(5, own[0].Offset);
        writer.Long(6, own.Sum(c => c.Bytes));
        writer.Short(7, group);
    }

    private static void Chunk(CompactWriter writer, PartColumn column, PartChunk chunk, int rows)
    {
        writer.Long(2, 0);
        writer.Struct(3, () =>
        {
            writer.Integer(1, (int)column.Type);
            writer.Integers(2, chunk.HasDictionary ? [(int)Encoding.PLAIN, (int)Encoding.RLE, (int)Encoding.RLE_DICTIONARY] : [(int)Encoding.PLAIN, (int)Encoding.RLE]);
            writer.Texts(3, column.Name);
            writer.Integer(4, (int)CompressionCodec.UNCOMPRESSED);
            writer.Long(5, rows);
            writer.Long(6, chunk.Bytes);
            writer.Long(7, chunk.Bytes);
            writer.Long(9, chunk.DataOffset);
            if (chunk.HasDictionary)
                writer.Long(11, chunk.Offset);
        });
    }
}
