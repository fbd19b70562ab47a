namespace Ledger;

/// <summary>What kind of fault a look at the chain found.</summary>
public enum ChainFault
{
    /// <summary>Entries or their place were changed.</summary>
    Broken,

    /// <summary>The chain ends before an entry that was seen.</summary>
    Truncated,

    /// <summary>Another entry stands where a known one stood.</summary>
    Forked,
}

/// <summary>Where a chain breaks.</summary>
/// <param name="Row">The number under which the entry is stored; 0 where it is not about one entry.</param>
/// <param name="Rule">What does not hold there.</param>
/// <param name="Fault">Its kind.</param>
public sealed record ChainBreak(long Row, string Rule, ChainFault Fault = ChainFault.Broken);

/// <summary>What a look at the whole chain found.</summary>
/// <param name="Entries">Number of stored entries.</param>
/// <param name="Head">The newest entry; null while there is none.</param>
/// <param name="Break">The first place where the chain does not hold; null where it holds.</param>
/// <param name="Note">What could not be looked at; null where everything was.</param>
public sealed record ChainState(long Entries, LedgerEntry? Head, ChainBreak? Break, string? Note = null);
