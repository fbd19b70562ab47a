using System.IO.Compression;
using Parquet.Meta;
using Snappier;

namespace Interchange.Pages;

/// <summary>Pages out of their codec into a buffer whose length the header named: more or fewer bytes are damage.</summary>
internal sealed class Decompressor : IDisposable
{
    /// <summary>A frame that does not name its size is said to have the largest or the second largest.</summary>
    private const ulong UnknownSize = ulong.MaxValue - 1;

    private readonly ZstdSharp.Decompressor zstd = new();

    public void Dispose() => zstd.Dispose();

    /// <summary>Holds the size that a header names against the one that the codec's own frame names, before there is a buffer of it.</summary>
    /// <exception cref="InvalidDataException">They differ.</exception>
    public static void Demand(CompressionCodec codec, ReadOnlySpan<byte> page, int size)
    {
        var same = codec switch
        {
            CompressionCodec.SNAPPY => Snappy.GetUncompressedLength(page) == size,
            CompressionCodec.ZSTD => ZstdSharp.Decompressor.GetDecompressedSize(page) is var framed && (framed == (ulong)size || framed >= UnknownSize),
            _ => true,
        };
        if (!same)
            throw new InvalidDataException("a page does not decompress to the size that its header names");
    }

    /// <exception cref="InvalidDataException">The bytes are damaged, or not of the length that is wanted.</exception>
    public void Decompress(CompressionCodec codec, ReadOnlySpan<byte> page, Span<byte> target)
    {
        var written = codec switch
        {
            CompressionCodec.SNAPPY => Snappy.Decompress(page, target),
            CompressionCodec.ZSTD => Zstd(page, target),
            CompressionCodec.GZIP => Gzip(page, target),
            _ => throw new InvalidDataException($"a page is compressed by {codec}, which is not read here"),
        };
        if (written != target.Length)
            throw new InvalidDataException("a page does not decompress to the size that its header names");
    }

    private int Zstd(ReadOnlySpan<byte> page, Span<byte> target)
    {
        try
        {
            return zstd.Unwrap(page, target);
        }
        catch (ZstdSharp.ZstdException e)
        {
            throw new InvalidDataException("a page does not decompress: " + e.Message, e);
        }
    }

    private static int Gzip(ReadOnlySpan<byte> page, Span<byte> target)
    {
        using var stream = new GZipStream(new MemoryStream(page.ToArray(), writable: false), CompressionMode.Decompress);
        var written = stream.ReadAtLeast(target, target.Length, throwOnEndOfStream: false);
        return stream.ReadByte() < 0 ? written : -1;
    }
}
