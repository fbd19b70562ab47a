namespace Interchange.Columns;

/// <summary>
/// Rows by day, those of one day by ordinal order of a text. Whole numbers are sorted that hold the day and how the text begins; only rows
/// of which they say the same are compared in full.
/// </summary>
internal static class DayOrder
{
    /// <summary>Characters of a text that a key holds, a byte each; a larger one stands as the largest byte and ends the key, which breaks no order.</summary>
    private const int Characters = 5;
    private const int MostDays = 1 << 24;

    public static int[] Of(int[] days, string?[] texts)
    {
        var order = new int[days.Length];
        for (var row = 0; row < order.Length; row++)
            order[row] = row;
        var (least, most) = days.Length == 0 ? (0, 0) : (days.Min(), days.Max());
        if (most - (long)least >= MostDays)
        {
            Array.Sort(order, InFull);
            return order;
        }

        var keys = new ulong[days.Length];
        for (var row = 0; row < keys.Length; row++)
            keys[row] = Key((uint)(days[row] - least), texts[row]);
        Array.Sort(keys, order);
        for (int from = 0, to = 1; to <= keys.Length; to++)
        {
            if (to < keys.Length && keys[to] == keys[from])
                continue;
            if (to - from > 1)
                order.AsSpan(from, to - from).Sort(InFull);
            from = to;
        }

        return order;

        int InFull(int a, int b) => days[a] != days[b] ? days[a].CompareTo(days[b]) : string.CompareOrdinal(texts[a], texts[b]);
    }

    private static ulong Key(uint day, string? text)
    {
        ulong key = day;
        var length = text is null ? 0 : Math.Min(text.Length, Characters);
        for (var i = 0; i < Characters; i++)
        {
            var character = i < length ? Math.Min((uint)text![i], byte.MaxValue) : 0;
            key = (key << 8) | character;
            // What follows a character that may stand for a larger one must not decide.
            if (character == byte.MaxValue)
                length = 0;
        }

        return key;
    }
}
