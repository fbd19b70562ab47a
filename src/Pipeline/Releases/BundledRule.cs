using Interchange.Contracts;
using Interchange.Runs;
using Interchange.Trust;
using Prioritisation.Ordering;
using Prioritisation.Scorecards;

namespace Pipeline.Releases;

/// <summary>Model, contract and ordering policy of a verified bundle, parsed from the bytes that were verified and fitting each other.</summary>
internal sealed record BundledRule(Scorecard Scorecard, Contract Contract, OrderingPolicy OrderingPolicy)
{
    /// <exception cref="RefusedException">Exit code 5 with every reason; 3: a file does not parse.</exception>
    public static BundledRule Of(VerifiedBundle bundle)
    {
        var rule = new BundledRule(ScorecardFile.Read(bundle.Model), ContractReader.Read(bundle.Contract), OrderingPolicyReader.Read(bundle.OrderingPolicy));
        var (contract, policy, refusals) = (rule.Contract, rule.OrderingPolicy, new Refusals());
        if (!string.Equals(contract.ModelLine, bundle.ModelLine, StringComparison.Ordinal))
            refusals.Add("contract-model-line", bundle.Contract.Path, $"the contract is of another model line than the release ({bundle.ModelLine})", "audit and release the rule with its own contract", contract.ModelLine);
        if (policy.MinimumCapacity != bundle.Audit.MinimumCapacity || !Audited(policy.MaximumCapacity, bundle.Audit))
            refusals.Add("capacity-range", bundle.OrderingPolicy.Path, "the policy's range of capacity is not the one that was audited", "audit and release the rule with this policy");
        foreach (var problem in OrderingPolicyReader.ClassProblems(policy, contract))
            refusals.Add(problem);
        refusals.ThrowIfAny();
        return rule;
    }

    /// <summary>A pilot is released for fewer places than its policy could order; nothing is released for more.</summary>
    private static bool Audited(int maximum, AuditPredicate audit) =>
        audit.Stage is "pilot" ? audit.MaximumCapacity <= maximum : audit.MaximumCapacity == maximum;
}
