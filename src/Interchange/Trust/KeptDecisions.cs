using Interchange.Columns;

namespace Interchange.Trust;

/// <summary>
/// Decisions that are kept beside a release and do not count for it. They must be what somebody of the trust root signed once, and none may
/// be a refusal of this very audit.
/// </summary>
internal static class KeptDecisions
{
    public static void Check(ReleaseBundle bundle, TrustRoot root, Refusals refusals)
    {
        foreach (var file in bundle.KeptDecisions)
        {
            if (Read(file, root, refusals) is { } statement
                && string.Equals(statement.Digest(ReleaseBundle.AuditName), bundle[ReleaseBundle.AuditName].Sha256, StringComparison.Ordinal)
                && statement.Predicate.Decision is Decision.Refuse)
                refusals.Add("signoff-refuses", file.Path, $"{statement.Predicate.Person} refuses: {statement.Predicate.Reasons}", "a refusal is answered by a new audit, not by leaving it out");
        }
    }

    /// <summary>Past decisions outlive keys and roles, so neither need hold today; the signature must.</summary>
    private static Statement<SignOffPredicate>? Read(SourceFile file, TrustRoot root, Refusals refusals)
    {
        if (Dsse.Open(file, refusals) is not { } content)
            return null;
        if (content.Signatures is not [var (keyId, sig)] || root.Owner(keyId) is not { } owner || !owner.Key.Signed(content.Payload, sig))
        {
            refusals.Add("decision-unsigned", file.Path, "a decision that is kept was signed once by one person who stands in the trust root", "keep decisions as they were signed");
            return null;
        }

        return SignedStatement.Parse<SignOffPredicate>(content, Statement.SignOffPredicateType, refusals);
    }
}
