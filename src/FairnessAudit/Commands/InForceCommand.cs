using System.CommandLine;
using FairnessAudit.Signing;
using Interchange.Columns;
using Interchange.Runs;
using Interchange.Trust;

namespace FairnessAudit.Commands;

internal static class InForceCommand
{
    public static Command Create(TimeProvider? clock = null)
    {
        var releases = new Option<string[]>("--release") { Description = "release folder; repeat. None at all puts nothing in force", AllowMultipleArgumentsPerToken = true };
        var registers = RegisterFolder.Option();
        var sequence = new Option<long>("--sequence") { Description = "number of the list, higher than any before", Required = true };
        var days = new Option<int>("--valid-days") { Description = "days for which the list is good", DefaultValueFactory = _ => 7 };
        var keys = SigningOptions.Keys();
        var passphrases = SigningOptions.PassphraseFiles();
        var root = SigningOptions.Root();
        var output = SigningOptions.Out("in-force list to make");
        var ledger = LedgerNote.Option();
        var command = new Command("in-force", "Signs the numbered, fresh list of the releases in force. Going back to an earlier release is a new list.") { releases, registers, sequence, days, keys, passphrases, root, output, ledger }
            .WithExamples(
                "fairness-audit in-force --release release --registers registers --sequence 1 --key keys/rik.key --passphrase-file keys/rik.pass --root trust/root.json --out in-force.json",
                "fairness-audit in-force --release release-old --registers registers --sequence 2 --valid-days 3 --key keys/rik.key --passphrase-file keys/rik.pass --root trust/root.json --out in-force-2.json");
        command.Does(ledger, "fairness-audit in-force", (parsed, act) =>
        {
            var path = parsed.GetRequiredValue(output);
            NewFile.Demand(path);
            var now = clock.OrSystem().GetUtcNow();
            var trusted = TrustRoot.VerifyUnpinnedUnsafe(TrustJson.ReadFile(parsed.GetRequiredValue(root)), now);
            var verified = (parsed.GetValue(releases) ?? []).Select(r => BundleVerifier.Verify(ReleaseBundle.Read(r), trusted, now)).ToList();
            var current = verified.Count == 0 ? null : RegisterFolder.Read(parsed.GetValue(registers));
            var open = new Refusals();
            foreach (var release in verified)
                CurrentRegisters.Check(release, current!.Registers, current.Answers, trusted, SecurityTime.Day(now), open);
            open.ThrowIfAny();
            using var signer = SigningOptions.OpenOne(parsed.GetRequiredValue(keys), parsed.GetRequiredValue(passphrases));
            var envelope = Signatures.InForce(
                new InForcePredicate
                {
                    Sequence = parsed.GetRequiredValue(sequence),
                    Issued = now,
                    ValidUntil = now.AddDays(parsed.GetValue(days)),
                    Releases = [.. verified.Select(v => new InForceRelease(v.ModelLine, v.ReleaseId))],
                },
                signer);
            var file = SourceFile.Of(path, JsonFile.Bytes(envelope));
            var refusals = new Refusals();
            var list = InForceList.Verify(file, trusted, now, refusals);
            refusals.ThrowIfAny();
            NewFile.Write(path, file.Bytes);
            act.Actor = list!.Signer;
            act.Made(path, verified.Select(v => KeyValuePair.Create(v.ModelLine + "/" + v.ReleaseId, v.ReleaseId)).Concat(current?.Registers.Digests ?? []).Append(KeyValuePair.Create("in-force", list.StatementSha256)));
            Console.Error.WriteLine(FormattableString.Invariant($"list {list.Predicate.Sequence} by {list.Signer}: {verified.Count} in force until {list.Predicate.ValidUntil:yyyy-MM-dd HH:mm} UTC"));
            return ExitCode.Done;
        }, clock);
        return command;
    }
}
