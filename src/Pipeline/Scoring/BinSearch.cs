using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Pipeline.Scoring;

/// <summary>Bins of number values: how many bounds lie below, plus one; 0 for NaN.</summary>
internal static class BinSearch
{
    /// <param name="values">As many as bins.</param>
    /// <param name="bounds">Rising, padded to a power of two with positive infinity.</param>
    /// <param name="bins">Receives the bins.</param>
    public static void Scalar(ReadOnlySpan<float> values, ReadOnlySpan<float> bounds, Span<byte> bins)
    {
        for (var i = 0; i < values.Length; i++)
        {
            var at = 0;
            for (var half = bounds.Length >> 1; half > 0; half >>= 1)
                at += bounds[at + half - 1] < values[i] ? half : 0;
            bins[i] = float.IsNaN(values[i]) ? (byte)0 : (byte)(at + 1);
        }
    }

    /// <summary>Eight values at a time; what is left over, and processors without gather, go the scalar way.</summary>
    public static unsafe void Vector(ReadOnlySpan<float> values, ReadOnlySpan<float> bounds, Span<byte> bins)
    {
        var done = 0;
        if (Avx2.IsSupported)
        {
            fixed (float* bound = bounds)
            {
                for (; done + Vector256<float>.Count <= values.Length; done += Vector256<float>.Count)
                    Store(Eight(Vector256.Create(values.Slice(done, 8)), bound, bounds.Length), bins[done..]);
            }
        }

        Scalar(values[done..], bounds, bins[done..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe Vector256<int> Eight(Vector256<float> value, float* bound, int size)
    {
        var at = Vector256<int>.Zero;
        for (var half = size >> 1; half > 0; half >>= 1)
        {
            var below = Avx2.GatherVector256(bound + half - 1, at, sizeof(float));
            at += Vector256.LessThan(below, value).AsInt32() & Vector256.Create(half);
        }

        var known = Vector256.Equals(value, value).AsInt32();
        return (at + Vector256<int>.One) & known;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector256<int> eight, Span<byte> bins)
    {
        var shorts = Vector128.Narrow(eight.GetLower(), eight.GetUpper());
        var bytes = Vector128.Narrow(shorts, shorts).AsByte();
        MemoryMarshal.Write(bins, bytes.AsUInt64()[0]);
    }
}
