using System.Security.Cryptography;
using System.Text.Json;
using Interchange.Columns;

namespace Interchange.Trust;

/// <summary>A statement with the one person of the trust root who signed it.</summary>
internal sealed record SignedStatement<T>(string File, Statement<T> Statement, string StatementSha256, Person Signer)
{
    public T Predicate => Statement.Predicate;
}

/// <summary>From an envelope's bytes to what one known person stated. The bytes that were verified are the bytes that are parsed.</summary>
internal static class SignedStatement
{
    /// <summary>Verifies, then parses; null with every reason added where anything is not as it must be.</summary>
    public static SignedStatement<T>? Open<T>(SourceFile file, TrustRoot root, string predicateType, DateOnly day, Refusals refusals)
    {
        if (Dsse.Open(file, refusals) is not { } content)
            return null;
        if (content.Signatures.Count != 1)
        {
            refusals.Add("signature-count", file.Path, "a statement by one person carries one signature", "each person signs an own statement");
            return null;
        }

        if (Signer(content.File, content.Payload, content.Signatures[0], root, day, refusals) is not { } signer || Parse<T>(content, predicateType, refusals) is not { } statement)
            return null;
        return new SignedStatement<T>(file.Path, statement, Convert.ToHexStringLower(SHA256.HashData(content.Payload)), signer);
    }

    /// <summary>Parses a payload as a statement of one kind; does not look at who signed it.</summary>
    public static Statement<T>? Parse<T>(DsseContent content, string predicateType, Refusals refusals) =>
        Parse<T>(SourceFile.Of(content.File, content.Payload), predicateType, refusals);

    public static Statement<T>? Parse<T>(SourceFile file, string predicateType, Refusals refusals)
    {
        if (TrustJson.Parse<Statement<JsonElement>>(file, refusals) is not { } any)
            return null;
        if (!string.Equals(any.Type, Trust.Statement.TypeV1, StringComparison.Ordinal) || !string.Equals(any.PredicateType, predicateType, StringComparison.Ordinal))
        {
            refusals.Add("statement-kind", file.Path, $"the statement must be {Trust.Statement.TypeV1} of kind {predicateType}", "give the file of the right kind", any.PredicateType);
            return null;
        }

        if (TrustJson.Parse<Statement<T>>(file, refusals) is not { } statement)
            return null;
        if (statement.Subjects.Count > TrustLimits.Subjects || statement.Subjects.DistinctBy(s => s.Name, StringComparer.Ordinal).Count() != statement.Subjects.Count)
        {
            refusals.Add("subjects", file.Path, $"a statement has at most {TrustLimits.Subjects} subjects, each named once", "make the statement again");
            return null;
        }

        return statement;
    }

    /// <summary>The persons whose signatures hold, once each; every signature that does not hold is told.</summary>
    public static IReadOnlyList<Person> Signers(DsseContent content, TrustRoot root, DateOnly day, Refusals refusals) =>
        [.. content.Signatures.Select(s => Signer(content.File, content.Payload, s, root, day, refusals)).OfType<Person>().DistinctBy(p => p.Id, StringComparer.Ordinal)];

    private static Person? Signer(string file, byte[] payload, (string KeyId, byte[] Sig) signature, TrustRoot root, DateOnly day, Refusals refusals)
    {
        var before = refusals.Problems.Count;
        if (root.Owner(signature.KeyId) is not { } owner)
        {
            refusals.Add("signer-unknown", file, "the trust root knows nobody with this key", "have somebody sign who stands in the trust root", signature.KeyId);
            return null;
        }

        if (!owner.Key.Signed(payload, signature.Sig))
            refusals.Add("signature-broken", file, "the signature is not one of this key over these bytes", "sign again", owner.Person.Id);
        else if (owner.Key.Compromised is { } compromised)
            refusals.Add("key-compromised", file, $"this key of {owner.Person.Id} is known to others since {compromised:O}; no signature by it counts", "sign again with the new key", signature.KeyId);
        else if (!owner.Key.ValidOn(day))
            refusals.Add("key-expired", file, $"the key of {owner.Person.Id} is valid from {owner.Key.From:O} until {owner.Key.Until:O}", "sign again with a valid key", signature.KeyId);
        return refusals.Problems.Count == before ? owner.Person : null;
    }
}
