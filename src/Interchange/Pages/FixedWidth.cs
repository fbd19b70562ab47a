using Type = Parquet.Meta.Type;

namespace Interchange.Pages;

/// <summary>Plain values that all take the same number of bytes.</summary>
internal static class FixedWidth
{
    /// <summary>The bytes of the first <paramref name="count"/> values.</summary>
    /// <exception cref="InvalidDataException">The page is shorter.</exception>
    public static ReadOnlySpan<byte> Demand(ReadOnlySpan<byte> page, Type type, int count)
    {
        var bytes = (long)count * (type is Type.DOUBLE or Type.INT64 ? sizeof(long) : sizeof(int));
        return bytes <= page.Length ? page[..(int)bytes] : throw new InvalidDataException($"a page of {page.Length} bytes claims {count} values of type {type}");
    }
}
