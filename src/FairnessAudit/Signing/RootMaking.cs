using Interchange.Columns;
using Interchange.Runs;
using Interchange.Trust;

namespace FairnessAudit.Signing;

/// <summary>The first root, and each next one; what is made is checked as any reader will check it.</summary>
internal static class RootMaking
{
    /// <summary>The chain file's bytes with one root added.</summary>
    /// <param name="previous">The chain so far; null for the first root.</param>
    /// <param name="predicate">The root to add.</param>
    /// <param name="signers">Who signs: the threshold of the previous root; of itself for the first.</param>
    /// <param name="now">When it is made.</param>
    /// <exception cref="RefusedException">Exit code 5: the root breaks a rule, or too few of the right persons signed.</exception>
    public static (SourceFile Chain, TrustRoot Root) Add(SourceFile? previous, RootPredicate predicate, IReadOnlyList<Signer> signers, DateTimeOffset now)
    {
        var subjects = predicate.Persons.SelectMany(p => p.Keys.Select(k => KeyValuePair.Create($"{p.Id}/{k.KeyId[..8]}", k.KeyId)));
        var envelope = Signer.Sign(Statement.Of(Statement.RootPredicateType, predicate, subjects), signers);
        var before = previous is null ? [] : Parse(previous).Roots;
        var chain = SourceFile.Of("the new trust root", JsonFile.Bytes(new RootChain { Schema = RootChain.SchemaV1, Roots = [.. before, envelope] }));
        return (chain, TrustRoot.VerifyUnpinnedUnsafe(chain, now));
    }

    private static RootChain Parse(SourceFile file)
    {
        var refusals = new Refusals();
        var chain = TrustJson.Parse<RootChain>(file, refusals);
        refusals.ThrowIfAny();
        return chain!;
    }
}
