using Interchange.Columns;

namespace Interchange.Trust;

/// <summary>A list of releases in force, signed by a release manager of every model line on it, and fresh.</summary>
public sealed record InForceList(InForcePredicate Predicate, string Signer, string StatementSha256)
{
    /// <summary>The list, or null with the reasons added.</summary>
    public static InForceList? Verify(SourceFile file, TrustRoot root, DateTimeOffset securityTime, Refusals refusals)
    {
        var day = SecurityTime.Day(securityTime);
        var before = refusals.Problems.Count;
        if (SignedStatement.Open<InForcePredicate>(file, root, Statement.InForcePredicateType, day, refusals) is not { } signed)
            return null;
        var list = signed.Predicate;
        foreach (var line in list.Releases.Select(r => r.ModelLine).Distinct(StringComparer.Ordinal))
            Mandate.Check(file.Path, signed.Signer, Roles.ReleaseManager, line, day, refusals);
        if (!signed.Signer.Roles.Any(g => string.Equals(g.Role, Roles.ReleaseManager, StringComparison.Ordinal) && g.ValidOn(day)))
            refusals.Add("role-missing", file.Path, $"{signed.Signer.Id} is no release manager", "have a release manager sign", Roles.ReleaseManager);
        CheckTime(file.Path, list, securityTime, refusals);
        if (list.Sequence < 1)
            refusals.Add("in-force-sequence", file.Path, "lists are numbered from 1", "make the list again", FormattableString.Invariant($"{list.Sequence}"));
        if (!signed.Statement.Subjects.Select(s => s.Digest.Sha256).Order(StringComparer.Ordinal).SequenceEqual(list.Releases.Select(r => r.ReleaseId).Order(StringComparer.Ordinal), StringComparer.Ordinal))
            refusals.Add("in-force-subjects", file.Path, "the list's subjects are the releases on it", "make the list again");
        return refusals.Problems.Count == before ? new InForceList(list, signed.Signer.Id, signed.StatementSha256) : null;
    }

    private static void CheckTime(string file, InForcePredicate list, DateTimeOffset securityTime, Refusals refusals)
    {
        if (list.Issued > securityTime)
            refusals.Add("in-force-future", file, $"the list is issued in the future ({list.Issued:O})", "check the clocks");
        if (list.ValidUntil < securityTime)
            refusals.Add("in-force-stale", file, $"the list was valid until {list.ValidUntil:O}", "have the release manager sign a fresh list");
        if (list.ValidUntil - list.Issued > TimeSpan.FromDays(TrustLimits.InForceDays))
            refusals.Add("in-force-too-long", file, $"a list is good for at most {TrustLimits.InForceDays} days", "sign a list for fewer days");
    }
}
