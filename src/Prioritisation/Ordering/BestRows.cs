namespace Prioritisation.Ordering;

/// <summary>The first rows of an order without sorting the rest.</summary>
internal static class BestRows
{
    /// <summary>At most <paramref name="places"/> rows, best first; the order must be total.</summary>
    public static int[] Of(int[] rows, int places, Comparison<int> order)
    {
        if (places <= 0)
            return [];
        if (places >= rows.Length)
        {
            int[] all = [.. rows];
            Array.Sort(all, order);
            return all;
        }

        var kept = new PriorityQueue<int, int>(places, Comparer<int>.Create((a, b) => order(b, a)));
        foreach (var row in rows)
        {
            if (kept.Count < places)
                kept.Enqueue(row, row);
            else if (order(row, kept.Peek()) < 0)
                kept.DequeueEnqueue(row, row);
        }

        var best = new int[kept.Count];
        for (var i = best.Length - 1; i >= 0; i--)
            best[i] = kept.Dequeue();
        return best;
    }
}
