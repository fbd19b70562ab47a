using FairnessAudit.Measures;

namespace FairnessAudit.Gate;

/// <summary>One group in one window, with a ratio for each stratum set of the gate.</summary>
/// <param name="Limits">By which it is judged.</param>
/// <param name="Tier">By the planned volume over the window.</param>
/// <param name="Months">Length of the window.</param>
/// <param name="Ratios">One a stratum set.</param>
internal sealed record JudgedUnit(RatioLimits Limits, string Tier, int Months, IReadOnlyList<ConditionalRatio> Ratios)
{
    /// <summary>The data are shorter than the shortest window of the gate.</summary>
    public bool NotHeld { get; init; }
}
