using System.CommandLine;
using FairnessAudit.Signing;
using Interchange.Runs;
using Interchange.Trust;

namespace FairnessAudit.Commands;

internal static class VerifyCommand
{
    public static Command Create(TimeProvider? clock = null)
    {
        var release = new Option<string>("--release") { Description = "release folder", Required = true };
        var inForce = new Option<string>("--in-force") { Description = "signed list of the releases in force", Required = true };
        var root = SigningOptions.Root();
        var installation = SigningOptions.InstallationFile();
        var command = new Command("verify", "Says whether a release is in force: exit 0, or 5 with every reason.") { release, inForce, root, installation }
            .WithExamples(
                "fairness-audit verify --release release --in-force in-force.json --root trust/root.json --installation installation.yaml",
                "fairness-audit verify --release release-old --in-force in-force.json --root trust/root.json --installation installation.yaml");
        command.Does(parsed =>
        {
            var trusting = Installation.Read(parsed.GetRequiredValue(installation));
            var verified = ReleaseVerifier.Verify(
                parsed.GetRequiredValue(release), parsed.GetRequiredValue(inForce), parsed.GetRequiredValue(root), trusting, LedgerNote.SecurityTimeOf(trusting, clock));
            foreach (var line in ReleaseText.Lines(verified))
                Console.Error.WriteLine(line);
            Console.Out.WriteLine(verified.Bundle.ReleaseId);
            return ExitCode.Done;
        });
        return command;
    }
}
