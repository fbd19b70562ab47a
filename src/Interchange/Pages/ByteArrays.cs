using System.Buffers.Binary;

namespace Interchange.Pages;

/// <summary>Plain byte arrays: each behind its length in four bytes.</summary>
internal static class ByteArrays
{
    public const int Prefix = sizeof(int);

    /// <summary>The first array; <paramref name="page"/> then begins behind it.</summary>
    /// <exception cref="InvalidDataException">The array ends beyond the page.</exception>
    public static ReadOnlySpan<byte> Next(scoped ref ReadOnlySpan<byte> page)
    {
        var length = page.Length >= Prefix ? BinaryPrimitives.ReadUInt32LittleEndian(page) : uint.MaxValue;
        if (length > page.Length - Prefix)
            throw new InvalidDataException("a text ends beyond its page");
        var array = page.Slice(Prefix, (int)length);
        page = page[(Prefix + (int)length)..];
        return array;
    }

    /// <returns>Bytes written.</returns>
    public static int Write(ReadOnlySpan<byte> array, Span<byte> target)
    {
        BinaryPrimitives.WriteInt32LittleEndian(target, array.Length);
        array.CopyTo(target[Prefix..]);
        return Prefix + array.Length;
    }
}
