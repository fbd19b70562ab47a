namespace Interchange.Trust;

/// <summary>An order by policy only that its people signed. Only <see cref="FallbackVerifier"/> makes one.</summary>
public sealed class VerifiedFallback
{
    internal VerifiedFallback(string id, FallbackPredicate predicate, IReadOnlyList<string> signers)
    {
        Id = id;
        Predicate = predicate;
        Signers = signers;
    }

    /// <summary>SHA-256 of the statement; stands in the record of every night ordered by it.</summary>
    public string Id { get; }

    public FallbackPredicate Predicate { get; }

    /// <summary>Ids of the persons, in order.</summary>
    public IReadOnlyList<string> Signers { get; }
}
