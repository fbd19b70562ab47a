using System.Text;

namespace Pipeline.Delivery;

/// <summary>The lines of <see cref="SafeCsv"/> into a stream, from cells that are encoded already: for tables of many rows that say few different things.</summary>
internal sealed class SafeCsvLines : IDisposable
{
    private const int Buffered = 1 << 16;
    private readonly Stream stream;
    private readonly byte[] buffer = new byte[Buffered];
    private readonly int columns;
    private int used;
    private int cells;

    public SafeCsvLines(Stream stream, IReadOnlyList<string> header)
    {
        this.stream = stream;
        columns = header.Count;
        Put(Encoding.UTF8.Preamble);
        foreach (var name in header)
            Cell(SafeCsv.Encoded(name));
        EndLine();
    }

    public void Cell(ReadOnlySpan<byte> encoded) => Cells(encoded, 1);

    /// <summary>Several cells that were encoded together.</summary>
    public void Cells(ReadOnlySpan<byte> encoded, int count)
    {
        if (cells > 0)
            Put(";"u8);
        cells += count;
        Put(encoded);
    }

    /// <exception cref="InvalidOperationException">The line has another number of cells than there are columns.</exception>
    public void EndLine()
    {
        if (cells != columns)
            throw new InvalidOperationException($"{cells} cells where there are {columns} columns");
        cells = 0;
        Put("\r\n"u8);
    }

    /// <summary>Writes what is left; the stream stays open.</summary>
    public void Dispose() => Flush();

    private void Put(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > buffer.Length - used)
        {
            Flush();
            if (bytes.Length > buffer.Length)
            {
                stream.Write(bytes);
                return;
            }
        }

        bytes.CopyTo(buffer.AsSpan(used));
        used += bytes.Length;
    }

    private void Flush()
    {
        stream.Write(buffer.AsSpan(0, used));
        used = 0;
    }
}
