using Interchange.Runs;

namespace Interchange.Trust;

/// <summary>
/// Deny unless: a release is in force only if the pinned root's people signed it, what they signed may be released, and a fresh list
/// that is no older than the last one seen names it.
/// </summary>
public static class ReleaseVerifier
{
    /// <summary>In order: the root against the installation, the list against the root, both against what was seen before, the bundle, the list's word on it, the word on its drift.</summary>
    /// <param name="releaseFolder">The bundle's folder.</param>
    /// <param name="inForceFile">The signed list.</param>
    /// <param name="rootFile">The root chain.</param>
    /// <param name="installation">What this installation trusts and remembers.</param>
    /// <param name="securityTime">See <see cref="SecurityTime"/>.</param>
    /// <exception cref="RefusedException">Exit code 5 with every reason.</exception>
    public static VerifiedRelease Verify(string releaseFolder, string inForceFile, string rootFile, Installation installation, DateTimeOffset securityTime)
    {
        var root = TrustRoot.Verify(TrustJson.ReadFile(rootFile), installation, securityTime);
        var refusals = new Refusals();
        var listFile = TrustJson.ReadFile(inForceFile);
        var list = InForceList.Verify(listFile, root, securityTime, refusals);
        if (list is not null)
            TrustState.Advance(installation.StateFolder, root, list.Predicate.Sequence, list.StatementSha256, refusals);
        var bundle = Collect(() => ReleaseBundle.Read(releaseFolder), refusals);
        var verified = bundle is null ? null : BundleVerifier.Verify(bundle, root, securityTime, refusals);
        if (bundle is not null && list is not null && !list.Predicate.Releases.Any(r => string.Equals(r.ReleaseId, bundle.ReleaseId, StringComparison.Ordinal) && (verified is null || string.Equals(r.ModelLine, verified.ModelLine, StringComparison.Ordinal))))
            refusals.Add("not-in-force", inForceFile, "the list of releases in force does not name this release", "put it in force with a new list, or use the release that is in force", bundle.ReleaseId);
        var drift = verified is null || list is null ? null : DriftVerifier.Verify(inForceFile, verified, root, installation.StateFolder, SecurityTime.Day(securityTime), refusals);
        refusals.ThrowIfAny();
        return new VerifiedRelease(verified!, list!.Predicate.Sequence, list.Predicate.ValidUntil, list.Signer, drift!);
    }

    private static ReleaseBundle? Collect(Func<ReleaseBundle> read, Refusals refusals)
    {
        try
        {
            return read();
        }
        catch (RefusedException refused) when (refused.ExitCode is ExitCode.Refused)
        {
            foreach (var problem in refused.Problems)
                refusals.Add(problem);
            return null;
        }
    }
}
