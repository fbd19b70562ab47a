using Interchange.Contracts;
using Interchange.Runs;
using Interchange.ScoredSignals;
using Interchange.Trust;
using Prioritisation.Ordering;
using Prioritisation.Scorecards;

namespace FairnessAudit.Export;

/// <summary>Reads a release for export. Its files must be those that its own statements name, whether or not a signature is checked.</summary>
internal static class ReleaseFactsReader
{
    /// <param name="release">The bundle's folder.</param>
    /// <param name="audit">The audit's folder; null where the bundle holds the public findings itself.</param>
    /// <param name="signed">The same bundle as the verifier saw it; null where no signature is checked.</param>
    /// <param name="standing">What the verifier could say.</param>
    /// <exception cref="RefusedException">Exit code 5: not one release; 3: a file cannot be read.</exception>
    public static ReleaseFacts Read(string release, string? audit, VerifiedBundle? signed, ReleaseStanding standing)
    {
        var bundle = ReleaseBundle.Read(release);
        var statement = AuditStatement.Read(bundle[ReleaseBundle.AuditName]);
        var refusals = new Refusals();
        if (signed is not null && !string.Equals(signed.ReleaseId, bundle.ReleaseId, StringComparison.Ordinal))
            refusals.Add("release-changed", release, "the release is not the one that was verified a moment ago", "find out who changes it, and export again", bundle.ReleaseId);
        CheckDigests(bundle, statement, refusals);
        refusals.ThrowIfAny();
        var findings = PublicFindingsReader.Find(bundle, audit);
        return new ReleaseFacts
        {
            Bundle = bundle,
            Signed = signed,
            Standing = standing,
            Audit = statement.Predicate,
            FindingsFile = findings,
            Findings = PublicFindingsReader.Parse(findings, statement),
            Scorecard = ScorecardFile.Read(bundle[CandidateRecord.ModelName]),
            Contract = ContractReader.Read(bundle[CandidateRecord.ContractName]),
            Ordering = OrderingPolicyReader.Read(bundle[CandidateRecord.OrderingPolicyName]),
        };
    }

    private static void CheckDigests(ReleaseBundle bundle, Statement<AuditPredicate> audit, Refusals refusals)
    {
        var stated = JsonFile.Parse<Statement<ReleasePredicate>>(bundle[ReleaseBundle.ReleaseName]);
        foreach (var name in bundle.Names.Where(n => !Same(stated.Digest(n), bundle[n].Sha256)))
            refusals.Add("release-digest", bundle[name].Path, "the file is not the one that the release statement is about", "restore the file as it was released", bundle[name].Sha256);
        foreach (var name in ReleaseBundle.Audited.Where(n => !Same(audit.Digest(n), bundle[n].Sha256)))
            refusals.Add("audit-digest", bundle[name].Path, "the file is not the one that the audit is about", "restore the file as it was audited", bundle[name].Sha256);
    }

    private static bool Same(string? stated, string found) => string.Equals(stated, found, StringComparison.Ordinal);
}
