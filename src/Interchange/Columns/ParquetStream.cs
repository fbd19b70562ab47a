namespace Interchange.Columns;

/// <summary>
/// A file's bytes as the Parquet library wants them. Only page headers are read byte by byte: past the end, or more of them than the file
/// has bytes, means that a damaged header has sent the reader off, which would never come back.
/// </summary>
internal sealed class ParquetStream(ArraySegment<byte> bytes) : MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false)
{
    private long headerBytes;

    public override int ReadByte() =>
        base.ReadByte() is var next and >= 0 && ++headerBytes <= Length ? next : throw new EndOfStreamException("a page header runs on past the end of the file");
}
