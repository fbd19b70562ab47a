namespace Ledger;

/// <summary>The ledger cannot be used: damaged, not a ledger, or held by another writer for too long.</summary>
public sealed class LedgerException(string message, bool temporary, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Whether the same call may succeed later.</summary>
    public bool Temporary { get; } = temporary;
}
