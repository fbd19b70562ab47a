namespace Prioritisation.Ordering;

/// <summary>
/// How many draws each stratum gets so that the estimated total varies least (Neyman 1934), in whole draws: one draw at a time to the
/// stratum whose variance N²S²/n falls most, which is optimal for whole numbers (Wright, The American Statistician 66 (2012) 217-224), also
/// between a least and a most per stratum.
/// </summary>
public static class NeymanAllocation
{
    /// <summary>
    /// Draws per stratum; together <paramref name="places"/>, or all signals where there are fewer. <paramref name="deviation"/> is the
    /// standard deviation within each stratum, or any weight on it. Each stratum gets <paramref name="atLeast"/> draws, or all its signals;
    /// where the places do not allow that, the greatest lower number that they do allow.
    /// </summary>
    /// <exception cref="ArgumentException">Arrays of different length, a negative number, or a deviation that is not finite.</exception>
    public static int[] Of(IReadOnlyList<int> size, IReadOnlyList<double> deviation, int places, int atLeast)
    {
        if (size.Count != deviation.Count || places < 0 || atLeast < 0 || size.Any(n => n < 0) || deviation.Any(s => !(s >= 0 && double.IsFinite(s))))
            throw new ArgumentException("sizes and deviations must go together, and none be negative", nameof(size));
        var floor = atLeast;
        while (size.Sum(n => (long)Math.Min(floor, n)) > places)
            floor--;
        var draws = size.Select(n => Math.Min(floor, n)).ToArray();
        var queue = new PriorityQueue<int, (bool Later, double Gain, double BySize, int Stratum)>();
        for (var h = 0; h < draws.Length; h++)
            Offer(h);
        for (var left = places - draws.Sum(); left > 0 && queue.Count > 0; left--)
        {
            var h = queue.Dequeue();
            draws[h]++;
            Offer(h);
        }

        return draws;

        // The smallest key comes first; where nothing varies, size decides, and then the place in the list.
        void Offer(int h)
        {
            var spread = size[h] * deviation[h];
            if (draws[h] < size[h])
                queue.Enqueue(h, (draws[h] > 0 || spread == 0, -Gain(spread, draws[h]), -Gain(size[h], draws[h]), h));
        }
    }

    /// <summary>What one more draw takes off the variance; without a first draw nothing is known, so there the largest spread leads.</summary>
    private static double Gain(double spread, int draws) => draws == 0 ? spread : spread * spread / ((double)draws * (draws + 1));
}
