using FairnessAudit.Disclosure;
using FairnessAudit.Measures;
using Interchange.Columns;
using Interchange.Runs;
using Interchange.Trust;

namespace FairnessAudit.Export;

/// <summary>Finds the public edition of a release's findings and holds it against what the audit states.</summary>
internal static class PublicFindingsReader
{
    private const string Folder = "public";

    /// <exception cref="RefusedException">Exit code 2: there is none; 5: the audit folder is of another audit.</exception>
    public static SourceFile Find(ReleaseBundle bundle, string? audit)
    {
        if (bundle.Names.Contains(ReleaseFacts.PublicFindings, StringComparer.Ordinal))
            return bundle[ReleaseFacts.PublicFindings];
        if (audit is null)
        {
            throw RefusedException.Usage(new Problem
            {
                Code = "export-public-findings",
                Column = "--audit",
                Rule = "the release holds no public findings, and what leaves the house is written from those alone",
                Remedy = "give the folder of the audit that this release rests on",
            });
        }

        var statement = TrustJson.ReadFile(Path.Combine(audit, ReleaseBundle.AuditName));
        if (!string.Equals(statement.Sha256, bundle[ReleaseBundle.AuditName].Sha256, StringComparison.Ordinal))
            throw Refused("export-other-audit", statement.Path, "the folder is of another audit than the one that was released", "give the folder of the audit that this release rests on");
        return SourceFile.Read(Path.Combine(audit, Folder, Findings.FileName));
    }

    /// <exception cref="RefusedException">Exit code 5: not the public edition, or not of this audit.</exception>
    public static Findings Parse(SourceFile file, Statement<AuditPredicate> audit)
    {
        var findings = JsonFile.Parse<Findings>(file);
        if (findings.Disclosure is not PublicEdition.Disclosure)
            throw Refused("export-restricted", file.Path, "these findings are not the public edition; the restricted one never leaves the house", "give the folder of the audit as it was written");
        var inputs = findings.Inputs.All(i => string.Equals(audit.Digest(i.Key), i.Value, StringComparison.Ordinal));
        if (!inputs || !findings.GateResults.Select(Verdict).SequenceEqual(audit.Predicate.Gates.Select(Verdict)))
            throw Refused("export-other-findings", file.Path, "the public findings rest on other files, or give other verdicts, than the audit states", "give the folder of the audit as it was written");
        return findings;
    }

    private static (string, string, string, string) Verdict(GateResult gate) => (gate.Id, gate.Effect, gate.About, gate.Verdict);

    private static RefusedException Refused(string code, string path, string rule, string remedy) =>
        RefusedException.Rule(new Problem { Code = code, File = path, Rule = rule, Remedy = remedy });
}
