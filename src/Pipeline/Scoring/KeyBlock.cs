using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Prioritisation.Scorecards;

namespace Pipeline.Scoring;

/// <summary>Work on the keys of one block; place <c>k</c> of row <c>i</c> stands at <c>k * block + i</c> until it is transposed.</summary>
internal static class KeyBlock
{
    /// <summary>256 keys, <c>points &lt;&lt; 8 | part</c>, by bin or cell.</summary>
    public static int[] Table(IReadOnlyList<int> points, int part)
    {
        var keys = new int[ScorecardRules.MaximumBins];
        for (var bin = 0; bin < points.Count; bin++)
            keys[bin] = (points[bin] << 8) | part;
        return keys;
    }

    /// <summary>Key of each bin.</summary>
    public static unsafe void Look(int[] table, ReadOnlySpan<byte> bins, int[] keys, bool vector)
    {
        var done = 0;
        if (vector && Avx2.IsSupported)
        {
            fixed (int* key = table)
            fixed (byte* bin = bins)
            {
                for (; done + 8 <= bins.Length; done += 8)
                    Avx2.GatherVector256(key, Avx2.ConvertToVector256Int32(bin + done), sizeof(int)).CopyTo(keys, done);
            }
        }

        for (; done < bins.Length; done++)
            keys[done] = table[bins[done]];
    }

    /// <summary>Adds the keys to the sums and passes them through the five places each way: the larger stays, the smaller moves on.</summary>
    public static void Take(ReadOnlySpan<int> keys, Span<int> sums, int[] raising, int[] lowering, bool vector)
    {
        var block = raising.Length / Reasons.Shown;
        var done = 0;
        if (vector)
        {
            for (; done + Vector256<int>.Count <= keys.Length; done += Vector256<int>.Count)
                TakeVector(keys, sums, raising, lowering, block, done);
        }

        for (; done < keys.Length; done++)
        {
            sums[done] += keys[done];
            var (high, low) = (keys[done], keys[done]);
            for (var at = done; at < raising.Length; at += block)
                (raising[at], high) = (Math.Max(raising[at], high), Math.Min(raising[at], high));
            for (var at = done; at < lowering.Length; at += block)
                (lowering[at], low) = (Math.Min(lowering[at], low), Math.Max(lowering[at], low));
        }
    }

    /// <summary>Sums of keys to scores.</summary>
    public static void Finish(Span<int> sums, int indexSum, int intercept)
    {
        for (var i = 0; i < sums.Length; i++)
            sums[i] = ((sums[i] - indexSum) >> 8) + intercept;
    }

    /// <summary>From place by place to row by row.</summary>
    public static void Transpose(int[] places, int rows, Span<int> byRow)
    {
        var block = places.Length / Reasons.Shown;
        for (var place = 0; places.Length > 0 && place < Reasons.Shown; place++)
        {
            for (var row = 0; row < rows; row++)
                byRow[(row * Reasons.Shown) + place] = places[(place * block) + row];
        }
    }

    private static void TakeVector(ReadOnlySpan<int> keys, Span<int> sums, int[] raising, int[] lowering, int block, int at)
    {
        var key = Vector256.Create(keys.Slice(at, Vector256<int>.Count));
        (Vector256.Create<int>(sums.Slice(at, Vector256<int>.Count)) + key).CopyTo(sums[at..]);
        var (high, low) = (key, key);
        for (var place = at; place < raising.Length; place += block)
        {
            var held = Vector256.Create(raising, place);
            Vector256.Max(held, high).CopyTo(raising, place);
            high = Vector256.Min(held, high);
        }

        for (var place = at; place < lowering.Length; place += block)
        {
            var held = Vector256.Create(lowering, place);
            Vector256.Min(held, low).CopyTo(lowering, place);
            low = Vector256.Max(held, low);
        }
    }
}
