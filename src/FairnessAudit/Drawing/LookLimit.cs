namespace FairnessAudit.Drawing;

/// <summary>
/// Closes the door to profiling: whatever would be estimated best, no group may be looked into much more often, or more seldom, than all
/// others. Deviations are mixed with those of a draw in proportion to size until none is.
/// </summary>
internal static class LookLimit
{
    private const int Steps = 20;
    private const double Least = 0.01;

    /// <summary>The smallest share of the proportional draw, in steps of 0.05, that keeps every group within the limit; at 1 all are alike.</summary>
    /// <param name="deviation">By cell, as would be estimated best.</param>
    /// <param name="size">By cell the rows that could be drawn.</param>
    /// <param name="groups">Who is looked into.</param>
    /// <param name="mostOften">At least 1.</param>
    /// <returns>The deviations in two decimals, the largest 1.00 and none 0.</returns>
    public static (double Lambda, double[] Deviation) Mix(IReadOnlyList<double> deviation, IReadOnlyList<long> size, LookedInto groups, double mostOften)
    {
        var mean = size.Zip(deviation, (n, d) => n * d).Sum() / size.Sum();
        for (var step = 0; ; step++)
        {
            var lambda = (double)step / Steps;
            var mixed = Rounded([.. deviation.Select(d => (1 - lambda) * d / mean + lambda)]);
            if (step == Steps || LookedInto.Furthest(groups.Ratios(mixed)) is not { } furthest || LookedInto.Factor(furthest.Ratio) <= mostOften)
                return (lambda, mixed);
        }
    }

    private static double[] Rounded(double[] deviation)
    {
        var largest = deviation.Max();
        return Array.ConvertAll(deviation, d => Math.Max(Least, Math.Round(d / largest, 2)));
    }
}
