using FairnessAudit.Measures;
using Interchange.Columns;
using Interchange.Runs;
using Interchange.Trust;

namespace FairnessAudit.Signing;

/// <summary>The part of an audit's folder that is signed and released: the statement, and every file of the folder that it vouches for by the name in a release.</summary>
internal sealed record AuditFolder(SourceFile Statement, AuditPredicate Predicate, IReadOnlyDictionary<string, SourceFile> Files)
{
    private const string Public = "public";

    /// <summary>Where a file of a release lies in an audit's folder.</summary>
    private static readonly IReadOnlyDictionary<string, string> Places = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        [ReleaseBundle.FindingsName] = ReleaseBundle.FindingsName,
        [ReleaseBundle.GatesName] = ReleaseBundle.GatesName,
        [ReleaseBundle.TestResultName] = ReleaseBundle.TestResultName,
        [ReleaseBundle.PublicFindingsName] = $"{Public}/{ReleaseBundle.FindingsName}",
        [ReleaseBundle.Reports[0]] = $"{Public}/{ReleaseBundle.Reports[0]}",
        [ReleaseBundle.Reports[1]] = $"{Public}/{ReleaseBundle.Reports[1]}",
    };

    /// <exception cref="RefusedException">Exit code 5: the statement is not one, or is about other files; 3: a file is missing.</exception>
    public static AuditFolder Read(string path)
    {
        var statement = TrustJson.ReadFile(Path.Combine(path, ReleaseBundle.AuditName));
        var parsed = AuditStatement.Read(statement);
        var files = Places.ToDictionary(p => p.Key, p => TrustJson.ReadFile(Path.Combine(path, p.Value), TrustLimits.BundleFileBytes), StringComparer.Ordinal);
        var refusals = new Refusals();
        foreach (var (name, file) in files.Where(f => !string.Equals(parsed.Digest(f.Key), f.Value.Sha256, StringComparison.Ordinal)))
            refusals.Add("audit-digest", file.Path, $"the file is not the {name} that the audit statement is about", "audit again; do not sign this", file.Sha256);
        refusals.ThrowIfAny();
        return new AuditFolder(statement, parsed.Predicate, files);
    }

    /// <summary>What somebody is about to sign, in words: the verdict, where the policy asks less than before, and every gate that is not within.</summary>
    public IEnumerable<string> Summary()
    {
        var open = Predicate.Gates.Where(g => g.Effect is not "report" && g.Verdict is not "within").ToList();
        yield return $"audit {Statement.Sha256}";
        yield return $"model line {Predicate.ModelLine}, signals of {Predicate.WindowFrom:yyyy-MM-dd} to {Predicate.WindowTo:yyyy-MM-dd}, {Predicate.MinimumCapacity} to {Predicate.MaximumCapacity} places a night, stage {Predicate.Stage}";
        yield return Verdict(open);
        foreach (var group in Predicate.Gates.GroupBy(g => g.Verdict, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
            yield return FormattableString.Invariant($"{group.Count()} results {group.Key}");
        foreach (var gate in open)
            yield return $"{gate.Id} ({gate.Effect}) is {gate.Verdict}: {gate.About}: {gate.Reason}" + (gate.Effect is "block" && gate.MayBeExcepted ? " An exception is allowed." : "");
        foreach (var sentence in Looser())
            yield return "the gates policy asks less than the release before: " + sentence;
    }

    private IReadOnlyList<string> Looser() => JsonFile.Parse<Findings>(Files[ReleaseBundle.FindingsName]).Policy?.Looser ?? [];

    private string Verdict(List<GateResult> open) =>
        !Predicate.Releasable ? "verdict: cannot be released"
        : open.Any(g => g.Effect is "block") ? "verdict: blocked"
        : open.Count > 0 ? "verdict: asks for justification"
        : "verdict: nothing blocks and nothing asks for justification";
}
