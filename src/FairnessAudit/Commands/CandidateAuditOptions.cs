using System.CommandLine;
using Interchange.Runs;

namespace FairnessAudit.Commands;

/// <summary>The options of an audit of a candidate rule: the only audit that can lead to a release.</summary>
internal sealed class CandidateAuditOptions
{
    private readonly Option<string?> candidate = new("--candidate") { Description = "Folder written by pipeline evaluate." };
    private readonly Option<string?> signals = new("--signals") { Description = "Folder written by pipeline intake." };
    private readonly Option<bool> first = new("--first-release") { Description = "There is no earlier release to compare the policy with." };
    private readonly Option<string?> previous = new("--previous") { Description = "Folder of the release in force; a looser policy is a finding, and so is every verdict that became worse." };

    private readonly Option<string?> purpose = new("--purpose") { Description = "Statement of why the rule exists, such as policies/purpose/signals-persons.yaml, quoted beside the evidence. Only with --candidate." };

    public IEnumerable<Option> All => [candidate, signals, first, previous, purpose];

    public bool Given(ParseResult parsed) => parsed.GetValue(candidate) is not null;

    /// <summary>Why the rule exists, which only an audit of a rule can quote.</summary>
    public Option<string?> Purpose => purpose;

    /// <exception cref="RefusedException">Exit code 2, with every problem.</exception>
    public CandidateAuditRequest Request(ParseResult parsed, SharedAuditOptions shared)
    {
        var problems = new List<Problem>();
        void Demand(bool holds, string option, string rule)
        {
            if (!holds)
                problems.Add(new Problem { Code = "option", Column = option, Rule = rule, Remedy = "see fairness-audit audit --help" });
        }

        Demand(parsed.GetValue(signals) is not null, "--signals", "--candidate needs the intake folder that was evaluated");
        Demand(shared.Gates is not null, "--gates", "--candidate needs a gates policy");
        Demand(parsed.GetValue(first) != (parsed.GetValue(previous) is not null), "--first-release", "give exactly one of --first-release and --previous");
        if (problems.Count > 0)
            throw new RefusedException(ExitCode.Usage, problems);
        return new CandidateAuditRequest(parsed.GetValue(candidate)!, parsed.GetValue(signals)!, shared.Protected, shared.Gates!, parsed.GetValue(previous), shared.Threads) { PreviousPublic = shared.PreviousPublic, SecondReview = shared.SecondReview, Purpose = parsed.GetValue(purpose) };
    }
}
