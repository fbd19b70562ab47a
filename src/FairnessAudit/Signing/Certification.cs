using Interchange.Columns;
using Interchange.Registers;
using Interchange.Runs;
using Interchange.ScoredSignals;
using Interchange.Trust;

namespace FairnessAudit.Signing;

/// <summary>From an audit, its candidate, the registers and the signatures to a release, which is written only if the night's own verifier accepts it.</summary>
internal static class Certification
{
    /// <exception cref="RefusedException">Exit code 5 with every reason.</exception>
    public static (ReleaseBundle Bundle, VerifiedBundle Verified) Assemble(CertificationRequest request, TrustRoot root, DateTimeOffset now)
    {
        var (audit, registers) = (AuditFolder.Read(request.Audit), RegisterFolder.Read(request.Registers));
        var parts = new Dictionary<string, SourceFile>(audit.Files, StringComparer.Ordinal)
        {
            [ReleaseBundle.AuditName] = audit.Statement,
            [ReleaseBundle.TrainingName] = TrustJson.ReadFile(request.Training),
        };
        foreach (var name in new[] { CandidateRecord.ModelName, CandidateRecord.ContractName, CandidateRecord.OrderingPolicyName })
            parts[name] = TrustJson.ReadFile(Path.Combine(request.Candidate, name), TrustLimits.BundleFileBytes);
        foreach (var (name, file) in ReleaseBundle.Registers.Zip(registers.Registers.Files))
            parts[name] = file;

        // The same file given twice would fold into one name; the count by person must see both.
        Put(parts, ReleaseBundle.SignOffFolder, request.SignOffs);
        Put(parts, ReleaseBundle.DecisionFolder, request.KeptDecisions);
        foreach (var answer in registers.Answers)
            parts[$"{ReleaseBundle.AnswerFolder}/{Path.GetFileName(answer.Path)}"] = answer;

        var bundle = ReleaseBundle.Of("the new release", audit.Predicate.ModelLine, parts);
        if (request.Previous is { } previous)
            DemandGrown(previous, registers.Registers);
        return (bundle, BundleVerifier.Verify(bundle, root, now));
    }

    /// <summary>Writes the bundle's files into a result folder.</summary>
    public static void Write(ReleaseBundle bundle, ResultFolder folder)
    {
        foreach (var name in bundle.Names.Append(ReleaseBundle.ReleaseName))
            File.WriteAllBytes(folder.FilePath(name), bundle[name].Bytes);
    }

    private static void Put(Dictionary<string, SourceFile> parts, string folder, IReadOnlyList<string> paths)
    {
        foreach (var (file, index) in paths.Select(f => TrustJson.ReadFile(f)).OrderBy(f => f.Sha256, StringComparer.Ordinal).Select((f, i) => (f, i)))
            parts[FormattableString.Invariant($"{folder}/{index + 1:00}-{file.Sha256[..16]}{ReleaseBundle.SignedSuffix}")] = file;
    }

    private static void DemandGrown(string previous, ReleaseRegisters now)
    {
        var before = ReleaseBundle.Read(previous);
        var refusals = new Refusals();
        RegisterHistory.Check(ReleaseRegisters.Of(name => before[$"{ReleaseRegisters.Folder}/{name}"]), now, refusals);
        refusals.ThrowIfAny();
    }
}
