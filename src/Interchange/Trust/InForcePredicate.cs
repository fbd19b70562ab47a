namespace Interchange.Trust;

/// <summary>Which releases are in force: a positive, numbered, fresh list. What it does not name is not in force. Its subjects are the release ids.</summary>
public sealed record InForcePredicate
{
    /// <summary>Rises with every list; the highest seen is remembered and going back is refused.</summary>
    public required long Sequence { get; init; }

    public required DateTimeOffset Issued { get; init; }

    public required DateTimeOffset ValidUntil { get; init; }

    public required IReadOnlyList<InForceRelease> Releases { get; init; }
}

/// <summary>One release in force; its id is the SHA-256 of its release.json.</summary>
public sealed record InForceRelease(string ModelLine, string ReleaseId);
