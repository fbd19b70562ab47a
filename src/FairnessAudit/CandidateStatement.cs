using FairnessAudit.Gate;
using FairnessAudit.Measures;
using FairnessAudit.Population;
using Interchange.Runs;
using Interchange.Trust;

namespace FairnessAudit;

/// <summary>What an audit hands back through the hatch for people to sign: its verdicts, and the digests of all they rest on.</summary>
internal static class CandidateStatement
{
    /// <param name="folder">The audit's.</param>
    /// <param name="candidate">What was audited.</param>
    /// <param name="policy">By which it was judged.</param>
    /// <param name="findings">Of the restricted edition.</param>
    /// <param name="findingsSha256">Of the bytes that were written.</param>
    public static void Write(ResultFolder folder, CandidateFiles candidate, GatesPolicy policy, Findings findings, string findingsSha256)
    {
        var predicate = new AuditPredicate
        {
            ModelLine = candidate.Record.ModelLine,
            Releasable = findings.Releasable,
            WindowFrom = candidate.Record.From,
            WindowTo = candidate.Record.To,
            MinimumCapacity = candidate.Policy.MinimumCapacity,
            MaximumCapacity = MaximumCapacity(candidate, policy),
            Stage = policy.Stage,
            ExpiresMonths = policy.Stage is GatesPolicy.Pilot ? policy.PilotRule.ExpiresMonths : null,
            Gates = findings.GateResults,
        };
        JsonFile.Write(folder.FilePath(AuditOutput.StatementName), Statement.Of(Statement.AuditPredicateType, predicate, findings.Inputs.Append(new(Findings.FileName, findingsSha256))));
    }

    /// <summary>A pilot is capped, but never below the fewest places that the ordering policy knows.</summary>
    private static int MaximumCapacity(CandidateFiles candidate, GatesPolicy policy) => policy.Stage is GatesPolicy.Pilot
        ? Math.Max(candidate.Policy.MinimumCapacity, (int)Math.Floor(candidate.Policy.MaximumCapacity * policy.PilotRule.ShareOfCapacity))
        : candidate.Policy.MaximumCapacity;
}
