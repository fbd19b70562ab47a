using System.CommandLine;
using FairnessAudit.Signing;
using Interchange.Columns;
using Interchange.Contracts;
using Interchange.Runs;
using Interchange.ScoredSignals;
using Interchange.Trust;

namespace FairnessAudit.Commands;

internal static class FallbackCommand
{
    public static Command Create(TimeProvider? clock = null)
    {
        var contract = new Option<string>("--contract") { Description = "data contract", Required = true };
        var policy = new Option<string>("--policy") { Description = "ordering policy by which to order without a model", Required = true };
        var days = new Option<int>("--valid-days") { Description = "days for which it is signed", DefaultValueFactory = _ => 180 };
        var reasons = new Option<string?>("--reasons") { Description = "file with the reasons; asked for at the terminal where it is left out" };
        var keys = SigningOptions.Keys();
        var passphrases = SigningOptions.PassphraseFiles();
        var root = SigningOptions.Root();
        var output = SigningOptions.Out("file to make, NAME.dsse.json");
        var ledger = LedgerNote.Option();
        var command = new Command("fallback", "Signs by what policy signals may be ordered when no model may: model owner and ethics reviewer together, beforehand.") { contract, policy, days, reasons, keys, passphrases, root, output, ledger }
            .WithExamples(
                "fairness-audit fallback --contract contracts/signals.odcs.yaml --policy policies/ordering/societal-interest.yaml --reasons why.txt --key keys/olga.key keys/emre.key --passphrase-file keys/olga.pass keys/emre.pass --root trust/root.json --out trust/fallback.dsse.json",
                "fairness-audit fallback --contract contract.yaml --policy ordering.yaml --valid-days 30 --reasons why.txt --key a.key b.key --passphrase-file a.pass b.pass --root trust/root.json --out fallback.dsse.json --ledger ledger.db");
        command.Does(ledger, "fairness-audit fallback", (parsed, act) =>
        {
            var path = parsed.GetRequiredValue(output);
            NewFile.Demand(path);
            var now = clock.OrSystem().GetUtcNow();
            var (contractFile, policyFile) = (SourceFile.Read(parsed.GetRequiredValue(contract)), SourceFile.Read(parsed.GetRequiredValue(policy)));
            var trusted = TrustRoot.VerifyUnpinnedUnsafe(TrustJson.ReadFile(parsed.GetRequiredValue(root)), now);
            var line = ContractReader.Read(contractFile).ModelLine;
            Console.Error.WriteLine(FormattableString.Invariant($"order of {line} without a model: contract {contractFile.Sha256}, policy {policyFile.Sha256}, for {parsed.GetValue(days)} days"));
            var today = SecurityTime.Day(now);
            var predicate = new FallbackPredicate(line, SigningReasons.Take(parsed.GetValue(reasons), Console.In, Console.Error, Console.IsInputRedirected), today, today.AddDays(parsed.GetValue(days)));
            var signers = SigningOptions.Open(parsed.GetRequiredValue(keys), parsed.GetRequiredValue(passphrases));
            var file = SourceFile.Of(path, JsonFile.Bytes(Signer.Sign(
                Statement.Of(Statement.FallbackPredicateType, predicate, [new(CandidateRecord.ContractName, contractFile.Sha256), new(CandidateRecord.OrderingPolicyName, policyFile.Sha256)]), signers)));
            var refusals = new Refusals();
            var verified = FallbackVerifier.Verify(file, contractFile, policyFile, trusted, today, refusals);
            refusals.ThrowIfAny();
            NewFile.Write(path, file.Bytes);
            act.Actor = string.Join(" + ", verified!.Signers);
            act.Made(path, [new("fallback.dsse.json", verified.Id), new(CandidateRecord.ContractName, contractFile.Sha256), new(CandidateRecord.OrderingPolicyName, policyFile.Sha256)]);
            Console.Error.WriteLine(FormattableString.Invariant($"signed by {string.Join(" and ", verified.Signers)} until {predicate.ValidUntil:yyyy-MM-dd}: {path}"));
            return ExitCode.Done;
        }, clock);
        return command;
    }
}
