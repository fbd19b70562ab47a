namespace Ledger;

/// <summary>A place in a chain: whoever knows it can tell a shorter or another chain from this one.</summary>
public sealed record LedgerHead(long Sequence, string Hash);
