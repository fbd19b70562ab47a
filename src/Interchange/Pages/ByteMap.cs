using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Interchange.Pages;

/// <summary>Bytes replaced by what a table of 256 holds for them.</summary>
internal static class ByteMap
{
    public const int Size = 256;

    /// <summary>Replaces every byte, each of which must lie below <paramref name="known"/>.</summary>
    /// <returns>Whether they all did; if not, what stands there means nothing.</returns>
    public static bool Apply(Span<byte> values, ReadOnlySpan<byte> table, int known)
    {
        var (done, largest) = Avx512Vbmi.IsSupported && known <= 2 * Vector512<byte>.Count ? Vectors(values, table) : (0, 0);
        foreach (ref var value in values[done..])
        {
            largest = Math.Max(largest, value);
            value = table[value];
        }

        return values.Length == 0 || largest < known;
    }

    /// <summary>64 bytes a step out of two registers, which hold the first 128 entries.</summary>
    private static (int Done, int Largest) Vectors(Span<byte> values, ReadOnlySpan<byte> table)
    {
        var (low, high) = (Vector512.Create(table), Vector512.Create(table[Vector512<byte>.Count..]));
        var most = Vector512<byte>.Zero;
        var left = values;
        for (; left.Length >= Vector512<byte>.Count; left = left[Vector512<byte>.Count..])
        {
            var indices = Vector512.Create<byte>(left);
            most = Vector512.Max(most, indices);
            Avx512Vbmi.PermuteVar64x8x2(low, indices, high).CopyTo(left);
        }

        var largest = 0;
        for (var i = 0; i < Vector512<byte>.Count; i++)
            largest = Math.Max(largest, most[i]);
        return (values.Length - left.Length, largest);
    }
}
