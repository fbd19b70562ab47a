using Interchange.Columns;
using Interchange.Contracts;
using Interchange.Trust;
using Pipeline.Releases;
using Pipeline.Scoring;
using Prioritisation.Ordering;
using Prioritisation.Scorecards;

namespace Pipeline.Nights;

/// <summary>
/// The rule that orders tonight, whole: contract, ordering policy and, unless the night is ordered by policy only, the scorecard. A rule
/// with a scorecard comes only from a release in force.
/// </summary>
internal sealed class TonightsRule
{
    private TonightsRule(SourceFile contractFile, Contract contract, SourceFile policyFile, OrderingPolicy policy)
    {
        ContractFile = contractFile;
        Contract = contract;
        PolicyFile = policyFile;
        Policy = policy;
    }

    public SourceFile ContractFile { get; }

    public Contract Contract { get; }

    public SourceFile PolicyFile { get; }

    public OrderingPolicy Policy { get; }

    /// <summary>The bytes of the scorecard; null when the night is ordered by policy only.</summary>
    public SourceFile? ModelFile { get; private init; }

    /// <summary>Null when the night is ordered by policy only.</summary>
    public Scorecard? Scorecard { get; private init; }

    public string? ModelSha256 { get; private init; }

    /// <summary>SHA-256 of the release; null when there is none, which only the explicit policy-only order allows.</summary>
    public string? ReleaseId { get; private init; }

    /// <summary>SHA-256 of the signed order by policy only; null on a night with a release.</summary>
    public string? FallbackId { get; private init; }

    /// <summary>Last day on which everything that the release relies on holds.</summary>
    public DateOnly? ValidUntil { get; private init; }

    /// <summary>What the release was given on, and what was excepted, in the words of who signed.</summary>
    public IReadOnlyList<string> Conditions { get; private init; } = [];

    /// <summary>What stands on every score and row; null where nothing was released.</summary>
    public ReleaseMark? Mark => ReleaseId is { } id && ValidUntil is { } until ? new ReleaseMark(id, until, Conditions) : null;

    public bool PolicyOnly => Scorecard is null;

    public static TonightsRule Released(ReleasedModel model) => new(model.Release.Bundle.Contract, model.Contract, model.Release.Bundle.OrderingPolicy, model.OrderingPolicy)
    {
        Scorecard = model.Scorecard,
        ModelFile = model.Release.Bundle.Model,
        ModelSha256 = model.ModelSha256,
        ReleaseId = model.ReleaseId,
        ValidUntil = model.ValidUntil,
        Conditions =
        [
            .. model.Conditions.Select(c => c.Text),
            .. model.Exceptions.Select(e => FormattableString.Invariant($"{e.Gate} ({e.About}) excepted until {e.Expires:yyyy-MM-dd}: {e.Reason}")),
        ],
    };

    /// <param name="contractFile">The contract that was signed.</param>
    /// <param name="policyFile">The ordering policy that was signed.</param>
    /// <param name="fallback">That they were.</param>
    /// <exception cref="Interchange.Runs.RefusedException">Exit code 3: a file does not parse, or contract and policy do not fit.</exception>
    public static TonightsRule ByPolicyOnly(SourceFile contractFile, SourceFile policyFile, VerifiedFallback fallback)
    {
        var rule = new TonightsRule(contractFile, ContractReader.Read(contractFile), policyFile, OrderingPolicyReader.Read(policyFile)) { FallbackId = fallback.Id };
        OrderingPolicyReader.DemandClassesOf(rule.Contract, rule.Policy);
        return rule;
    }
}
