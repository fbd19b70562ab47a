namespace Ledger;

/// <summary>Where a chain breaks.</summary>
/// <param name="Row">The number under which the entry is stored.</param>
/// <param name="Rule">What does not hold there.</param>
public sealed record ChainBreak(long Row, string Rule);

/// <summary>What a look at the whole chain found.</summary>
/// <param name="Entries">Number of stored entries.</param>
/// <param name="Head">The newest entry; null while there is none.</param>
/// <param name="Break">The first place where the chain does not hold; null where it holds.</param>
public sealed record ChainState(long Entries, LedgerEntry? Head, ChainBreak? Break);

/// <summary>Whether entries follow each other without an edit, a gap or a change of order.</summary>
internal static class LedgerChain
{
    public static ChainState Check(IEnumerable<(long Row, LedgerEntry? Entry)> stored)
    {
        var count = 0L;
        LedgerEntry? head = null;
        ChainBreak? broken = null;
        foreach (var (row, entry) in stored)
        {
            broken ??= Fault(row, entry, count, head);
            count++;
            head = entry;
        }

        return new ChainState(count, head, broken);
    }

    private static ChainBreak? Fault(long row, LedgerEntry? entry, long before, LedgerEntry? head)
    {
        if (row != before + 1)
            return new ChainBreak(row, $"entry {before + 1} is missing");
        if (entry is null)
            return new ChainBreak(row, "the entry is not in the form that the ledger writes");
        if (!string.Equals(entry.PreviousHash, head?.Hash ?? LedgerEntry.Genesis, StringComparison.Ordinal))
            return new ChainBreak(row, "the entry does not follow the one before it");
        if (!string.Equals(entry.Hash, entry.Compute(), StringComparison.Ordinal))
            return new ChainBreak(row, "the entry was changed after it was written");
        if (head is not null && string.CompareOrdinal(entry.Utc, head.Utc) < 0)
            return new ChainBreak(row, "the entry is older than the one before it");
        return null;
    }
}
