using System.Numerics;

namespace Interchange.Pages;

/// <summary>Definition levels of a column that cannot nest, a bit a row: set for a value, clear for a missing one.</summary>
internal static class DefinitionBits
{
    public const int WordBits = 64;

    public static int Words(int rows) => (rows + WordBits - 1) / WordBits;

    /// <summary>Reads the levels of <paramref name="rows"/> rows into the first words of <paramref name="bits"/>; bits behind the last row are clear.</summary>
    /// <returns>Rows with a value.</returns>
    /// <exception cref="InvalidDataException">The runs end before the rows do, or hold a level above 1.</exception>
    public static int Read(ReadOnlySpan<byte> levels, int rows, Span<ulong> bits)
    {
        bits[..Words(rows)].Clear();
        var runs = new HybridReader(levels, 1);
        for (var done = 0; done < rows; done += runs.Count)
        {
            runs.Next(rows - done);
            if (runs.IsPacked)
                Copy(runs.Packed, runs.Count, bits, done);
            else if (runs.Value == 1)
                Set(bits, done, runs.Count);
            else if (runs.Value != 0)
                throw new InvalidDataException("a column that cannot nest has a definition level above 1");
        }

        var defined = 0;
        foreach (var word in bits[..Words(rows)])
            defined += BitOperations.PopCount(word);
        return defined;
    }

    private static void Copy(ReadOnlySpan<byte> packed, int count, Span<ulong> bits, int from)
    {
        for (var i = 0; i < count; i += WordBits)
        {
            var left = count - i;
            var word = HybridReader.Load(packed, i / 8) & (left < WordBits ? (1UL << left) - 1 : ulong.MaxValue);
            var (at, shift) = Math.DivRem(from + i, WordBits);
            bits[at] |= word << shift;
            if (shift > 0 && left > WordBits - shift)
                bits[at + 1] |= word >> (WordBits - shift);
        }
    }

    private static void Set(Span<ulong> bits, int from, int count)
    {
        while (count > 0)
        {
            var (at, shift) = Math.DivRem(from, WordBits);
            var some = Math.Min(count, WordBits - shift);
            bits[at] |= (some < WordBits ? (1UL << some) - 1 : ulong.MaxValue) << shift;
            from += some;
            count -= some;
        }
    }
}
