namespace Prioritisation.Ordering;

/// <summary>How far two orders of the same items agree, in O(n log n) (Kendall, Biometrika 33 (1945) 239-251; Knight, JASA 61 (1966) 436-439).</summary>
public static class KendallTau
{
    /// <summary>
    /// Tau-b: concordant less discordant pairs over the geometric mean of the pairs that each order tells apart; 1 for the same order, -1 for
    /// the reverse. Null where an order tells no pair apart. The arrays hold a rank or value per item; equal ones are tied.
    /// </summary>
    /// <exception cref="ArgumentException">Arrays of different length.</exception>
    public static double? B(IReadOnlyList<int> first, IReadOnlyList<int> second)
    {
        if (first.Count != second.Count)
            throw new ArgumentException("both orders must be of the same items", nameof(second));
        // Both in one whole number, the first above the second: such sort faster than pairs do.
        var items = new long[first.Count];
        for (var i = 0; i < items.Length; i++)
            items[i] = ((long)first[i] << 32) | (uint)(second[i] ^ int.MinValue);
        Array.Sort(items);
        var (tiedFirst, tiedBoth) = (TiedPairs(items, (a, b) => a >> 32 == b >> 32), TiedPairs(items, (a, b) => a == b));
        var seconds = Array.ConvertAll(items, i => (int)i ^ int.MinValue);
        var discordant = Inversions(seconds, new int[seconds.Length], 0, seconds.Length);
        var tiedSecond = TiedPairs(seconds, (a, b) => a == b);
        var pairs = Pairs(items.Length);
        if (pairs == tiedFirst || pairs == tiedSecond)
            return null;
        var difference = pairs - tiedFirst - tiedSecond + tiedBoth - (2 * discordant);
        return difference / (Math.Sqrt(pairs - tiedFirst) * Math.Sqrt(pairs - tiedSecond));
    }

    private static long Pairs(long count) => count * (count - 1) / 2;

    private static long TiedPairs<T>(T[] sorted, Func<T, T, bool> same)
    {
        long tied = 0;
        for (int from = 0, i = 1; i <= sorted.Length; i++)
        {
            if (i < sorted.Length && same(sorted[from], sorted[i]))
                continue;
            tied += Pairs(i - from);
            from = i;
        }

        return tied;
    }

    /// <summary>Pairs that stand the wrong way round; sorts as it counts.</summary>
    private static long Inversions(int[] values, int[] spare, int from, int to)
    {
        if (to - from < 2)
            return 0;
        var middle = (from + to) / 2;
        var count = Inversions(values, spare, from, middle) + Inversions(values, spare, middle, to);
        for (int left = from, right = middle, i = from; i < to; i++)
        {
            if (right == to || (left < middle && values[left] <= values[right]))
            {
                spare[i] = values[left++];
                continue;
            }

            count += middle - left;
            spare[i] = values[right++];
        }

        Array.Copy(spare, from, values, from, to - from);
        return count;
    }
}
