using System.Runtime.InteropServices;
using Interchange.Columns;
using ParquetSharp;
using ParquetSharp.IO;

namespace Benchmarks.Peers;

/// <summary>ParquetSharp's physical reader, the fastest way into Apache Arrow from here: packed values and definition levels in reused buffers, from memory.</summary>
internal sealed class ArrowReader(byte[] file, IReadOnlyList<ColumnSpec> specs)
{
    private readonly byte[] pinned = Pinned(file);
    private readonly short[] defined = new short[DeliveredFile.GroupRows];
    private readonly float[] packed = new float[DeliveredFile.GroupRows];
    private readonly ByteArray[] texts = new ByteArray[DeliveredFile.GroupRows];
    private readonly Dictionary<string, byte>[] names = [.. specs.Select(s => s.Levels.Select((l, i) => (l, i)).ToDictionary(p => p.l, p => (byte)(p.i + 1), StringComparer.Ordinal))];
    private readonly Dictionary<IntPtr, byte> known = [];

    /// <summary>Reads and nothing else: what stands in the buffers is neither spread over the rows nor looked up.</summary>
    public long Read()
    {
        var values = 0L;
        Each((column, reader) =>
        {
            for (var row = 0; row < DeliveredFile.GroupRows && reader.HasNext;)
            {
                row += specs[column].Kind == ColumnKind.Number ? Batch((ColumnReader<float>)reader, packed, out var read) : Batch((ColumnReader<ByteArray>)reader, texts, out read);
                values += read;
            }
        });
        return values;
    }

    /// <summary>Reads, spreads and looks up, a dictionary's entry once by its address.</summary>
    public void Codes(float[][] numbers, byte[][] codes)
    {
        Each((column, reader) =>
        {
            for (var row = 0; row < DeliveredFile.GroupRows && reader.HasNext;)
            {
                if (specs[column].Kind == ColumnKind.Number)
                {
                    var rows = Batch((ColumnReader<float>)reader, packed, out _);
                    var next = 0;
                    for (var i = 0; i < rows; i++)
                        numbers[column][row + i] = defined[i] != 0 ? packed[next++] : float.NaN;
                    row += rows;
                }
                else
                {
                    var rows = Batch((ColumnReader<ByteArray>)reader, texts, out _);
                    known.Clear();
                    var next = 0;
                    for (var i = 0; i < rows; i++)
                        codes[column][row + i] = defined[i] != 0 ? Code(column, texts[next++]) : LevelColumn.Missing;
                    row += rows;
                }
            }
        });
    }

    private byte Code(int column, ByteArray text)
    {
        if (!known.TryGetValue(text.Pointer, out var code))
            known[text.Pointer] = code = names[column].GetValueOrDefault(Marshal.PtrToStringUTF8(text.Pointer, text.Length), LevelColumn.Unseen);
        return code;
    }

    private int Batch<T>(ColumnReader<T> reader, T[] values, out long read)
        where T : unmanaged => (int)reader.ReadBatch(values.Length, defined, [], values, out read);

    private void Each(Action<int, ColumnReader> read)
    {
        using var buffer = new ParquetSharp.IO.Buffer(Marshal.UnsafeAddrOfPinnedArrayElement(pinned, 0), pinned.Length);
        using var input = new BufferReader(buffer);
        using var reader = new ParquetFileReader(input);
        for (var g = 0; g < reader.FileMetaData.NumRowGroups; g++)
        {
            using var group = reader.RowGroup(g);
            for (var column = 0; column < specs.Count; column++)
            {
                using var chunk = group.Column(group.MetaData.Schema.ColumnIndex(specs[column].Name));
                read(column, chunk);
            }
        }
    }

    private static byte[] Pinned(byte[] bytes)
    {
        var copy = GC.AllocateUninitializedArray<byte>(bytes.Length, pinned: true);
        bytes.CopyTo(copy, 0);
        return copy;
    }
}
