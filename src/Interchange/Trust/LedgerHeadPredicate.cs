namespace Interchange.Trust;

/// <summary>What an internal auditor signs of a ledger: where its chain stood. Its subject is that entry's hash.</summary>
public sealed record LedgerHeadPredicate
{
    public const string PredicateType = "urn:fairness-audit:ledger-head:v1";

    /// <summary>Whose ledger it is.</summary>
    public required string Room { get; init; }

    public required long Sequence { get; init; }

    /// <summary>SHA-256 of the entry, which stands for it and every one before.</summary>
    public required string Hash { get; init; }

    /// <summary>When the entry was written.</summary>
    public required DateTimeOffset Written { get; init; }

    public required DateTimeOffset Signed { get; init; }
}
