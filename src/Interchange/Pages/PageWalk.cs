using System.Runtime.InteropServices;
using Parquet.Meta;

namespace Interchange.Pages;

/// <summary>The pages of a chunk in order, until they hold as many values as the row group has rows.</summary>
[StructLayout(LayoutKind.Auto)]
internal ref struct PageWalk(Chunk chunk)
{
    /// <summary>Far above what any writer makes of a page; guards the buffers against a hostile header.</summary>
    private const int LargestPage = 1 << 28;

    private readonly Chunk chunk = chunk;
    private int position;

    public PageHeader Header { get; private set; }

    /// <summary>The page as it lies in the file, without its header.</summary>
    public ReadOnlySpan<byte> Page { get; private set; }

    /// <summary>Rows before this page.</summary>
    public int FirstRow { get; private set; }

    private int nextRow;

    /// <exception cref="InvalidDataException">A header is damaged, or leads out of the chunk or beyond its rows.</exception>
    public bool Next()
    {
        if (nextRow == chunk.Rows)
            return false;
        var reader = new CompactReader(chunk.Bytes[position..]);
        Header = PageHeader.Read(ref reader);
        position += reader.Position;
        if (Header.CompressedBytes > chunk.Bytes.Length - position || Header.UncompressedBytes > LargestPage || Header.LevelBytes > Math.Min(Header.CompressedBytes, Header.UncompressedBytes))
            throw new InvalidDataException("a page claims more bytes than its column has");
        Page = chunk.Bytes.Slice(position, Header.CompressedBytes);
        position += Header.CompressedBytes;
        FirstRow = nextRow;
        if (Header.Type is PageType.DATA_PAGE or PageType.DATA_PAGE_V2)
        {
            if (Header.Values > chunk.Rows - nextRow)
                throw new InvalidDataException("the pages of a column hold more values than its row group has rows");
            nextRow += Header.Values;
        }

        return true;
    }

    /// <summary>Whether this decoder knows the codec and every page's encodings; where it does not, a library reads the chunk.</summary>
    /// <exception cref="InvalidDataException">As for <see cref="Next"/>.</exception>
    public static bool IsKnown(Chunk chunk)
    {
        if (chunk.Codec is not (CompressionCodec.UNCOMPRESSED or CompressionCodec.SNAPPY or CompressionCodec.ZSTD or CompressionCodec.GZIP))
            return false;
        for (var walk = new PageWalk(chunk); walk.Next();)
        {
            var known = walk.Header.Type switch
            {
                PageType.DICTIONARY_PAGE => walk.Header.Encoding is Encoding.PLAIN or Encoding.PLAIN_DICTIONARY,
                PageType.DATA_PAGE or PageType.DATA_PAGE_V2 => walk.Header.Encoding is Encoding.PLAIN or Encoding.PLAIN_DICTIONARY or Encoding.RLE_DICTIONARY && walk.Header.LevelEncoding == Encoding.RLE,
                _ => false,
            };
            if (!known)
                return false;
        }

        return true;
    }
}
