using System.CommandLine;
using Interchange.Runs;
using Interchange.Trust;
using Ledger;

namespace Bookkeeping;

/// <summary>Says whether a ledger was left alone, for both programs.</summary>
public static class LedgerVerify
{
    public static Command Create(string program, TimeProvider? clock = null)
    {
        var ledger = new Option<string>("--ledger") { Description = "a file, or postgresql://user@host:port/database", Required = true };
        var heads = new Option<string[]>("--head") { Description = "head that the internal auditor signed; the chain must still hold its entry. Repeat", AllowMultipleArgumentsPerToken = true };
        var root = new Option<string?>("--root") { Description = "trust root file, to judge signed heads by" };
        var installation = new Option<string?>("--installation") { Description = "installation file: pins the root, and remembers the newest head that was seen" };
        var command = new Command("verify", "Recomputes the chain: exit 0 where it holds, 3 and the place where it does not, 5 where it no longer holds a head that was signed or seen.") { ledger, heads, root, installation }
            .WithExamples(
                $"{program} ledger verify --ledger ledger.db",
                $"{program} ledger verify --ledger postgresql://room@db.example/room --head head.dsse.json --root trust/root.json --installation installation.yaml");
        command.Validators.Add(result =>
        {
            if (result.GetValue(heads) is { Length: > 0 } && result.GetValue(root) is null)
                result.AddError("--head is judged by a trust root: give --root");
        });
        command.Does(parsed =>
        {
            var trusting = parsed.GetValue(installation) is { } path ? Installation.Read(path) : null;
            var known = (parsed.GetValue(heads) ?? []).Select(h => (File: (string?)h, Head: Signed(h, parsed.GetValue(root)!, trusting, clock)));
            return Run(parsed.GetRequiredValue(ledger), [.. known], trusting);
        });
        return command;
    }

    /// <summary>Opening starts a ledger where there is none; looking at one must not.</summary>
    /// <exception cref="RefusedException">Exit code 3: there is no such file.</exception>
    public static ILedger Open(string address) => Ledgers.Exists(address)
        ? Ledgers.Open(address)
        : throw RefusedException.Input(new Problem { Code = "file-unreadable", File = address, Rule = "the file does not exist", Remedy = "give the ledger's file" });

    /// <summary>For <c>doctor</c>: whether an installation keeps a ledger and its chain holds by itself, no known head asked.</summary>
    public static Check Looked(Installation installation) => installation.Ledger is not { } address
        ? new("ledger", CheckState.Note, "the installation names none, so nobody can prove later what was done", "add ledger: to the installation file")
        : Checkup.Of("ledger", () => !Ledgers.Exists(address)
            ? Checkup.Note($"{Ledgers.Shown(address)}: not begun yet", "the first verb that writes to it begins it; look at the path if there should be one")
            : LedgerNote.Told(address, () => Ledgers.Open(address).Verify()) is { Break: { } broken }
                ? throw LedgerProblem.Refusal(address, broken)
                : Checkup.Fine($"{Ledgers.Shown(address)}: the chain holds"));

    private static LedgerHead Signed(string file, string root, Installation? trusting, TimeProvider? clock)
    {
        var now = (clock ?? SecurityTime.SystemClock).GetUtcNow();
        var chain = TrustJson.ReadFile(root);
        var trusted = trusting is null ? TrustRoot.VerifyUnpinnedUnsafe(chain, now) : TrustRoot.Verify(chain, trusting, now);
        if (trusting is null)
            Console.Error.WriteLine("note: without --installation nobody says that this root is the one you trust");
        var head = SignedLedgerHead.Verify(TrustJson.ReadFile(file), trusted, now).Predicate;
        return new LedgerHead(head.Sequence, head.Hash);
    }

    private static ExitCode Run(string address, IReadOnlyList<(string? File, LedgerHead Head)> signed, Installation? trusting)
    {
        // Only the installation's own ledger is the one that it has seen.
        var state = trusting is not null && string.Equals(trusting.Ledger, Ledgers.IsServer(address) ? address : Path.GetFullPath(address), StringComparison.Ordinal) ? trusting.StateFolder : null;
        var known = SeenHead.Read(state) is { } seen ? signed.Append((File: null, Head: seen)).ToList() : signed;
        var found = LedgerNote.Told(address, () => Open(address).Verify(everyByte: true, [.. known.Select(k => k.Head)]));
        if (found.Break is { } broken)
            throw LedgerProblem.Refusal(address, broken, broken.Fault is ChainFault.Broken ? null : known.FirstOrDefault(k => k.Head.Sequence == broken.Row).File);
        SeenHead.Remember(state, found.Head?.Head());
        Answering.Counted("entries", found.Entries);
        Answering.Counted("known_heads", known.Count);
        if (found.Note is { } note)
            Console.Error.WriteLine("note: " + note);
        Console.Error.WriteLine(FormattableString.Invariant($"{found.Entries} entries; the chain holds{(known.Count == 0 ? "" : FormattableString.Invariant($", and so does every one of {known.Count} known head(s)"))}"));
        Console.Out.WriteLine(found.Head?.Hash ?? LedgerEntry.Genesis);
        return ExitCode.Done;
    }
}
