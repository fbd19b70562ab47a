using Interchange.Columns;
using Interchange.Runs;
using Interchange.ScoredSignals;
using Interchange.Trust;

namespace FairnessAudit.Signing;

/// <summary>From an audit, its candidate and the signatures to a release, which is written only if the night's own verifier accepts it.</summary>
internal static class Certification
{
    /// <exception cref="RefusedException">Exit code 5 with every reason.</exception>
    public static (ReleaseBundle Bundle, VerifiedBundle Verified) Assemble(
        AuditFolder audit, string candidateFolder, IReadOnlyList<string> signOffs, string training, TrustRoot root, DateTimeOffset now)
    {
        var parts = new Dictionary<string, SourceFile>(StringComparer.Ordinal)
        {
            [ReleaseBundle.AuditName] = audit.Statement,
            [ReleaseBundle.FindingsName] = audit.Findings,
            [ReleaseBundle.GatesName] = audit.Gates,
            [ReleaseBundle.TrainingName] = TrustJson.ReadFile(training),
        };
        foreach (var name in new[] { CandidateRecord.ModelName, CandidateRecord.ContractName, CandidateRecord.OrderingPolicyName })
            parts[name] = TrustJson.ReadFile(Path.Combine(candidateFolder, name), TrustLimits.BundleFileBytes);

        // The same file given twice would fold into one name; the count by person must see both.
        foreach (var (file, index) in signOffs.Select(f => TrustJson.ReadFile(f)).OrderBy(f => f.Sha256, StringComparer.Ordinal).Select((f, i) => (f, i)))
            parts[FormattableString.Invariant($"{ReleaseBundle.SignOffFolder}/{index + 1:00}-{file.Sha256[..16]}{ReleaseBundle.SignOffSuffix}")] = file;

        var bundle = ReleaseBundle.Of("the new release", audit.Predicate.ModelLine, parts);
        return (bundle, BundleVerifier.Verify(bundle, root, now));
    }

    /// <summary>Writes the bundle's files into a result folder.</summary>
    public static void Write(ReleaseBundle bundle, ResultFolder folder)
    {
        foreach (var name in bundle.Names.Append(ReleaseBundle.ReleaseName))
            File.WriteAllBytes(folder.FilePath(name), bundle[name].Bytes);
    }
}
