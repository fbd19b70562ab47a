namespace Statistics.Multiplicity;

/// <summary>Holm's step-down adjustment of p-values. Holm (1979), Scand. J. Stat. 6, 65.</summary>
public static class Holm
{
    /// <summary>Adjusted p-values in the given order; each is at least its own p and at most 1.</summary>
    public static double[] Adjust(IReadOnlyList<double> p)
    {
        var order = Enumerable.Range(0, p.Count).OrderBy(i => p[i]).ToArray();
        var adjusted = new double[p.Count];
        var running = 0.0;
        for (var rank = 0; rank < order.Length; rank++)
        {
            running = Math.Max(running, Math.Min(1, p[order[rank]] * (order.Length - rank)));
            adjusted[order[rank]] = running;
        }

        return adjusted;
    }
}
