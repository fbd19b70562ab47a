namespace Interchange.ScoredSignals;

/// <summary>A released rule that looked on and ordered nothing.</summary>
/// <param name="ReleaseId">SHA-256 of its release. Where several looked on, the one of the last such night.</param>
/// <param name="ModelSha256">SHA-256 of its model.</param>
/// <param name="Nights">On how many nights of the history it looked on.</param>
/// <param name="ShadowSha256">SHA-256 of what it would have put forward.</param>
public sealed record HistoryShadow(string ReleaseId, string ModelSha256, int Nights, string ShadowSha256);
