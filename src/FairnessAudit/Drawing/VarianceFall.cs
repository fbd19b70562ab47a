namespace FairnessAudit.Drawing;

/// <summary>A variance of the log ratio now and by the design; null where a stratum without a draw leaves it undefined.</summary>
public sealed record VarianceFall(double? Present, double? Designed)
{
    /// <summary>1 − designed / present: negative where it rises.</summary>
    public double? Share => Present is > 0 && Designed is { } designed ? 1 - designed / Present.Value : null;

    /// <summary>Of the contrast that varies most, whichever that is each time.</summary>
    internal static VarianceFall Worst(IReadOnlyList<double?> present, IReadOnlyList<double?> designed) => new(Of(present, v => v.Max()), Of(designed, v => v.Max()));

    internal static VarianceFall Mean(IReadOnlyList<double?> present, IReadOnlyList<double?> designed) => new(Of(present, v => v.Average()), Of(designed, v => v.Average()));

    private static double? Of(IReadOnlyList<double?> values, Func<IEnumerable<double>, double> take) => values.Any(v => v is null) ? null : take(values.Select(v => v!.Value));
}
