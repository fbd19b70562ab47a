namespace FairnessAudit.Attribution;

/// <summary>Re-cuts the pool by the points of a growing coalition of terms: in each class the same number of places, ties sharing.</summary>
internal sealed class CoalitionCut(SelectionPool pool, GapWeights weights)
{
    private readonly int[] score = new int[pool.Count];
    private readonly double[] selected = new double[pool.Rows.Length];
    private int[] histogram = new int[1 << 12];

    /// <summary>The empty coalition: every row of a class shares its places alike.</summary>
    public void Clear() => Array.Clear(score);

    /// <summary>Takes one more term in.</summary>
    public void Join(int term)
    {
        var points = pool.Points[term];
        for (var row = 0; row < score.Length; row++)
            score[row] += points[row];
    }

    /// <summary>The gaps of the selection by the present coalition.</summary>
    public void Gaps(double[,] gaps)
    {
        Array.Clear(selected);
        for (var c = 0; c < pool.Classes; c++)
            Cut(c);
        weights.Gaps(selected, gaps);
    }

    private void Cut(int c)
    {
        var members = score.AsSpan(pool.Start[c]..pool.Start[c + 1]);
        if (members.Length == 0 || pool.Places[c] == 0)
            return;
        int low = int.MaxValue, high = int.MinValue;
        foreach (var s in members)
            (low, high) = (Math.Min(low, s), Math.Max(high, s));
        if (histogram.Length <= high - low)
            histogram = new int[high - low + 1];
        var counts = histogram.AsSpan(0, high - low + 1);
        counts.Clear();
        foreach (var s in members)
            counts[s - low]++;
        var left = pool.Places[c];
        var cut = counts.Length - 1;
        while (cut > 0 && counts[cut] <= left)
            left -= counts[cut--];
        var share = counts[cut] == 0 ? 0 : Math.Min(1, (double)left / counts[cut]);
        for (var i = 0; i < members.Length; i++)
        {
            if (members[i] - low > cut)
                pool.Add(selected, pool.Start[c] + i, 1);
            else if (members[i] - low == cut && left > 0)
                pool.Add(selected, pool.Start[c] + i, share);
        }
    }
}
