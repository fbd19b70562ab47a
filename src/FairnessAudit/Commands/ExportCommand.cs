using System.CommandLine;
using FairnessAudit.Export;
using FairnessAudit.Signing;
using Interchange.Columns;
using Interchange.Runs;
using Interchange.Trust;

namespace FairnessAudit.Commands;

/// <summary>What the outside asks for, from one release.</summary>
internal static class ExportCommand
{
    public static Command Create(TimeProvider? clock = null)
    {
        var release = new Option<string>("--release") { Description = "release folder", Required = true };
        var about = new Option<string>("--about") { Description = "what only people know of its use (YAML); data/synthetic/demo/about.yaml is a worked example", Required = true };
        var audit = new Option<string?>("--audit") { Description = "audit folder of the release, for its public findings, where the release does not hold them itself" };
        var root = new Option<string?>("--root") { Description = "trust root file; with --installation the signatures are checked" };
        var installation = new Option<string?>("--installation") { Description = "installation file (YAML: root_sha256, state, ledger)" };
        var inForce = new Option<string?>("--in-force") { Description = "signed list of the releases in force; without it nothing says that the release is" };
        var output = SigningOptions.Out("folder to make");
        var ledger = LedgerNote.Option();
        var command = new Command("export", "Writes what the outside asks for: register entry, gates as JUnit, cards of the reporting standard, technical documentation (AI Act, Annex IV).") { release, about, audit, root, installation, inForce, output, ledger }
            .WithExamples(
                "fairness-audit export --release release --about data/synthetic/demo/about.yaml --audit audit --root trust/root.json --installation trust/installation.yaml --in-force trust/in-force.json --out export",
                "fairness-audit export --release release --about about.yaml --audit audit --out export-draft");
        command.Does(ledger, "fairness-audit export", (parsed, act) =>
        {
            var folder = parsed.GetRequiredValue(release);
            var (signed, standing) = Verify(folder, parsed.GetValue(root), parsed.GetValue(installation), parsed.GetValue(inForce), act, clock);
            var facts = ReleaseFactsReader.Read(folder, parsed.GetValue(audit), signed, standing);
            var path = parsed.GetRequiredValue(output);
            var files = ExportRun.Run(facts, SourceFile.Read(parsed.GetRequiredValue(about)), path);
            if (files is null)
                act.AlreadyMade(path);
            else
                act.Made(path);
            Console.Error.WriteLine(files is null ? $"already done: {path}" : $"release {facts.ReleaseId}: {files.Count} files in {path}");
            Console.Error.WriteLine(Export.Words.GateWords.Standing(facts).En);
            return ExitCode.Done;
        }, clock);
        return command;
    }

    /// <summary>As `verify` does where everything is given; signatures alone without a list; nothing without a root.</summary>
    private static (VerifiedBundle? Signed, ReleaseStanding Standing) Verify(string release, string? root, string? installation, string? inForce, Act act, TimeProvider? clock)
    {
        if ((root, installation, inForce) is (null, null, null))
            return (null, ReleaseStanding.Unverified);
        if (root is null || installation is null)
        {
            throw RefusedException.Usage(new Problem
            {
                Code = "export-trust",
                Column = root is null ? "--root" : "--installation",
                Rule = "signatures are checked against a root and the installation that pins it",
                Remedy = "give --root and --installation together, with --in-force where the release is in force",
            });
        }

        var trusting = Installation.Read(installation);
        act.Uses(trusting);
        var now = LedgerNote.SecurityTimeOf(trusting, clock);
        return inForce is null
            ? (BundleVerifier.VerifyUnlisted(release, root, trusting, now), ReleaseStanding.Signed)
            : (ReleaseVerifier.Verify(release, inForce, root, trusting, now).Bundle, ReleaseStanding.InForce);
    }
}
