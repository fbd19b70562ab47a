using Interchange.Runs;
using Interchange.Trust;
using Ledger;

namespace FairnessAudit.Signing;

/// <summary>What an internal auditor signs of a ledger: where its chain stood on a day, after looking at all of it.</summary>
internal static class HeadSigning
{
    /// <exception cref="RefusedException">Exit code 3: the chain is broken or empty; 5: the signer is no internal auditor, or the chain no longer holds the head before.</exception>
    public static Signed Sign(string address, string room, string? after, TrustRoot root, Signer signer, DateTimeOffset now)
    {
        var person = root.Demand(signer.KeyId, Roles.InternalAuditor, modelLine: null, SecurityTime.Day(now)).Id;
        var before = after is null ? null : SignedLedgerHead.Verify(TrustJson.ReadFile(after), root, now).Predicate;
        var found = LedgerNote.Told(address, () => LedgerVerify.Open(address).Verify(everyByte: true, before is null ? [] : [new LedgerHead(before.Sequence, before.Hash)]));
        if (found.Break is { } broken)
            throw LedgerProblem.Refusal(address, broken, after);
        if (found.Head is not { } head)
            throw RefusedException.Input(new Problem { Code = "ledger-empty", File = Ledgers.Shown(address), Rule = "a ledger without an entry has no head", Remedy = "sign the head once something was done" });
        Console.Error.WriteLine(FormattableString.Invariant($"{found.Entries} entries, the newest of {head.Utc}: {head.Verb} by {head.Actor}; the chain holds{(before is null ? "" : FormattableString.Invariant($", from entry {before.Sequence} on which {after} stands"))}"));
        var predicate = new LedgerHeadPredicate { Room = room, Sequence = head.Sequence, Hash = head.Hash, Written = head.When()!.Value, Signed = now };
        var name = FormattableString.Invariant($"ledger-entry/{head.Sequence}");
        return Signed.Of(Signer.Sign(Statement.Of(LedgerHeadPredicate.PredicateType, predicate, [KeyValuePair.Create(name, head.Hash)]), signer), person, "head", (name, head.Hash));
    }
}
