using Interchange.Columns;
using Interchange.Trust;

namespace FairnessAudit.Signing;

/// <summary>The part of an audit's folder that is signed and released.</summary>
internal sealed record AuditFolder(SourceFile Statement, AuditPredicate Predicate, SourceFile Findings, SourceFile Gates)
{
    /// <exception cref="Interchange.Runs.RefusedException">Exit code 5: the statement is not one, or is about other files; 3: a file is missing.</exception>
    public static AuditFolder Read(string path)
    {
        var statement = TrustJson.ReadFile(Path.Combine(path, ReleaseBundle.AuditName));
        var findings = TrustJson.ReadFile(Path.Combine(path, ReleaseBundle.FindingsName), TrustLimits.BundleFileBytes);
        var gates = TrustJson.ReadFile(Path.Combine(path, ReleaseBundle.GatesName), TrustLimits.BundleFileBytes);
        var parsed = AuditStatement.Read(statement);
        var refusals = new Refusals();
        foreach (var (name, file) in new[] { (ReleaseBundle.FindingsName, findings), (ReleaseBundle.GatesName, gates) })
        {
            if (!string.Equals(parsed.Digest(name), file.Sha256, StringComparison.Ordinal))
                refusals.Add("audit-digest", file.Path, "the file is not the one that the audit statement is about", "audit again; do not sign this", file.Sha256);
        }

        refusals.ThrowIfAny();
        return new AuditFolder(statement, parsed.Predicate, findings, gates);
    }

    /// <summary>What somebody is about to sign, in words: the verdict, and every gate that is not within.</summary>
    public IEnumerable<string> Summary()
    {
        var open = Predicate.Gates.Where(g => g.Effect is not "report" && g.Verdict is not "within").ToList();
        yield return $"audit {Statement.Sha256}";
        yield return $"model line {Predicate.ModelLine}, signals of {Predicate.WindowFrom:yyyy-MM-dd} to {Predicate.WindowTo:yyyy-MM-dd}, {Predicate.MinimumCapacity} to {Predicate.MaximumCapacity} places a night";
        yield return Verdict(open);
        foreach (var group in Predicate.Gates.GroupBy(g => g.Verdict, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
            yield return FormattableString.Invariant($"{group.Count()} results {group.Key}");
        foreach (var gate in open)
            yield return $"{gate.Id} ({gate.Effect}) is {gate.Verdict}: {gate.About}: {gate.Reason}" + (gate.Effect is "block" && gate.MayBeExcepted ? " An exception is allowed." : "");
    }

    private string Verdict(List<GateResult> open) =>
        !Predicate.Releasable ? "verdict: cannot be released"
        : open.Any(g => g.Effect is "block") ? "verdict: blocked"
        : open.Count > 0 ? "verdict: asks for justification"
        : "verdict: nothing blocks and nothing asks for justification";
}
