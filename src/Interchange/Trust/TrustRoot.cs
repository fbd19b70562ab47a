using System.Security.Cryptography;
using Interchange.Columns;
using Interchange.Runs;

namespace Interchange.Trust;

/// <summary>The newest root of a chain in which each was signed by the threshold of the one before and the first is the pinned one.</summary>
public sealed class TrustRoot
{
    private TrustRoot(RootPredicate predicate, string sha256)
    {
        Predicate = predicate;
        Sha256 = sha256;
    }

    public RootPredicate Predicate { get; }

    /// <summary>SHA-256 of the newest root's statement.</summary>
    public string Sha256 { get; }

    public int Version => Predicate.Version;

    /// <exception cref="RefusedException">Exit code 5 with every reason.</exception>
    public static TrustRoot Verify(SourceFile chain, Installation installation, DateTimeOffset securityTime) =>
        Verify(chain, installation.RootSha256, securityTime);

    /// <summary>
    /// Checks a chain in itself, without asking whether this installation trusts its first root. Only for the one who makes or shows
    /// roots; nothing may be released on it.
    /// </summary>
    /// <exception cref="RefusedException">Exit code 5 with every reason.</exception>
    public static TrustRoot VerifyUnpinnedUnsafe(SourceFile chain, DateTimeOffset securityTime) => Verify(chain, pinned: null, securityTime);

    /// <summary>The owner of a key, with the key, or null where nobody has it.</summary>
    public (Person Person, PersonKey Key)? Owner(string keyId)
    {
        foreach (var person in Predicate.Persons)
        {
            if (person.Keys.FirstOrDefault(k => string.Equals(k.KeyId, keyId, StringComparison.Ordinal)) is { } key)
                return (person, key);
        }

        return null;
    }

    /// <summary>The person who holds this key and role on this day, so that nobody signs what nobody will count.</summary>
    /// <param name="keyId">The signer's key.</param>
    /// <param name="role">The role in which to sign.</param>
    /// <param name="modelLine">The model line; null where any will do.</param>
    /// <param name="day">The day of signing.</param>
    /// <exception cref="RefusedException">Exit code 5: nobody has the key, or its owner not the role.</exception>
    public Person Demand(string keyId, string role, string? modelLine, DateOnly day)
    {
        var refusals = new Refusals();
        if (Owner(keyId) is not { } owner)
            refusals.Add("signer-unknown", null, "the trust root knows nobody with this key", "have somebody sign who stands in the trust root", keyId);
        else if (owner.Key.Compromised is { } compromised)
            refusals.Add("key-compromised", null, $"this key of {owner.Person.Id} is known to others since {compromised:O}; no signature by it counts", "sign with the new key", keyId);
        else if (!owner.Key.ValidOn(day))
            refusals.Add("key-expired", null, $"the key of {owner.Person.Id} is valid from {owner.Key.From:O} until {owner.Key.Until:O}", "sign with a valid key", keyId);
        else if (modelLine is not null)
            Mandate.Check(null, owner.Person, role, modelLine, day, refusals);
        else if (!owner.Person.Roles.Any(g => string.Equals(g.Role, role, StringComparison.Ordinal) && g.ValidOn(day)))
            refusals.Add("role-missing", null, $"{owner.Person.Id} does not hold role {role}", "have a person of this role sign", role);
        refusals.ThrowIfAny();
        return Owner(keyId)!.Value.Person;
    }

    private static TrustRoot Verify(SourceFile chain, string? pinned, DateTimeOffset securityTime)
    {
        var refusals = new Refusals();
        var file = TrustJson.Parse<RootChain>(chain, refusals);
        refusals.ThrowIfAny();
        if (!string.Equals(file!.Schema, RootChain.SchemaV1, StringComparison.Ordinal) || file.Roots.Count is 0 or > TrustLimits.RootVersions)
            refusals.Add("root-chain", chain.Path, $"a trust root file is {RootChain.SchemaV1} with 1 to {TrustLimits.RootVersions} roots", "give the file that `fairness-audit root` wrote");
        refusals.ThrowIfAny();

        TrustRoot? root = null;
        foreach (var envelope in file.Roots)
        {
            root = Next(chain.Path, root, envelope, pinned, securityTime, refusals);
            refusals.ThrowIfAny();
        }

        return root!;
    }

    private static TrustRoot? Next(string file, TrustRoot? previous, DsseEnvelope envelope, string? pinned, DateTimeOffset securityTime, Refusals refusals)
    {
        if (Dsse.Open(file, envelope, refusals) is not { } content)
            return null;
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(content.Payload));
        if (previous is null && pinned is not null && !string.Equals(sha256, pinned, StringComparison.Ordinal))
        {
            refusals.Add("root-not-pinned", file, "the first root is not the one that this installation trusts", "use the trust root that belongs to this installation; never change the installation file to fit a root", sha256);
            return null;
        }

        if (SignedStatement.Parse<RootPredicate>(content, Statement.RootPredicateType, refusals) is not { Predicate: var predicate })
            return null;
        RootRules.Check(file, predicate, refusals);
        if (refusals.Any)
            return null;
        var candidate = new TrustRoot(predicate, sha256);
        CheckPlace(file, previous, predicate, securityTime, refusals);
        CheckThreshold(content, previous ?? candidate, predicate.Issued, refusals);
        return candidate;
    }

    private static void CheckPlace(string file, TrustRoot? previous, RootPredicate predicate, DateTimeOffset securityTime, Refusals refusals)
    {
        const string remedy = "make the next root with `fairness-audit root update` from the newest one";
        if (predicate.Version != (previous?.Version ?? 0) + 1)
            refusals.Add("root-version", file, "each root's version is one more than the last, starting at 1", remedy, FormattableString.Invariant($"{predicate.Version}"));
        if (!string.Equals(predicate.PreviousSha256, previous?.Sha256, StringComparison.Ordinal))
            refusals.Add("root-previous", file, "each root names the digest of the one before", remedy, predicate.PreviousSha256);
        if (predicate.Issued > SecurityTime.Day(securityTime) || predicate.Issued < previous?.Predicate.Issued)
            refusals.Add("root-issued", file, "a root is issued after the one before and not in the future", remedy, predicate.Issued.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>Counts persons, not keys; a signature by somebody who has no say is not a reason to refuse, only no help.</summary>
    private static void CheckThreshold(DsseContent content, TrustRoot judge, DateOnly issued, Refusals refusals)
    {
        var rule = judge.Predicate.NextRoot;
        var persons = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (keyId, sig) in content.Signatures)
        {
            if (judge.Owner(keyId) is not { } owner || owner.Key.Compromised is not null || !owner.Key.ValidOn(issued) || !rule.Persons.Contains(owner.Person.Id, StringComparer.Ordinal))
                continue;
            if (owner.Key.Signed(content.Payload, sig))
                persons.Add(owner.Person.Id);
        }

        if (persons.Count < rule.Threshold)
            refusals.Add("root-unsigned", content.File, $"a root needs the signatures of {rule.Threshold} persons whom the root before it names", "have the others sign too", FormattableString.Invariant($"{persons.Count}"));
    }
}
