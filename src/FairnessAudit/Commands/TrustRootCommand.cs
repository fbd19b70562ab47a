using System.CommandLine;
using FairnessAudit.Signing;
using Interchange.Columns;
using Interchange.Runs;
using Interchange.Trust;

namespace FairnessAudit.Commands;

/// <summary>The verb <c>root</c>; the type has another name because the command library owns RootCommand.</summary>
internal static class TrustRootCommand
{
    public static Command Create(TimeProvider? clock = null) =>
        new("root", "Makes, renews and shows the trust root: who may sign what, until when.") { CreateFirst(clock), Update(clock), Show(clock) };

    private static Command CreateFirst(TimeProvider? clock)
    {
        var register = RegisterOption();
        var keys = SigningOptions.Keys();
        var passphrases = SigningOptions.PassphraseFiles();
        var output = SigningOptions.Out("trust root file to make");
        var ledger = LedgerNote.Option();
        var command = new Command("create", "Makes the first root and prints its digest, which the installation file pins.") { register, keys, passphrases, output, ledger }
            .WithExamples(
                "fairness-audit root create --register persons.yaml --key keys/ada.key --passphrase-file keys/ada.pass --out trust/root.json",
                "fairness-audit root create --register persons.yaml --key a.key --key b.key --passphrase-file a.pass --passphrase-file b.pass --out trust/root.json");
        command.Does(ledger, "fairness-audit root create", (parsed, act) => Add(null, parsed.GetRequiredValue(register), parsed.GetRequiredValue(keys), parsed.GetRequiredValue(passphrases), parsed.GetRequiredValue(output), act, clock), clock);
        return command;
    }

    private static Command Update(TimeProvider? clock)
    {
        var root = SigningOptions.Root();
        var register = RegisterOption();
        var keys = SigningOptions.Keys();
        var passphrases = SigningOptions.PassphraseFiles();
        var output = SigningOptions.Out("trust root file to make");
        var ledger = LedgerNote.Option();
        var command = new Command("update", "Makes the next root, signed by the threshold of the one before.") { root, register, keys, passphrases, output, ledger }
            .WithExamples(
                "fairness-audit root update --root trust/root.json --register persons.yaml --key keys/ada.key --passphrase-file keys/ada.pass --out trust/root-2.json",
                "fairness-audit root update --root trust/root.json --register persons.yaml --key a.key --key b.key --passphrase-file a.pass --passphrase-file b.pass --out trust/root-2.json");
        command.Does(ledger, "fairness-audit root update", (parsed, act) => Add(parsed.GetRequiredValue(root), parsed.GetRequiredValue(register), parsed.GetRequiredValue(keys), parsed.GetRequiredValue(passphrases), parsed.GetRequiredValue(output), act, clock), clock);
        return command;
    }

    private static Command Show(TimeProvider? clock)
    {
        var root = SigningOptions.Root();
        var installation = new Option<string?>("--installation") { Description = "installation file; with it the first root is checked against the pinned digest" };
        var command = new Command("show", "Shows who may sign what, until when.") { root, installation }
            .WithExamples("fairness-audit root show --root trust/root.json", "fairness-audit root show --root trust/root.json --installation installation.yaml");
        command.Does(parsed =>
        {
            var chain = TrustJson.ReadFile(parsed.GetRequiredValue(root));
            var now = clock.OrSystem().GetUtcNow();
            var pinned = parsed.GetValue(installation);
            var verified = pinned is null ? TrustRoot.VerifyUnpinnedUnsafe(chain, now) : TrustRoot.Verify(chain, Installation.Read(pinned), now);
            if (pinned is null)
                Console.Error.WriteLine("note: the chain holds in itself; without --installation nobody says that it is the one you trust");
            foreach (var line in RootText.Lines(verified))
                Console.Out.WriteLine(line);
            return ExitCode.Done;
        });
        return command;
    }

    private static Option<string> RegisterOption() => new("--register")
    {
        Description = "mandate register (YAML): persons [{id, name, keys [{file, from, until, compromised}], roles [{role, model_lines, from, until}]}], sign_off [{model_line, roles [{role, persons}]}], next_root {threshold, persons}",
        Required = true,
    };

    private static ExitCode Add(string? previousPath, string register, string[] keys, string[] passphrases, string output, Act act, TimeProvider? clock)
    {
        NewFile.Demand(output);
        var now = clock.OrSystem().GetUtcNow();
        SourceFile? previous = previousPath is null ? null : TrustJson.ReadFile(previousPath);
        var before = previous is null ? null : TrustRoot.VerifyUnpinnedUnsafe(previous, now);
        var predicate = MandateRegister.Read(register, before, SecurityTime.Day(now));
        var signers = SigningOptions.Open(keys, passphrases);
        try
        {
            var (chain, root) = RootMaking.Add(previous, predicate, signers, now);
            NewFile.Write(output, chain.Bytes);
            act.Made(output, [KeyValuePair.Create("root", root.Sha256), KeyValuePair.Create("register", SourceFile.Read(register).Sha256)]);
            Console.Error.WriteLine(before is null
                ? "pin this digest in the installation file: root_sha256"
                : FormattableString.Invariant($"root version {root.Version}, signed by those whom version {before.Version} names"));
            Console.Out.WriteLine(root.Sha256);
            return ExitCode.Done;
        }
        finally
        {
            foreach (var signer in signers)
                signer.Dispose();
        }
    }
}
