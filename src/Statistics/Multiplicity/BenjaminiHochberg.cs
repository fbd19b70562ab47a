namespace Statistics.Multiplicity;

/// <summary>Adjustment of p-values that limits the expected share of false findings among findings. Benjamini and Hochberg (1995), J. R. Stat. Soc. B 57, 289.</summary>
public static class BenjaminiHochberg
{
    /// <summary>Adjusted p-values in the given order; each is at least its own p, at most 1, and at most Holm's.</summary>
    public static double[] Adjust(IReadOnlyList<double> p)
    {
        var order = Enumerable.Range(0, p.Count).OrderBy(i => p[i]).ToArray();
        var adjusted = new double[p.Count];
        var running = 1.0;
        for (var rank = order.Length; rank >= 1; rank--)
        {
            running = Math.Min(running, p[order[rank - 1]] * ((double)p.Count / rank));
            adjusted[order[rank - 1]] = running;
        }

        return adjusted;
    }
}
