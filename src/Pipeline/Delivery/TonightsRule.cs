using Interchange.Columns;
using Interchange.Contracts;
using Prioritisation.Ordering;
using Prioritisation.Scorecards;

namespace Pipeline.Delivery;

/// <summary>
/// The rule that orders tonight, whole: contract, ordering policy and, unless the night is ordered by policy only, the scorecard. Every
/// part is parsed from the bytes whose digests it carries.
/// </summary>
public sealed record TonightsRule
{
    private TonightsRule(SourceFile contractFile, SourceFile policyFile)
    {
        ContractFile = contractFile;
        Contract = ContractReader.Read(contractFile);
        Policy = OrderingPolicyReader.Read(policyFile);
        OrderingPolicyReader.DemandClassesOf(Contract, Policy);
    }

    public SourceFile ContractFile { get; }

    public Contract Contract { get; }

    public OrderingPolicy Policy { get; }

    /// <summary>Null when the night is ordered by policy only.</summary>
    public Scorecard? Scorecard { get; private init; }

    public string? ModelSha256 { get; private init; }

    /// <summary>SHA-256 of the release; null when there is none, which only the explicit policy-only order allows.</summary>
    public string? ReleaseId { get; private init; }

    /// <summary>Last day on which everything that the release relies on holds.</summary>
    public DateOnly? ValidUntil { get; private init; }

    /// <summary>What the release was given on, in the words of who signed.</summary>
    public IReadOnlyList<string> Conditions { get; private init; } = [];

    public bool PolicyOnly => Scorecard is null;

    /// <exception cref="Interchange.Runs.RefusedException">Exit code 3: a part does not parse, or contract and policy do not fit.</exception>
    public static TonightsRule Released(SourceFile contract, SourceFile policy, SourceFile model, string releaseId, DateOnly validUntil, IReadOnlyList<string> conditions) =>
        new(contract, policy)
        {
            Scorecard = ScorecardFile.Read(model),
            ModelSha256 = model.Sha256,
            ReleaseId = releaseId,
            ValidUntil = validUntil,
            Conditions = conditions,
        };

    /// <exception cref="Interchange.Runs.RefusedException">Exit code 3: a file does not parse, or contract and policy do not fit.</exception>
    public static TonightsRule ByPolicyOnly(SourceFile contract, SourceFile policy) => new(contract, policy);
}
