namespace FairnessAudit.Measures;

/// <summary>The nights of which a history tells.</summary>
/// <param name="ModelLine">Whose rule ordered them.</param>
/// <param name="Nights">How many.</param>
/// <param name="AsOf">The day on which its outcomes and overrides were known.</param>
/// <param name="OrderingPolicySha256">Of every ordering policy, in order of first use.</param>
/// <param name="ReleaseIds">Of every release, in order of first use; empty where every night was ordered by the policy alone.</param>
public sealed record HistorySummary(string ModelLine, int Nights, DateOnly AsOf, IReadOnlyList<string> OrderingPolicySha256, IReadOnlyList<string> ReleaseIds);
