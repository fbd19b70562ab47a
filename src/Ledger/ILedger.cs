namespace Ledger;

/// <summary>The append-only record of one room, wherever it is kept. Both stores give the same hashes for the same entries.</summary>
public interface ILedger
{
    /// <summary>Where it is kept, as people may read it: never with a secret.</summary>
    string Name { get; }

    /// <summary>Adds one entry after the newest, kept for good before this returns. An earlier clock than the newest entry's does not set time back.</summary>
    /// <param name="time">When it was done.</param>
    /// <param name="actor">Who did it.</param>
    /// <param name="verb">Program and verb, for example "pipeline intake".</param>
    /// <param name="subjects">SHA-256 by name.</param>
    /// <param name="outcome">What became of it; <see cref="LedgerOutcome"/>.</param>
    /// <param name="seen">The newest head that the caller knows; nothing is added to a chain that no longer holds it.</param>
    /// <exception cref="LedgerException">The newest entry is damaged, the head is gone, or the store is held or out of reach for too long.</exception>
    LedgerEntry Append(DateTimeOffset time, string actor, string verb, IReadOnlyDictionary<string, string> subjects, string outcome = LedgerOutcome.Done, LedgerHead? seen = null);

    /// <summary>Reads every entry and says where the chain breaks, if it does, or which known head it no longer holds.</summary>
    /// <param name="everyByte">Also looks at what no entry is made of: for a file every byte of it.</param>
    /// <param name="known">Heads seen or signed earlier.</param>
    /// <exception cref="LedgerException">The store is no ledger, or its schema is not ours.</exception>
    ChainState Verify(bool everyByte = false, params IReadOnlyList<LedgerHead> known);

    /// <summary>The newest entries that fit, oldest first. Shows what is stored; only <see cref="Verify"/> says what it is worth.</summary>
    IReadOnlyList<LedgerEntry> Read(LedgerFilter filter);
}
