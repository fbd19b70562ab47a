using System.Globalization;
using System.Security.Cryptography;
using Interchange.Columns;

namespace Interchange.Trust;

/// <summary>
/// Whether a release may be used by what people signed of its drift. Statements lie in the folder <see cref="FolderName"/> beside the list of
/// releases in force, so that no configuration can forget them. A confirmed breach holds until a statement lifts it; what was seen once is
/// remembered, so that taking a file away helps nobody.
/// </summary>
public static class DriftVerifier
{
    public const string FolderName = "drift";

    private const string Next = "order by policy only with `pipeline nightly --policy-only` until a newly audited rule is released, or a later look is quiet and signed with `fairness-audit drift sign`";

    /// <summary>The folder of statements that belongs to a list of releases in force.</summary>
    public static string FolderBeside(string inForceFile) => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(inForceFile))!, FolderName);

    /// <summary>The standing, with every reason to refuse added.</summary>
    internal static DriftStanding Verify(string inForceFile, VerifiedBundle release, TrustRoot root, string stateFolder, DateOnly day, Refusals refusals)
    {
        var folder = FolderBeside(inForceFile);
        var seen = DriftMemory.Of(stateFolder, release.ReleaseId);
        var statements = Of(folder, release.ReleaseId, refusals);
        var warnings = new List<string>();
        if (statements.Count == 0)
        {
            if (seen is not null)
                refusals.Add("drift-older", folder, $"statement {seen.Sequence} on drift of this release was seen before, and none is here", "put the statements back", release.ReleaseId);
            Demand(release, null, day, folder, refusals, warnings);
            return new DriftStanding(null, null, warnings);
        }

        var newest = statements[^1];
        if (statements.Any(s => s.Predicate.Sequence == newest.Predicate.Sequence && !string.Equals(s.Sha256, newest.Sha256, StringComparison.Ordinal)) || (seen is not null && newest.Predicate.Sequence == seen.Sequence && !string.Equals(newest.Sha256, seen.Sha256, StringComparison.Ordinal)))
            refusals.Add("drift-forked", newest.File.Path, "another statement on drift of the same number was seen", "find out who signed two statements of one number", newest.Sha256);
        if (newest.Predicate.Sequence < seen?.Sequence)
            refusals.Add("drift-older", newest.File.Path, $"statement {seen.Sequence} on drift of this release was seen before", "put the newest statement back", string.Create(CultureInfo.InvariantCulture, $"{newest.Predicate.Sequence}"));
        var before = refusals.Problems.Count;
        CheckSigned(newest, release, root, day, refusals);
        var confirmed = statements.Where(s => s.Predicate.Found is DriftFound.Confirmed).Select(s => s.Sha256).LastOrDefault() ?? seen?.Confirmed;
        if (refusals.Problems.Count == before && !(newest.Predicate.Sequence < seen?.Sequence))
            DriftMemory.Remember(stateFolder, release.ReleaseId, new SeenDrift(newest.Predicate.Sequence, newest.Sha256, confirmed));
        if (confirmed is not null && !string.Equals(newest.Predicate.Lifts, confirmed, StringComparison.Ordinal))
            refusals.Add("drift-confirmed", newest.File.Path, "drift confirmed: the rule is no longer the one that was audited", Next, confirmed);
        if (newest.Predicate.Found is DriftFound.Warned)
            warnings.Add(string.Create(CultureInfo.InvariantCulture, $"drift warned: a look at the weeks up to {newest.Predicate.Until:yyyy-MM-dd} breached a limit that new weeks have not confirmed"));
        Demand(release, newest.Predicate, day, folder, refusals, warnings);
        return new DriftStanding(newest.Predicate, newest.Sha256, warnings);
    }

    /// <summary>The statements on one release, whoever signed them, in order of number. What is no statement refuses.</summary>
    public static IReadOnlyList<DriftStatement> Of(string folder, string releaseId, Refusals refusals)
    {
        string[] files = Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*" + ReleaseBundle.SignedSuffix).Order(StringComparer.Ordinal)] : [];
        if (files.Length > TrustLimits.DriftStatements)
        {
            refusals.Add("drift-count", folder, FormattableString.Invariant($"at most {TrustLimits.DriftStatements} statements on drift are read"), "put those on releases that are no longer in force away");
            return [];
        }

        return [.. files.Select(f => DriftStatement.Read(TrustJson.ReadFile(f), refusals)).OfType<DriftStatement>()
            .Where(s => string.Equals(s.Predicate.ReleaseId, releaseId, StringComparison.Ordinal))
            .OrderBy(s => s.Predicate.Sequence).ThenBy(s => s.Sha256, StringComparer.Ordinal)];
    }

    /// <summary>Whether a statement was signed by who may sign it, about this release; every reason against it is added.</summary>
    public static void CheckSigned(DriftStatement statement, VerifiedBundle release, TrustRoot root, DateOnly day, Refusals refusals)
    {
        if (SignedStatement.Open<DriftPredicate>(statement.File, root, Statement.DriftPredicateType, day, refusals) is not { } signed)
            return;
        var (said, person) = (signed.Predicate, signed.Signer);
        if (!string.Equals(said.Person, person.Id, StringComparison.Ordinal))
            refusals.Add("signer-mismatch", signed.File, $"the statement is in the name of another than who signed it ({person.Id})", "sign in your own name", said.Person);
        if (!string.Equals(said.ModelLine, release.ModelLine, StringComparison.Ordinal) || !string.Equals(signed.Statement.Digest(ReleaseBundle.ReleaseName), release.ReleaseId, StringComparison.Ordinal))
            refusals.Add("drift-other-release", signed.File, "the statement is about another release", "sign a look at this one", said.ReleaseId);
        if (!Roles.Answering.Contains(said.Role, StringComparer.Ordinal))
            refusals.Add("drift-role", signed.File, "drift is signed in role " + string.Join(", ", Roles.Answering), "have a person of such a role sign", said.Role);
        else
            Mandate.Check(signed.File, person, said.Role, release.ModelLine, day, refusals);
        if (said.Found is not DriftFound.Confirmed && (string.Equals(person.Id, release.Trainer, StringComparison.Ordinal) || person.Holds(Roles.ModelOwner, release.ModelLine, day)))
            refusals.Add("drift-by-owner", signed.File, $"{person.Id} owns or trained the rule, and may not say that it is quiet", "have somebody else sign", person.Id);
        if (said.Sequence < 1)
            refusals.Add("drift-sequence", signed.File, "statements are numbered from 1", "make the statement again");
        if (said.Signed > day || said.Until > said.Signed)
            refusals.Add("signed-in-future", signed.File, "a statement is not signed in the future, nor before the weeks that it is about", "check the clocks, and sign again");
        if (said.ReasonsSha256 is not { Length: 64 } digest || !digest.All(char.IsAsciiHexDigitLower))
            refusals.Add("drift-without-reasons", signed.File, "a statement names its reasons by digest", "sign again with reasons");
    }

    private static void Demand(VerifiedBundle release, DriftPredicate? newest, DateOnly day, string folder, Refusals refusals, List<string> warnings)
    {
        if (release.Audit.Drift is not { } demand)
            return;
        var due = release.SignOffs.Min(s => s.Decision.ValidFrom).AddDays(demand.FirstDueDays);
        if (day <= due)
            return;
        if (newest is null)
            Tell("drift-missing", $"the release asks for a signed look at drift since {due:O}, and there is none");
        else if (day.DayNumber - newest.Until.DayNumber > demand.MaximumAgeDays)
            Tell("drift-stale", $"the newest signed look at drift is of the weeks up to {newest.Until:O}, more than {demand.MaximumAgeDays} days ago");

        void Tell(string code, string rule)
        {
            if (demand.Refuses)
                refusals.Add(code, folder, rule, "look with `fairness-audit drift`, and have it signed with `fairness-audit drift sign`", release.ReleaseId);
            else
                warnings.Add(rule);
        }
    }
}

/// <summary>A statement on drift as its file says; nothing of it is proven.</summary>
public sealed record DriftStatement(SourceFile File, DriftPredicate Predicate, string Sha256)
{
    /// <summary>The statement, or null with the reasons added.</summary>
    public static DriftStatement? Read(SourceFile file, Refusals refusals) =>
        Dsse.Open(file, refusals) is { } content
        && SignedStatement.Parse<DriftPredicate>(content, Statement.DriftPredicateType, refusals) is { } statement
            ? new DriftStatement(file, statement.Predicate, Convert.ToHexStringLower(SHA256.HashData(content.Payload)))
            : null;
}
