using System.CommandLine;
using FairnessAudit.Signing;
using Interchange.Runs;
using Interchange.Trust;

namespace FairnessAudit.Commands;

internal static class DriftSignCommand
{
    public static Command Create(TimeProvider? clock)
    {
        var look = new Option<string>("--look") { Description = "folder written by fairness-audit drift", Required = true };
        var release = new Option<string>("--release") { Description = "release folder that was looked at", Required = true };
        var inForce = new Option<string>("--in-force") { Description = "list of the releases in force; the statement goes into the folder drift beside it", Required = true };
        var role = new Option<string>("--role") { Description = "role in which to sign", Required = true }.AcceptOnlyFromAmong([.. Roles.Answering]);
        var reasons = new Option<string>("--reasons") { Description = "file with the reasons; it stays here, and the statement names it by its digest", Required = true };
        var keys = SigningOptions.Keys();
        var passphrases = SigningOptions.PassphraseFiles();
        var root = SigningOptions.Root();
        var ledger = LedgerNote.Option();
        var command = new Command("sign", "Signs what a look found, without attribute or group: a confirmed breach makes the night refuse, a later quiet look lifts it.") { look, release, inForce, role, reasons, keys, passphrases, root, ledger }
            .WithExamples(
                "fairness-audit drift sign --look work/drift --release release --in-force trust/in-force.json --role internal_auditor --reasons why.txt --key keys/ina.key --passphrase-file keys/ina.pass --root trust/root.json",
                "fairness-audit drift sign --look work/drift-46 --release release --in-force trust/in-force.json --role ethics_reviewer --reasons why.txt --key keys/emre.key --passphrase-file keys/emre.pass --root trust/root.json --ledger room-two.db");
        command.Does(ledger, "fairness-audit drift sign", (parsed, act) =>
        {
            var now = clock.OrSystem().GetUtcNow();
            var trusted = TrustRoot.VerifyUnpinnedUnsafe(TrustJson.ReadFile(parsed.GetRequiredValue(root)), now);
            using var signer = SigningOptions.OpenOne(parsed.GetRequiredValue(keys), parsed.GetRequiredValue(passphrases));
            var request = new DriftSigningRequest(parsed.GetRequiredValue(look), parsed.GetRequiredValue(release), parsed.GetRequiredValue(inForce), parsed.GetRequiredValue(reasons), parsed.GetRequiredValue(role));
            var (made, path) = DriftSigning.Sign(request, trusted, signer, now);
            NewFile.Write(path, made.Bytes);
            act.Actor = made.Person;
            act.Made(path, made.Subjects);
            Console.Error.WriteLine($"signed by {made.Person} as {request.Role}: {path}");
            return ExitCode.Done;
        }, clock);
        return command;
    }
}
