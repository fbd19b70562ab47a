namespace Interchange.Trust;

/// <summary>How a rule in force stood at one look.</summary>
public enum DriftFound
{
    /// <summary>New weeks confirmed a breach. The worst value is the default.</summary>
    Confirmed,

    /// <summary>A breach that nothing has confirmed yet.</summary>
    Warned,

    /// <summary>No breach. That is no evidence of equality.</summary>
    Quiet,
}

/// <summary>
/// What somebody who watches a rule signs of one look at it. It crosses to the room that may know no attribute and no group, so it names
/// neither: reasons and figures stay behind and are named by their digests. Its subjects are the release, the gates policy and the look.
/// </summary>
public sealed record DriftPredicate
{
    /// <summary>Id of the signer in the trust root.</summary>
    public required string Person { get; init; }

    /// <summary>The role in which it is signed: one of <see cref="Roles.Answering"/>.</summary>
    public required string Role { get; init; }

    public required string ModelLine { get; init; }

    public required string ReleaseId { get; init; }

    /// <summary>Rises with every statement on this release, from 1; the highest seen is remembered and going back is refused.</summary>
    public required long Sequence { get; init; }

    public required DriftFound Found { get; init; }

    /// <summary>Last day that was counted.</summary>
    public required DateOnly Until { get; init; }

    public required DateOnly Signed { get; init; }

    /// <summary>SHA-256 of the reasons, which stay in the other room.</summary>
    public required string ReasonsSha256 { get; init; }

    /// <summary>SHA-256 of the newest statement of a confirmed breach that a quiet look has lifted; null where none was.</summary>
    public required string? Lifts { get; init; }
}
