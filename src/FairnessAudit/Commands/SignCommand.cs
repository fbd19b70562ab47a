using System.CommandLine;
using System.CommandLine.Parsing;
using FairnessAudit.Signing;
using Interchange.Runs;
using Interchange.Trust;

namespace FairnessAudit.Commands;

internal static class SignCommand
{
    private const int DefaultDays = 365;

    public static Command Create(TimeProvider? clock = null)
    {
        var audit = new Option<string?>("--audit") { Description = "audit folder to decide on" };
        var model = new Option<string?>("--model") { Description = "scorecard.json that the signer trained (role trainer)" };
        var role = new Option<string?>("--role") { Description = "role in which to sign" }.AcceptOnlyFromAmong([.. Roles.All]);
        var prepared = new Option<string?>("--decision-file") { Description = "decision prepared on the audit's page of a portal: decision, role, reasons, conditions and term, for that one audit" };
        var decision = new Option<string?>("--decision") { Description = "approve, approve_on_conditions or refuse" }.AcceptOnlyFromAmong([.. DecisionWords.All]);
        var reasons = new Option<string?>("--reasons") { Description = "file with the reasons; asked for at the terminal where it is left out" };
        var registers = RegisterFolder.Option();
        var conditions = new Option<string?>("--conditions") { Description = "YAML: conditions [{gate, about, text, owner, expires}], exceptions [{gate, about, expires, reason}]" };
        var until = new Option<DateOnly?>("--valid-until") { Description = "last day on which the decision holds (a year from now where it is left out)" };
        var keys = SigningOptions.Keys();
        var passphrases = SigningOptions.PassphraseFiles();
        var root = SigningOptions.Root();
        var output = SigningOptions.Out("file to make, NAME.dsse.json");
        var ledger = LedgerNote.Option();
        var command = new Command("sign", "Shows what is signed, then signs one person's decision on an audit, or who trained a model.")
        {
            audit, registers, model, prepared, role, decision, reasons, conditions, until, keys, passphrases, root, output, ledger,
        }.WithExamples(
            "fairness-audit sign --audit audit --registers registers --role model_owner --decision approve --reasons why.txt --key keys/ada.key --passphrase-file keys/ada.pass --root trust/root.json --out ada.dsse.json",
            "fairness-audit sign --audit audit --registers registers --decision-file decision-audit.yaml --key keys/ada.key --passphrase-file keys/ada.pass --root trust/root.json --out ada.dsse.json",
            "fairness-audit sign --model model/scorecard.json --role trainer --key keys/tom.key --passphrase-file keys/tom.pass --root trust/root.json --out training.dsse.json");
        command.Validators.Add(result =>
        {
            var isAudit = result.GetValue(audit) is not null;
            if (isAudit == result.GetValue(model) is not null)
                result.AddError("give --audit to decide on an audit, or --model to say who trained, and not both");
            else if (result.GetValue(prepared) is not null)
                DemandNothingTwice(result, isAudit, [role, decision, reasons, conditions, until]);
            else if (isAudit != result.GetValue(decision) is not null)
                result.AddError(isAudit ? "--decision or --decision-file is needed with --audit" : "--decision belongs to --audit, not to --model");
            if (result.GetValue(prepared) is null && result.GetValue(role) is null)
                result.AddError("--role is needed");
        });
        command.Does(ledger, "fairness-audit sign", (parsed, act) =>
        {
            var path = parsed.GetRequiredValue(output);
            NewFile.Demand(path);
            var now = clock.OrSystem().GetUtcNow();
            var trusted = TrustRoot.VerifyUnpinnedUnsafe(TrustJson.ReadFile(parsed.GetRequiredValue(root)), now);
            using var signer = SigningOptions.OpenOne(parsed.GetRequiredValue(keys), parsed.GetRequiredValue(passphrases));
            var today = SecurityTime.Day(now);
            var file = parsed.GetValue(prepared) is { } decided ? DecisionFile.Read(decided) : null;
            var asked = file?.Role ?? parsed.GetValue(role)!;
            var made = parsed.GetValue(audit) is { } folder
                ? Signatures.Decide(
                    new DecisionRequest
                    {
                        Audit = folder,
                        Registers = parsed.GetValue(registers),
                        Role = asked,
                        Decision = file?.Decision ?? DecisionWords.Parse(parsed.GetValue(decision)!)!.Value,
                        Reasons = parsed.GetValue(reasons),
                        Conditions = parsed.GetValue(conditions),
                        Prepared = file,
                        From = today,
                        Until = file?.ValidUntil ?? parsed.GetValue(until) ?? today.AddDays(DefaultDays),
                        EarlierTries = about => EarlierTries.Lines(parsed.GetValue(ledger), about),
                    },
                    trusted,
                    signer)
                : TrainingSignature.Train(parsed.GetValue(model)!, trusted, signer, asked, today);
            NewFile.Write(path, made.Bytes);
            act.Actor = made.Person;
            act.Made(path, made.Subjects);
            Console.Error.WriteLine($"signed by {made.Person} in role {asked}: {path}");
            return ExitCode.Done;
        }, clock);
        return command;
    }

    /// <summary>What the file says is not said once more beside it.</summary>
    private static void DemandNothingTwice(CommandResult result, bool isAudit, Option[] said)
    {
        if (!isAudit)
            result.AddError("--decision-file belongs to --audit, not to --model");
        foreach (var option in said.Where(o => result.GetResult(o) is { Implicit: false }))
            result.AddError($"{option.Name} stands in the decision file; leave it out");
    }
}
