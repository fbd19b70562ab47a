namespace Ledger;

/// <summary>Which entries to read.</summary>
/// <param name="Last">How many of the newest; all where it is null.</param>
/// <param name="Verb">A whole verb ("pipeline intake") or without its program ("intake").</param>
/// <param name="Subject">A SHA-256 that stands among the subjects.</param>
public sealed record LedgerFilter(int? Last = null, string? Verb = null, string? Subject = null);
