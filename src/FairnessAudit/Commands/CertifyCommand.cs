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
        var training = new Option<string>("--training") { Description = "the trainer's signed statement", Required = true };
        var root = SigningOptions.Root();
        var installation = SigningOptions.InstallationFile();
        var output = SigningOptions.Out("release folder to make");
        var ledger = LedgerNote.Option();
        var command = new Command("certify", "Assembles a release, if everything that the night will ask for holds.") { audit, candidate, signOffs, training, root, installation, output, ledger }
            .WithExamples(
                "fairness-audit certify --audit audit --candidate candidate --signoff ada.dsse.json --signoff bo.dsse.json --training training.dsse.json --root trust/root.json --installation installation.yaml --out release",
                "fairness-audit certify --audit audit --candidate candidate --signoff ada.dsse.json bo.dsse.json --training training.dsse.json --root trust/root.json --installation installation.yaml --out release --ledger ledger.db");
        command.Does(ledger, "fairness-audit certify", (parsed, act) =>
        {
            var trusting = Installation.Read(parsed.GetRequiredValue(installation));
            act.Uses(trusting);
            var now = LedgerNote.SecurityTimeOf(trusting, clock);
            var trusted = TrustRoot.Verify(TrustJson.ReadFile(parsed.GetRequiredValue(root)), trusting, now);
            var (bundle, verified) = Certification.Assemble(
                AuditFolder.Read(parsed.GetRequiredValue(audit)), parsed.GetRequiredValue(candidate), parsed.GetRequiredValue(signOffs), parsed.GetRequiredValue(training), trusted, now);
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
}
