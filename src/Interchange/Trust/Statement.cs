using System.Text.Json.Serialization;

namespace Interchange.Trust;

/// <summary>What a statement is about: a name for people, a digest for the verifier (it matches by digest only).</summary>
public sealed record Subject(string Name, SubjectDigest Digest);

/// <param name="Sha256">Lower-case hexadecimal.</param>
public sealed record SubjectDigest([property: JsonPropertyName("sha256")] string Sha256);

/// <summary>
/// An in-toto Statement v1: which digests, and what is claimed about them. Who claims it is said by the envelope around it
/// (<see cref="DsseEnvelope"/>). Format: in-toto/attestation, spec/v1/statement.md.
/// </summary>
public sealed record Statement<T>
{
    [JsonPropertyName("_type")]
    public required string Type { get; init; }

    [JsonPropertyName("subject")]
    public required IReadOnlyList<Subject> Subjects { get; init; }

    [JsonPropertyName("predicateType")]
    public required string PredicateType { get; init; }

    [JsonPropertyName("predicate")]
    public required T Predicate { get; init; }

    /// <summary>The digest of the subject of this name, or null.</summary>
    public string? Digest(string name) => Subjects.FirstOrDefault(s => string.Equals(s.Name, name, StringComparison.Ordinal))?.Digest.Sha256;
}

/// <summary>Making statements, and the names of their kinds.</summary>
public static class Statement
{
    public const string TypeV1 = "https://in-toto.io/Statement/v1";
    public const string PayloadType = "application/vnd.in-toto+json";

    public const string AuditPredicateType = "urn:fairness-audit:audit:v1";
    public const string RootPredicateType = "urn:fairness-audit:trust-root:v1";
    public const string SignOffPredicateType = "urn:fairness-audit:sign-off:v1";
    public const string ProvenancePredicateType = "https://slsa.dev/provenance/v1";
    public const string TestResultPredicateType = "https://in-toto.io/attestation/test-result/v0.1";
    public const string ReleasePredicateType = "urn:fairness-audit:release:v1";
    public const string AnswerPredicateType = "urn:fairness-audit:objection-answer:v1";
    public const string FallbackPredicateType = "urn:fairness-audit:fallback:v1";
    public const string DriftPredicateType = "urn:fairness-audit:drift:v1";
    public const string InForcePredicateType = "urn:fairness-audit:in-force:v1";

    /// <summary>What a payload of this kind states, whoever signed it; null where it is of another kind or not in its form. For showing only.</summary>
    public static T? Predicate<T>(DsseContent content, string predicateType)
        where T : class =>
        SignedStatement.Parse<T>(content, predicateType, new Refusals())?.Predicate;

    /// <summary>A statement over subjects given as name and SHA-256, in order of name.</summary>
    public static Statement<T> Of<T>(string predicateType, T predicate, IEnumerable<KeyValuePair<string, string>> sha256ByName) => new()
    {
        Type = TypeV1,
        Subjects = [.. sha256ByName.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => new Subject(s.Key, new SubjectDigest(s.Value)))],
        PredicateType = predicateType,
        Predicate = predicate,
    };
}
