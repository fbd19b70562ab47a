using Interchange.Runs;
using Pipeline.Scoring;
using Prioritisation.Ordering;

namespace Pipeline.Sampling;

/// <summary>How one signal got its place, night by night, recomputed.</summary>
internal sealed record SignalAccount(string Signal, IReadOnlyList<AccountedNight> Nights)
{
    public string Schema { get; init; } = "signal-account/1";
}

/// <summary>One signal on one night; of a deleted night only that it was deleted.</summary>
internal sealed record AccountedNight
{
    /// <summary>The night's folder.</summary>
    public required string Night { get; init; }

    /// <summary>SHA-256 of the night's run record.</summary>
    public required string RunSha256 { get; init; }

    /// <summary>What the ledger holds of it; null where none was named.</summary>
    public LedgerPlace? Ledger { get; init; }

    /// <summary>By which policy it was deleted; null where it stands.</summary>
    public DeletedResult? Deleted { get; init; }

    /// <summary>The later revision of the same night that holds in its place; null where this one holds.</summary>
    public string? SupersededBy { get; init; }

    public bool Replay { get; init; }

    /// <summary>Whether the night was ordered without model and release.</summary>
    public bool PolicyOnly { get; init; }

    /// <summary>What the night wrote; null where it was deleted.</summary>
    public EvidenceNight? State { get; init; }

    /// <summary>Index by the night's own policy, computed again; it agrees with what the night wrote. Null on the night of closing.</summary>
    public IndexParts? IndexAgain { get; init; }

    /// <summary>Index points of whoever stood a place ahead and a place behind by the order.</summary>
    public Neighbours? Neighbours { get; init; }

    /// <summary>Under which release; null on a policy-only night.</summary>
    public ReleaseMark? Release { get; init; }

    /// <summary>The score again by the night's own model: every term, summing to it, and the release. Null where there is none, or the values are gone.</summary>
    public Explanation? Score { get; init; }

    /// <summary>Whether a score stands here that cannot be computed again because the signal's values were deleted with an earlier night.</summary>
    public bool ValuesDeleted { get; init; }
}

/// <param name="Ledger">The ledger asked.</param>
/// <param name="Delivered">Number of the entry that says the night was delivered; null where there is none.</param>
/// <param name="Deleted">Number of the entry that says it was deleted; null where there is none.</param>
internal sealed record LedgerPlace(string Ledger, long? Delivered, long? Deleted);

/// <param name="Ahead">Null for the first.</param>
/// <param name="Behind">Null for the last.</param>
/// <param name="LastPlace">Index points at the last place of the order: what a signal without a place came short of.</param>
internal sealed record Neighbours(int? Ahead, int? Behind, int? LastPlace);
