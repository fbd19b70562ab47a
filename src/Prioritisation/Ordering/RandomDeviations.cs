namespace Prioritisation.Ordering;

/// <summary>
/// How much what the draw is to tell varies within each class and band, as far as somebody measured it: draws go where it varies most
/// (<see cref="NeymanAllocation"/>). Only proportions count, so the unit is free.
/// </summary>
/// <param name="ByClass">In the order of the policy's classes one number per score band, band 0 first; each positive and finite.</param>
/// <param name="From">SHA-256 of what the numbers were computed from, or words.</param>
public sealed record RandomDeviations(IReadOnlyList<IReadOnlyList<double>> ByClass, string From)
{
    /// <summary>Of cells drawn together as one: the root of the mean square over their signals.</summary>
    internal double Pooled(IEnumerable<(byte Class, byte Band)> signals) => Math.Sqrt(signals.Average(s => ByClass[s.Class][s.Band] * ByClass[s.Class][s.Band]));
}
