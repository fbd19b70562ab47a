namespace FairnessAudit.Drawing;

/// <summary>
/// One deviation a cell for several contrasts at once: the root of the mean of S²/V over the contrasts, V being a contrast's variance under
/// proportional allocation. Draws in proportion to size times it minimise the mean of the relative variances (Cochran, Sampling Techniques,
/// 3rd ed., 1977, 5A.3 and 5A.4).
/// </summary>
internal static class Compromise
{
    /// <param name="size">By cell the rows that could be drawn.</param>
    /// <param name="contrasts">At least one that varies.</param>
    public static double[] Of(IReadOnlyList<long> size, IReadOnlyList<CellMoments> contrasts)
    {
        // Under proportional allocation a variance is N/n times this; the factor is the same for every contrast.
        var varying = contrasts.Select(c => (c.Variance, Proportional: size.Zip(c.Variance, (n, v) => n * v).Sum())).Where(c => c.Proportional > 0).ToArray();
        return [.. size.Select((_, h) => Math.Sqrt(varying.Average(c => c.Variance[h] / c.Proportional)))];
    }
}
