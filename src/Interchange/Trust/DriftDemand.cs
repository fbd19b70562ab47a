namespace Interchange.Trust;

/// <summary>What a release asks of the word on drift, as its gates policy says. The audit states it, so that a night need not read the policy.</summary>
/// <param name="MaximumAgeDays">Days since the last day that was counted.</param>
/// <param name="FirstDueDays">Days since the first sign-off before the first statement is due.</param>
/// <param name="Refuses">Whether a night without a current statement is refused; else it is warned.</param>
public sealed record DriftDemand(int MaximumAgeDays, int FirstDueDays, bool Refuses);
