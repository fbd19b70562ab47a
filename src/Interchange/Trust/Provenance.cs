using System.Text.Json.Serialization;

namespace Interchange.Trust;

/// <summary>
/// How a model was made, signed by who made it. The subject is the model's digest. Format: SLSA provenance v1
/// (slsa-framework/slsa, spec/v1.0/provenance.md); the one field of our own carries a prefix, as it asks.
/// </summary>
public sealed record Provenance
{
    public const string TrainingBuildType = "urn:fairness-audit:training-run:v1";

    /// <summary>Name of the contract among what a training run read.</summary>
    public const string ContractDependency = "signals/contract.yaml";
    public const string PersonPrefix = "urn:fairness-audit:person:";

    [JsonPropertyName("buildDefinition")]
    public required BuildDefinition BuildDefinition { get; init; }

    [JsonPropertyName("runDetails")]
    public required RunDetails RunDetails { get; init; }

    /// <summary>Id of who trained; must be the owner of the key that signed.</summary>
    [JsonIgnore]
    public string Person => RunDetails.Builder.Id.StartsWith(PersonPrefix, StringComparison.Ordinal) ? RunDetails.Builder.Id[PersonPrefix.Length..] : RunDetails.Builder.Id;

    /// <summary>The digest of what went in under this name, or null.</summary>
    public string? Dependency(string name) => BuildDefinition.ResolvedDependencies.FirstOrDefault(d => string.Equals(d.Name, name, StringComparison.Ordinal))?.Digest.Sha256;
}

/// <param name="BuildType">What kind of run it was.</param>
/// <param name="ExternalParameters">What was asked for: the options that change the result.</param>
/// <param name="InternalParameters">What the program brought: its version.</param>
/// <param name="ResolvedDependencies">What went in, by digest: the signals, the manifest that counts them, the contract.</param>
public sealed record BuildDefinition(
    [property: JsonPropertyName("buildType")] string BuildType,
    [property: JsonPropertyName("externalParameters")] IReadOnlyDictionary<string, string> ExternalParameters,
    [property: JsonPropertyName("internalParameters")] IReadOnlyDictionary<string, string> InternalParameters,
    [property: JsonPropertyName("resolvedDependencies")] IReadOnlyList<Subject> ResolvedDependencies);

/// <param name="Builder">Who vouches for the run.</param>
/// <param name="Metadata">Which run it was, and when it was signed.</param>
public sealed record RunDetails([property: JsonPropertyName("builder")] Builder Builder, [property: JsonPropertyName("metadata")] RunMetadata Metadata);

/// <param name="Id">A URI; here of a person of the trust root.</param>
public sealed record Builder([property: JsonPropertyName("id")] string Id);

/// <param name="InvocationId">SHA-256 of the run's record.</param>
/// <param name="SignedOn">The day on which the trainer signed; a run has no clock of its own.</param>
public sealed record RunMetadata([property: JsonPropertyName("invocationId")] string InvocationId, [property: JsonPropertyName("fairnessaudit_signedOn")] DateOnly SignedOn);
