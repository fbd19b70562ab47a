using System.Globalization;

namespace Ledger;

/// <summary>How entries follow each other, in whatever store: without an edit, a gap or a change of order.</summary>
internal static class LedgerChain
{
    /// <summary>The entry after the newest.</summary>
    /// <exception cref="LedgerException">The newest entry is not what was written.</exception>
    public static LedgerEntry Next(string ledger, StoredRow? newest, DateTimeOffset time, string actor, string verb, IReadOnlyDictionary<string, string> subjects, string outcome)
    {
        var head = newest?.Entry;
        if (newest is not null && (head is null || !string.Equals(head.Hash, head.Compute(), StringComparison.Ordinal)))
            throw new LedgerException($"{ledger}: the newest entry ({newest.Sequence}) was changed; nothing is added to a broken chain", temporary: false);
        var utc = time.UtcDateTime.ToString(LedgerEntry.TimeFormat, CultureInfo.InvariantCulture);
        var entry = new LedgerEntry
        {
            Sequence = (newest?.Sequence ?? 0) + 1,
            Utc = head is not null && string.CompareOrdinal(head.Utc, utc) > 0 ? head.Utc : utc,
            Actor = actor,
            Verb = verb,
            Outcome = outcome,
            Subjects = new SortedDictionary<string, string>(subjects.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal),
            PreviousHash = head?.Hash ?? LedgerEntry.Genesis,
            Hash = "",
        };
        return entry with { Hash = entry.Compute() };
    }

    /// <summary>Refuses to add to a chain that no longer holds what was seen.</summary>
    /// <param name="ledger">Its name.</param>
    /// <param name="seen">What the caller knows; null where it knows nothing.</param>
    /// <param name="stored">The row under that number now; null where there is none.</param>
    /// <exception cref="LedgerException">Truncated or forked.</exception>
    public static void Demand(string ledger, LedgerHead? seen, StoredRow? stored)
    {
        if (seen is not null && Lost(seen, stored?.Entry) is { } lost)
            throw new LedgerException($"{ledger}: {lost.Rule}", temporary: false) { Fault = lost.Fault };
    }

    public static ChainState Check(IEnumerable<StoredRow> stored, IReadOnlyList<LedgerHead> known)
    {
        var count = 0L;
        LedgerEntry? head = null;
        ChainBreak? broken = null;
        var sought = known.ToLookup(k => k.Sequence);
        var lost = new List<ChainBreak>();
        foreach (var (sequence, entry) in stored)
        {
            broken ??= Fault(sequence, entry, count, head);
            lost.AddRange(sought[sequence].Select(k => Lost(k, entry)).OfType<ChainBreak>());
            count++;
            head = entry;
        }

        var missing = known.Where(k => k.Sequence > count).OrderBy(k => k.Sequence).Select(k => Lost(k, null)!);
        return new ChainState(count, head, broken ?? lost.Concat(missing).FirstOrDefault());
    }

    private static ChainBreak? Lost(LedgerHead known, LedgerEntry? stored) => stored switch
    {
        null => new ChainBreak(known.Sequence, $"entry {known.Sequence}, which was seen earlier, is gone", ChainFault.Truncated),
        _ when !string.Equals(stored.Hash, known.Hash, StringComparison.Ordinal) => new ChainBreak(known.Sequence, $"entry {known.Sequence} is another than the one seen earlier", ChainFault.Forked),
        _ => null,
    };

    private static ChainBreak? Fault(long row, LedgerEntry? entry, long before, LedgerEntry? head)
    {
        if (row != before + 1)
            return new ChainBreak(row, $"entry {before + 1} is missing");
        if (entry is null || entry.When() is null)
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
