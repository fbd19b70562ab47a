namespace Ledger;

/// <summary>A row of a store: its number, and the entry where the row is in the form in which entries are written.</summary>
internal sealed record StoredRow(long Sequence, LedgerEntry? Entry);
