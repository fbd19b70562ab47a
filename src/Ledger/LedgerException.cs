namespace Ledger;

/// <summary>The ledger cannot be used: damaged, not a ledger, or held or out of reach for too long. The message holds no secret.</summary>
public sealed class LedgerException(string message, bool temporary, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Whether the same call may succeed later.</summary>
    public bool Temporary { get; } = temporary;

    /// <summary>Whether the address is at fault, and no ledger was looked at.</summary>
    public bool Address { get; init; }

    /// <summary>What is wrong with a chain that can be read.</summary>
    public ChainFault Fault { get; init; } = ChainFault.Broken;
}
