using Interchange.Columns;
using Interchange.Runs;

namespace Interchange.Trust;

/// <summary>A ledger's head that an internal auditor signed.</summary>
public sealed record SignedLedgerHead(LedgerHeadPredicate Predicate, string Signer, string StatementSha256)
{
    /// <summary>Verifies a signed head. Key and role must have held on the day of signing: an old head does not stop being evidence.</summary>
    /// <exception cref="RefusedException">Exit code 5 with every reason.</exception>
    public static SignedLedgerHead Verify(SourceFile file, TrustRoot root, DateTimeOffset securityTime)
    {
        var refusals = new Refusals();
        if (Day(file, refusals) is not { } day || SignedStatement.Open<LedgerHeadPredicate>(file, root, LedgerHeadPredicate.PredicateType, day, refusals) is not { } signed)
        {
            refusals.ThrowIfAny();
            throw new InvalidOperationException("a head is either refused or read");
        }

        var head = signed.Predicate;
        if (!signed.Signer.Roles.Any(g => string.Equals(g.Role, Roles.InternalAuditor, StringComparison.Ordinal) && g.ValidOn(day)))
            refusals.Add("role-missing", file.Path, $"{signed.Signer.Id} was no internal auditor on {day:O}", "have an internal auditor sign", Roles.InternalAuditor);
        if (head.Signed > securityTime)
            refusals.Add("ledger-head-future", file.Path, $"the head is signed in the future ({head.Signed:O})", "check the clocks");
        if (signed.Statement.Subjects is not [{ Digest.Sha256: var digest }] || !string.Equals(digest, head.Hash, StringComparison.Ordinal) || head.Sequence < 1)
            refusals.Add("ledger-head-subject", file.Path, "a head's one subject is the hash of its entry, numbered from 1", "sign the head again");
        refusals.ThrowIfAny();
        return new SignedLedgerHead(head, signed.Signer.Id, signed.StatementSha256);
    }

    /// <summary>The day that the head itself names; the signature over it is checked with that day.</summary>
    private static DateOnly? Day(SourceFile file, Refusals refusals) =>
        Dsse.Open(file, refusals) is { } content
        && SignedStatement.Parse<LedgerHeadPredicate>(content, LedgerHeadPredicate.PredicateType, refusals) is { } statement
            ? SecurityTime.Day(statement.Predicate.Signed)
            : null;
}
