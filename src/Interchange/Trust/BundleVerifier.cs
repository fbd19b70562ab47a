using Interchange.Runs;
using Interchange.ScoredSignals;

namespace Interchange.Trust;

/// <summary>Whether a bundle is what the trust root's people signed, and whether what they signed may be released.</summary>
public static class BundleVerifier
{
    /// <summary>In the order of the files: release over parts, audit over parts, who trained, who signed off, the gates, the registers.</summary>
    /// <exception cref="RefusedException">Exit code 5 with every reason.</exception>
    public static VerifiedBundle Verify(ReleaseBundle bundle, TrustRoot root, DateTimeOffset securityTime)
    {
        var refusals = new Refusals();
        var verified = Verify(bundle, root, securityTime, refusals);
        refusals.ThrowIfAny();
        return verified!;
    }

    /// <summary>
    /// A bundle that the root's people signed and that still holds, whether or not a list names it. It may be looked at beside the rule in
    /// force; nothing may be ordered by it.
    /// </summary>
    /// <param name="releaseFolder">The bundle's folder.</param>
    /// <param name="rootFile">The root chain.</param>
    /// <param name="installation">What this installation trusts and remembers; nothing new is remembered.</param>
    /// <param name="securityTime">See <see cref="SecurityTime"/>.</param>
    /// <exception cref="RefusedException">Exit code 5 with every reason.</exception>
    public static VerifiedBundle VerifyUnlisted(string releaseFolder, string rootFile, Installation installation, DateTimeOffset securityTime)
    {
        var root = TrustRoot.Verify(TrustJson.ReadFile(rootFile), installation, securityTime);
        var refusals = new Refusals();
        TrustState.RefuseOlderRoot(installation.StateFolder, root, refusals);
        refusals.ThrowIfAny();
        return Verify(ReleaseBundle.Read(releaseFolder), root, securityTime);
    }

    internal static VerifiedBundle? Verify(ReleaseBundle bundle, TrustRoot root, DateTimeOffset securityTime, Refusals refusals)
    {
        var day = SecurityTime.Day(securityTime);
        var release = SignedStatement.Parse<ReleasePredicate>(bundle[ReleaseBundle.ReleaseName], Statement.ReleasePredicateType, refusals);
        var audit = SignedStatement.Parse<AuditPredicate>(bundle[ReleaseBundle.AuditName], Statement.AuditPredicateType, refusals);
        if (release is null || audit is null)
            return null;
        CheckRelease(bundle, release, audit.Predicate, refusals);
        CheckAudited(bundle, audit, refusals);
        CheckTestResult(bundle, audit.Predicate, refusals);
        var line = audit.Predicate.ModelLine;
        var trainer = Training.Verify(bundle, root, line, day, refusals);
        var signOffs = SignOffs.Verify(bundle, root, line, trainer, day, refusals);
        KeptDecisions.Check(bundle, root, refusals);
        var (exceptions, answers) = GateJudgement.Judge(bundle[ReleaseBundle.AuditName].Path, audit.Predicate, signOffs, day, refusals);
        PilotTerm.Check(bundle[ReleaseBundle.AuditName].Path, audit.Predicate, signOffs, day, refusals);
        if (RegisterJudgement.Read(name => bundle[$"{Registers.ReleaseRegisters.Folder}/{name}"], refusals) is not { } registers)
            return null;
        var justifications = RegisterJudgement.Features(registers.Justifications, audit.Predicate.Features, day, refusals);
        RegisterJudgement.Incidents(registers.Incidents, day, refusals);
        RegisterJudgement.Exceptions(registers.Exceptions, exceptions, refusals);
        ObjectionJudgement.Check(registers.Objections, bundle.Answers, trainer, root, line, day, refusals);
        return refusals.Any ? null : new VerifiedBundle(bundle, audit.Predicate, trainer!, signOffs, registers, exceptions, ReliedUpon.Until(audit.Predicate, signOffs, exceptions, answers, justifications));
    }

    private static void CheckRelease(ReleaseBundle bundle, Statement<ReleasePredicate> release, AuditPredicate audit, Refusals refusals)
    {
        var file = bundle[ReleaseBundle.ReleaseName].Path;
        if (!string.Equals(release.Predicate.ModelLine, audit.ModelLine, StringComparison.Ordinal))
            refusals.Add("release-model-line", file, $"the release is for another model line than its audit ({audit.ModelLine})", "assemble the bundle again", release.Predicate.ModelLine);
        foreach (var name in bundle.Names)
            CheckDigest(bundle, name, release.Digest(name), "release-digest", "the release statement", refusals);
        foreach (var subject in release.Subjects.Where(s => !bundle.Names.Contains(s.Name, StringComparer.Ordinal)))
            refusals.Add("bundle-incomplete", Path.Combine(bundle.Path, subject.Name), "the release names this file, and it is not there", "restore the bundle as it was released");
    }

    private static void CheckAudited(ReleaseBundle bundle, Statement<AuditPredicate> audit, Refusals refusals)
    {
        foreach (var name in ReleaseBundle.Audited)
            CheckDigest(bundle, name, audit.Digest(name), "audit-digest", "the audit", refusals);
        if (audit.Predicate.Features.Count > TrustLimits.Features)
            refusals.Add("features", bundle[ReleaseBundle.AuditName].Path, FormattableString.Invariant($"a model reads at most {TrustLimits.Features} columns"), "audit again");
    }

    /// <summary>The gates in the form that any reader of attestations knows say what the audit says.</summary>
    private static void CheckTestResult(ReleaseBundle bundle, AuditPredicate audit, Refusals refusals)
    {
        var file = bundle[ReleaseBundle.TestResultName];
        if (SignedStatement.Parse<TestResult>(file, Statement.TestResultPredicateType, refusals) is not { } stated)
            return;
        var derived = TestResult.Of(audit.Gates, bundle[ReleaseBundle.GatesName].Sha256);
        if (!JsonFile.Bytes(stated.Predicate).AsSpan().SequenceEqual(JsonFile.Bytes(derived))
            || !string.Equals(stated.Digest(CandidateRecord.ModelName), bundle[CandidateRecord.ModelName].Sha256, StringComparison.Ordinal))
            refusals.Add("test-result-other", file.Path, "the test result is not what the audit's gates give for this model", "audit again", stated.Predicate.Result);
    }

    private static void CheckDigest(ReleaseBundle bundle, string name, string? expected, string code, string by, Refusals refusals)
    {
        if (!string.Equals(bundle[name].Sha256, expected, StringComparison.Ordinal))
            refusals.Add(code, bundle[name].Path, $"the file is not the one that {by} is about ({expected ?? "not named"})", "restore the file as it was audited and released", bundle[name].Sha256);
    }
}
