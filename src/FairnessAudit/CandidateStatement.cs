using System.Security.Cryptography;
using FairnessAudit.Gate;
using FairnessAudit.Measures;
using FairnessAudit.Population;
using Interchange.Runs;
using Interchange.Trust;

namespace FairnessAudit;

/// <summary>What an audit hands back through the hatch for people to sign: its verdicts, and the digests of all they rest on.</summary>
internal static class CandidateStatement
{
    /// <param name="folder">The audit's, in which every file that is stated lies already.</param>
    /// <param name="candidate">What was audited.</param>
    /// <param name="policy">By which it was judged.</param>
    /// <param name="findings">Of the restricted edition.</param>
    /// <param name="findingsSha256">Of the bytes that were written.</param>
    public static void Write(ResultFolder folder, CandidateFiles candidate, GatesPolicy policy, Findings findings, string findingsSha256)
    {
        var subjects = findings.Inputs.Append(new(Findings.FileName, findingsSha256)).Concat(StatedFiles.Digests(folder)).ToList();
        var tests = JsonFile.Bytes(Statement.Of(Statement.TestResultPredicateType, TestResult.Of(findings.GateResults, policy.Sha256), subjects));
        File.WriteAllBytes(folder.FilePath(ReleaseBundle.TestResultName), tests);
        subjects.Add(new(ReleaseBundle.TestResultName, Convert.ToHexStringLower(SHA256.HashData(tests))));
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
            Drift = policy.Drift?.Statement is { Demanded: true } asked ? new DriftDemand(asked.MaximumAgeDays, asked.FirstDueDays, asked.Without is WatchedRule.Refuse) : null,
            Features = [.. candidate.Scorecard.Terms.Select(t => t.Feature).Order(StringComparer.Ordinal)],
            Gates = findings.GateResults,
        };
        JsonFile.Write(folder.FilePath(AuditOutput.StatementName), Statement.Of(Statement.AuditPredicateType, predicate, subjects));
    }

    /// <summary>A pilot is capped, but never below the fewest places that the ordering policy knows.</summary>
    private static int MaximumCapacity(CandidateFiles candidate, GatesPolicy policy) => policy.Stage is GatesPolicy.Pilot
        ? Math.Max(candidate.Policy.MinimumCapacity, (int)Math.Floor(candidate.Policy.MaximumCapacity * policy.PilotRule.ShareOfCapacity))
        : candidate.Policy.MaximumCapacity;
}
