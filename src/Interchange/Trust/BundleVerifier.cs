using Interchange.Runs;

namespace Interchange.Trust;

/// <summary>Whether a bundle is what the trust root's people signed, and whether what they signed may be released.</summary>
public static class BundleVerifier
{
    /// <summary>In the order of the files: release over parts, audit over parts, who trained, who signed off, the gates.</summary>
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
        var signOffs = SignOffs.Verify(bundle, root, audit.Predicate.ModelLine, day, refusals);
        var (exceptions, justifications) = GateJudgement.Judge(bundle[ReleaseBundle.AuditName].Path, audit.Predicate, signOffs, day, refusals);
        PilotTerm.Check(bundle[ReleaseBundle.AuditName].Path, audit.Predicate, signOffs, day, refusals);
        return refusals.Any ? null : new VerifiedBundle(bundle, audit.Predicate, signOffs, exceptions, justifications);
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
    }

    private static void CheckDigest(ReleaseBundle bundle, string name, string? expected, string code, string by, Refusals refusals)
    {
        if (!string.Equals(bundle[name].Sha256, expected, StringComparison.Ordinal))
            refusals.Add(code, bundle[name].Path, $"the file is not the one that {by} is about ({expected ?? "not named"})", "restore the file as it was audited and released", bundle[name].Sha256);
    }
}
