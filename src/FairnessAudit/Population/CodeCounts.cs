using System.Numerics;

namespace FairnessAudit.Population;

/// <summary>How often each number was seen: open addressing over 64-bit numbers, linear probing, at most half full.</summary>
internal sealed class CodeCounts
{
    // Fibonacci hashing: the golden ratio's bits spread numbers that differ in few digits.
    private const ulong Spread = 0x9E3779B97F4A7C15UL;
    private ulong[] codes = new ulong[1 << 10];
    private long[] counts = new long[1 << 10];
    private int shift = 64 - 10;

    public int Distinct { get; private set; }

    public void Add(ulong code, long count = 1)
    {
        var at = (int)(unchecked(code * Spread) >> shift);
        while (counts[at] != 0 && codes[at] != code)
            at = (at + 1) & (codes.Length - 1);
        if (counts[at] == 0)
        {
            codes[at] = code;
            Distinct++;
        }

        counts[at] += count;
        if (Distinct * 2 > codes.Length)
            Grow();
    }

    public void Add(CodeCounts other)
    {
        for (var i = 0; i < other.codes.Length; i++)
        {
            if (other.counts[i] != 0)
                Add(other.codes[i], other.counts[i]);
        }
    }

    /// <summary>In rising order of number.</summary>
    public (ulong[] Codes, long[] Counts) Sorted()
    {
        var sorted = new ulong[Distinct];
        var sums = new long[Distinct];
        for (int i = 0, next = 0; i < codes.Length; i++)
        {
            if (counts[i] != 0)
                (sorted[next], sums[next++]) = (codes[i], counts[i]);
        }

        Array.Sort(sorted, sums);
        return (sorted, sums);
    }

    private void Grow()
    {
        var (oldCodes, oldCounts) = (codes, counts);
        codes = new ulong[oldCodes.Length * 2];
        counts = new long[codes.Length];
        shift = 64 - BitOperations.Log2((uint)codes.Length);
        Distinct = 0;
        for (var i = 0; i < oldCodes.Length; i++)
        {
            if (oldCounts[i] != 0)
                Add(oldCodes[i], oldCounts[i]);
        }
    }
}
