using System.CommandLine;
using FairnessAudit.Signing;
using Interchange.Runs;
using Interchange.Trust;

namespace FairnessAudit.Commands;

internal static class AnswerCommand
{
    public static Command Create(TimeProvider? clock = null)
    {
        var registers = RegisterFolder.Option();
        var objection = new Option<string>("--objection") { Description = "id of the objection", Required = true };
        var outcome = new Option<string>("--outcome") { Description = "unfounded, resolved (it was right, and done), or upheld (the rule must change)", Required = true }.AcceptOnlyFromAmong("unfounded", "resolved", "upheld");
        var role = new Option<string>("--role") { Description = "role in which to answer", Required = true }.AcceptOnlyFromAmong([.. Roles.Answering]);
        var line = new Option<string>("--model-line") { Description = "model line for which the role is held", Required = true };
        var reasons = new Option<string?>("--reasons") { Description = "file with the reasons; asked for at the terminal where it is left out" };
        var keys = SigningOptions.Keys();
        var passphrases = SigningOptions.PassphraseFiles();
        var root = SigningOptions.Root();
        var output = SigningOptions.Out("file to make, registers/answers/NAME.dsse.json");
        var ledger = LedgerNote.Option();
        var command = new Command("answer", "Answers an objection to a rule, signed by somebody who neither owns nor trained it.") { registers, objection, outcome, role, line, reasons, keys, passphrases, root, output, ledger }
            .WithExamples(
                "fairness-audit answer --registers registers --objection 2026-01 --outcome unfounded --role auditor --model-line signals-persons --reasons why.txt --key keys/ina.key --passphrase-file keys/ina.pass --root trust/root.json --out registers/answers/2026-01.dsse.json",
                "fairness-audit answer --registers registers --objection 2026-02 --outcome upheld --role ethics_reviewer --model-line signals-persons --reasons why.txt --key keys/emre.key --passphrase-file keys/emre.pass --root trust/root.json --out registers/answers/2026-02.dsse.json");
        command.Does(ledger, "fairness-audit answer", (parsed, act) =>
        {
            var path = parsed.GetRequiredValue(output);
            NewFile.Demand(path);
            var now = clock.OrSystem().GetUtcNow();
            var trusted = TrustRoot.VerifyUnpinnedUnsafe(TrustJson.ReadFile(parsed.GetRequiredValue(root)), now);
            var known = RegisterFolder.Read(parsed.GetValue(registers)).Registers.Objections;
            using var signer = SigningOptions.OpenOne(parsed.GetRequiredValue(keys), parsed.GetRequiredValue(passphrases));
            var made = ObjectionAnswering.Answer(
                known, parsed.GetRequiredValue(objection), Outcome(parsed.GetRequiredValue(outcome)), parsed.GetRequiredValue(role), parsed.GetRequiredValue(line),
                parsed.GetValue(reasons), trusted, signer, SecurityTime.Day(now));
            NewFile.Write(path, made.Bytes);
            act.Actor = made.Person;
            act.Made(path, made.Subjects);
            Console.Error.WriteLine($"answered by {made.Person} in role {parsed.GetRequiredValue(role)}: {path}");
            return ExitCode.Done;
        }, clock);
        return command;
    }

    private static AnswerOutcome Outcome(string word) => word switch { "unfounded" => AnswerOutcome.Unfounded, "resolved" => AnswerOutcome.Resolved, _ => AnswerOutcome.Upheld };
}
