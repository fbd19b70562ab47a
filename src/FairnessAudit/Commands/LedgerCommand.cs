using System.CommandLine;
using FairnessAudit.Signing;
using Interchange.Runs;
using Interchange.Trust;

namespace FairnessAudit.Commands;

internal static class LedgerCommand
{
    public static Command Create(TimeProvider? clock = null) =>
        new("ledger", "Who did what on which digest, whether the record was left alone, and how far it had come.") { Show(), LedgerVerify.Create("fairness-audit", clock), SignHead(clock) };

    private static Command Show()
    {
        var show = new LedgerShow();
        var command = new Command("show", "Shows the newest entries, oldest first.");
        foreach (var option in show.Options)
            command.Add(option);
        command.WithExamples("fairness-audit ledger show --ledger ledger.db --last 5", "fairness-audit ledger show --ledger postgresql://room@db.example/room --verb sign --json");
        command.Does(show.Run);
        return command;
    }

    private static Command SignHead(TimeProvider? clock)
    {
        var ledger = new Option<string>("--ledger") { Description = "a file, or postgresql://user@host:port/database", Required = true };
        var room = new Option<string>("--room") { Description = "whose ledger it is", DefaultValueFactory = _ => "pipeline" };
        var after = new Option<string?>("--after") { Description = "the last head that was signed; a chain that does not hold it is refused" };
        var keys = SigningOptions.Keys();
        var passphrases = SigningOptions.PassphraseFiles();
        var root = SigningOptions.Root();
        var output = SigningOptions.Out("signed head to make, NAME.dsse.json");
        var command = new Command("sign-head", "Verifies the whole chain and signs where it stands, as an internal auditor: who keeps the file can tell a chain that was cut or replaced later.")
        {
            ledger, room, after, keys, passphrases, root, output,
        }.WithExamples(
            "fairness-audit ledger sign-head --ledger ledger.db --key keys/ian.key --passphrase-file keys/ian.pass --root trust/root.json --out heads/2026-11.dsse.json",
            "fairness-audit ledger sign-head --ledger postgresql://room@db.example/room --after heads/2026-11.dsse.json --key keys/ian.key --passphrase-file keys/ian.pass --root trust/root.json --out heads/2026-12.dsse.json");
        command.Does(parsed =>
        {
            var path = parsed.GetRequiredValue(output);
            NewFile.Demand(path);
            var now = clock.OrSystem().GetUtcNow();
            var trusted = TrustRoot.VerifyUnpinnedUnsafe(TrustJson.ReadFile(parsed.GetRequiredValue(root)), now);
            using var signer = SigningOptions.OpenOne(parsed.GetRequiredValue(keys), parsed.GetRequiredValue(passphrases));
            var signed = HeadSigning.Sign(parsed.GetRequiredValue(ledger), parsed.GetRequiredValue(room), parsed.GetValue(after), trusted, signer, now);
            NewFile.Write(path, signed.Bytes);
            Console.Error.WriteLine($"signed by {signed.Person}: {path}");
            return ExitCode.Done;
        });
        return command;
    }
}
