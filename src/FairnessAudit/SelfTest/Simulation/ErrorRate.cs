using Statistics.Proportions;

namespace FairnessAudit.SelfTest.Simulation;

/// <summary>How often something happened in simulations, against what may be.</summary>
/// <param name="Count">Simulations in which it happened.</param>
/// <param name="Of">Simulations.</param>
internal readonly record struct ErrorRate(long Count, long Of)
{
    /// <summary>One-sided 99% bounds of Clopper and Pearson: a rate counts as too high, or too low, only if the bound says so.</summary>
    private const double TwoSided = 0.98;

    public double Measured => (double)Count / Of;

    public double Lower99 => Proportion.ClopperPearson(Count, Of, TwoSided).Interval!.Low;

    public double Upper99 => Proportion.ClopperPearson(Count, Of, TwoSided).Interval!.High;
}
