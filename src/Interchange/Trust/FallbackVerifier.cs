using System.Security.Cryptography;
using Interchange.Columns;
using Interchange.Runs;
using Interchange.ScoredSignals;

namespace Interchange.Trust;

/// <summary>Whether an order by policy only was signed for these very files by everybody who always signs a release.</summary>
public static class FallbackVerifier
{
    /// <exception cref="RefusedException">Exit code 5 with every reason.</exception>
    public static VerifiedFallback Verify(SourceFile file, SourceFile contract, SourceFile policy, string rootFile, Installation installation, DateTimeOffset securityTime)
    {
        var root = TrustRoot.Verify(TrustJson.ReadFile(rootFile), installation, securityTime);
        var refusals = new Refusals();
        TrustState.RefuseOlderRoot(installation.StateFolder, root, refusals);
        var verified = Verify(file, contract, policy, root, SecurityTime.Day(securityTime), refusals);
        refusals.ThrowIfAny();
        return verified!;
    }

    /// <summary>The order, or null with the reasons added.</summary>
    public static VerifiedFallback? Verify(SourceFile file, SourceFile contract, SourceFile policy, TrustRoot root, DateOnly day, Refusals refusals)
    {
        if (Dsse.Open(file, refusals) is not { } content
            || SignedStatement.Parse<FallbackPredicate>(content, Statement.FallbackPredicateType, refusals) is not { } statement)
            return null;
        foreach (var (name, used) in new[] { (CandidateRecord.ContractName, contract), (CandidateRecord.OrderingPolicyName, policy) })
        {
            if (!string.Equals(statement.Digest(name), used.Sha256, StringComparison.Ordinal))
                refusals.Add("fallback-other-file", used.Path, $"the signed order by policy only is about another {name}", "use the files that were signed, or have these signed", used.Sha256);
        }

        CheckTerm(file.Path, statement.Predicate, day, refusals);
        var signers = Signers(content, root, statement.Predicate.ModelLine, day, refusals);
        return refusals.Any ? null : new VerifiedFallback(Convert.ToHexStringLower(SHA256.HashData(content.Payload)), statement.Predicate, signers);
    }

    private static void CheckTerm(string file, FallbackPredicate fallback, DateOnly day, Refusals refusals)
    {
        if (string.IsNullOrWhiteSpace(fallback.Reasons))
            refusals.Add("fallback-without-reasons", file, "a decision gives its reasons", "sign again with reasons");
        if (day < fallback.ValidFrom)
            refusals.Add("fallback-not-yet", file, $"the order by policy only holds from {fallback.ValidFrom:O}", "wait, or sign again");
        if (day > fallback.ValidUntil)
            refusals.Add("fallback-expired", file, $"the order by policy only held until {fallback.ValidUntil:O}", "have it signed again");
        if (fallback.ValidUntil.DayNumber - fallback.ValidFrom.DayNumber > TrustLimits.FallbackDays)
            refusals.Add("fallback-too-long", file, $"an order by policy only is signed for at most {TrustLimits.FallbackDays} days", "sign it for fewer days");
    }

    /// <summary>Different persons, one for each role that always signs.</summary>
    private static List<string> Signers(DsseContent content, TrustRoot root, string modelLine, DateOnly day, Refusals refusals)
    {
        var signers = SignedStatement.Signers(content, root, day, refusals);
        if (signers.Count < content.Signatures.Count && !refusals.Any)
            refusals.Add("person-twice", content.File, "signatures count by person", "have another person sign");
        if (!Fill([.. Roles.AlwaysRequired], [.. signers]))
            refusals.Add("signoff-missing", content.File, $"the order by policy only needs the signatures of different persons in the roles {string.Join(" and ", Roles.AlwaysRequired)} for {modelLine}", "have a person of each role sign");
        return [.. signers.Select(s => s.Id).Order(StringComparer.Ordinal)];

        // Whether every role finds a person of its own, whichever way they are told apart.
        bool Fill(string[] roles, Person[] free) =>
            roles.Length == 0 || free.Any(p => p.Holds(roles[0], modelLine, day) && Fill(roles[1..], [.. free.Where(other => other != p)]));
    }
}
