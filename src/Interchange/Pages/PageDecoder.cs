using Parquet.Meta;

namespace Interchange.Pages;

/// <summary>Column chunks into rows. Holds the buffers of one thread, which grow to the largest page and are kept.</summary>
internal sealed class PageDecoder : IDisposable
{
    private readonly Decompressor decompressor = new();
    private byte[] page = [];
    private ulong[] defined = [];

    public void Dispose() => decompressor.Dispose();

    /// <summary>Decodes every page of the chunk; false where something in it is not known here, and nothing was read.</summary>
    /// <param name="chunk">The pages.</param>
    /// <param name="values">What becomes of a value.</param>
    /// <param name="rows">One element for each row of the chunk.</param>
    /// <exception cref="InvalidDataException">The chunk is damaged.</exception>
    public bool TryRead<T>(Chunk chunk, PageValues<T> values, Span<T> rows)
        where T : unmanaged
    {
        if (rows.Length != chunk.Rows)
            throw new ArgumentException($"{rows.Length} values are wanted of {chunk.Rows} rows", nameof(rows));
        if (!values.Begin(chunk) || !PageWalk.IsKnown(chunk))
            return false;
        var hasDictionary = false;
        for (var walk = new PageWalk(chunk); walk.Next();)
        {
            if (walk.Header.Type != PageType.DICTIONARY_PAGE)
            {
                if (walk.Header.Encoding != Encoding.PLAIN && !hasDictionary)
                    throw new InvalidDataException("a page of indices has no dictionary before it");
                Data(chunk, walk, values, rows.Slice(walk.FirstRow, walk.Header.Values));
            }
            else if (!hasDictionary && walk.FirstRow == 0)
            {
                values.Dictionary(Whole(chunk, walk.Header, walk.Page), walk.Header.Values);
                hasDictionary = true;
            }
            else
            {
                throw new InvalidDataException("a column has a second dictionary, or one behind its values");
            }
        }

        return true;
    }

    private void Data<T>(Chunk chunk, PageWalk walk, PageValues<T> values, Span<T> rows)
        where T : unmanaged
    {
        ReadOnlySpan<byte> levels, body;
        if (walk.Header.Type == PageType.DATA_PAGE_V2)
        {
            levels = walk.Page[..walk.Header.LevelBytes];
            body = Whole(chunk, walk.Header with { UncompressedBytes = walk.Header.UncompressedBytes - levels.Length }, walk.Page[levels.Length..]);
        }
        else
        {
            body = Whole(chunk, walk.Header, walk.Page);
            levels = chunk.IsOptional ? ByteArrays.Next(ref body) : [];
        }

        var present = rows.Length;
        if (chunk.IsOptional)
            present = DefinitionBits.Read(levels, rows.Length, Rooms.Of(ref defined, DefinitionBits.Words(rows.Length)));
        if (walk.Header.Type == PageType.DATA_PAGE_V2 && walk.Header.Nulls != rows.Length - present)
            throw new InvalidDataException("a page counts other missing values than its levels do");
        var target = present == rows.Length ? rows : values.PackedFor(present);
        if (walk.Header.Encoding == Encoding.PLAIN)
            values.Plain(body, target);
        else
            values.Indexed(body, target);
        if (present < rows.Length)
            Spreading.Spread(defined, values.Packed, values.Missing, rows);
    }

    /// <summary>The page out of its codec: in the file itself where there is none.</summary>
    private ReadOnlySpan<byte> Whole(Chunk chunk, PageHeader header, ReadOnlySpan<byte> compressed)
    {
        if (chunk.Codec == CompressionCodec.UNCOMPRESSED || !header.IsCompressed)
        {
            return compressed.Length == header.UncompressedBytes ? compressed
                : throw new InvalidDataException("a page that is not compressed claims another size than it has");
        }

        // A page of missing values alone has no bytes, and not every writer makes a frame of none.
        if (compressed.Length == 0 && header.UncompressedBytes == 0)
            return [];
        Decompressor.Demand(chunk.Codec, compressed, header.UncompressedBytes);
        var whole = Rooms.Of(ref page, header.UncompressedBytes);
        decompressor.Decompress(chunk.Codec, compressed, whole);
        return whole;
    }
}
