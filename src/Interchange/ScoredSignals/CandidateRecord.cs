namespace Interchange.ScoredSignals;

/// <summary>
/// <c>candidate.json</c>: the claim that evaluation hands over and the audit checks by doing all of it again. Beside it lie exact copies
/// of the model, the contract and the ordering policy, and the scored signals.
/// </summary>
public sealed record CandidateRecord
{
    public string Schema { get; init; } = "candidate/1";

    public required string ModelLine { get; init; }

    /// <summary>First and last day on which a signal of the window was received.</summary>
    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    /// <summary>Places a working night.</summary>
    public required int Capacity { get; init; }

    public required long Seed { get; init; }

    public required string ModelSha256 { get; init; }

    public required string ContractSha256 { get; init; }

    public required string OrderingPolicySha256 { get; init; }

    public required string ScoredSignalsSha256 { get; init; }

    /// <summary>Of the intake whose signals were replayed.</summary>
    public required string ManifestSha256 { get; init; }

    public const string FileName = "candidate.json";
    public const string ModelName = "scorecard.json";
    public const string ContractName = "contract.yaml";
    public const string OrderingPolicyName = "ordering.yaml";
    public const string ScoredSignalsName = "scored-signals.parquet";
}
