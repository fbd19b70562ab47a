using System.CommandLine;
using FairnessAudit.Signing;
using Interchange.Runs;
using Interchange.Trust;

namespace FairnessAudit.Commands;

internal static class CertifyCommand
{
    public static Command Create(TimeProvider? clock = null)
    {
        var audit = new Option<string>("--audit") { Description = "audit folder", Required = true };
        var candidate = new Option<string>("--candidate") { Description = "candidate folder that was audited", Required = true };
        var signOffs = new Option<string[]>("--signoff") { Description = "signed decision, one a person; repeat", Required = true, AllowMultipleArgumentsPerToken = true };
        var decisions = new Option<string[]>("--kept-decision") { Description = "signed decision that does not count and is kept: a refusal, or one on an earlier audit; repeat", AllowMultipleArgumentsPerToken = true };
        var registers = RegisterFolder.Option();
        var previous = new Option<string?>("--previous") { Description = "release before this one, whose registers must live on" };
        var training = new Option<string>("--training") { Description = "the trainer's signed statement", Required = true };
        var root = SigningOptions.Root();
        var installation = SigningOptions.InstallationFile();
        var output = SigningOptions.Out("release folder to make");
        var ledger = LedgerNote.Option();
        var command = new Command("certify", "Assembles a release, if everything that the night will ask for holds.") { audit, candidate, registers, signOffs, decisions, previous, training, root, installation, output, ledger }
            .WithExamples(
                "fairness-audit certify --audit audit --candidate candidate --registers registers --signoff ada.dsse.json --signoff bo.dsse.json --training training.dsse.json --root trust/root.json --installation installation.yaml --out release",
                "fairness-audit certify --audit audit --candidate candidate --registers registers --signoff ada.dsse.json bo.dsse.json --training training.dsse.json --root trust/root.json --installation installation.yaml --out release --ledger ledger.db");
        command.Does(ledger, "fairness-audit certify", (parsed, act) =>
        {
            var trusting = Installation.Read(parsed.GetRequiredValue(installation));
            act.Uses(trusting);
            var now = LedgerNote.SecurityTimeOf(trusting, clock);
            var trusted = TrustRoot.Verify(TrustJson.ReadFile(parsed.GetRequiredValue(root)), trusting, now);
            var book = parsed.GetValue(ledger) ?? trusting.Ledger;
            var request = new CertificationRequest(
                parsed.GetRequiredValue(audit), parsed.GetRequiredValue(candidate), parsed.GetValue(registers), parsed.GetRequiredValue(signOffs), parsed.GetValue(decisions) ?? [],
                parsed.GetRequiredValue(training), parsed.GetValue(previous));
            var (bundle, verified) = Certification.Assemble(request, trusted, now);
            DemandAllKept(book, bundle, verified.ModelLine);
            var path = parsed.GetRequiredValue(output);
            using var folder = ResultFolder.Begin(path, new RunRecord { Command = "fairness-audit certify", Inputs = bundle.Digests.ToDictionary(StringComparer.Ordinal) });
            var released = KeyValuePair.Create("release", bundle.ReleaseId);
            if (folder is null)
            {
                act.AlreadyMade(path, [released]);
                Console.Error.WriteLine($"already done: {path}");
            }
            else
            {
                Certification.Write(bundle, folder);
                folder.Commit(new Dictionary<string, long>(StringComparer.Ordinal) { ["signoffs"] = verified.SignOffs.Count });
                act.Made(path, [released]);
            }

            foreach (var line in ReleaseText.Lines(verified))
                Console.Error.WriteLine(line);
            Console.Out.WriteLine(bundle.ReleaseId);
            return ExitCode.Done;
        }, clock);
        return command;
    }

    private static void DemandAllKept(string? ledger, ReleaseBundle bundle, string modelLine)
    {
        var refusals = new Refusals();
        EarlierTries.DemandAllKept(ledger, modelLine, bundle.SignOffs.Concat(bundle.KeptDecisions).Select(f => f.Sha256).ToHashSet(StringComparer.Ordinal), refusals);
        refusals.ThrowIfAny();
    }
}
