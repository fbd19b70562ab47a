using System.CommandLine;
using Interchange.Runs;
using Interchange.Trust;
using Pipeline.Releases;

namespace Pipeline.Commands;

internal static class ReleaseCommand
{
    public static Command Create(TimeProvider? clock = null) => new("release", "What may be used tonight.") { Status(clock) };

    private static Command Status(TimeProvider? clock)
    {
        var release = Required("--release", "release folder");
        var inForce = Required("--in-force", "signed list of the releases in force");
        var root = Required("--root", "trust root file");
        var installation = Required("--installation", "installation file (YAML: root_sha256, state, ledger)");
        var command = new Command("status", "Says what is in force, until when, by whom and on which conditions; or every reason why nothing is (exit 5).") { release, inForce, root, installation }
            .WithExamples(
                "pipeline release status --release release --in-force in-force.json --root trust/root.json --installation installation.yaml",
                "pipeline release status --release release --in-force in-force.json --root trust/root.json --installation installation.yaml --json");
        command.Does(parsed =>
        {
            var model = ReleasedModel.Load(parsed.GetRequiredValue(release), parsed.GetRequiredValue(inForce), parsed.GetRequiredValue(root), parsed.GetRequiredValue(installation), clock);
            Answering.With(ReleaseStatus.Of(model));
            foreach (var line in ReleaseText.Lines(model.Release))
                Console.Out.WriteLine(line);
            return ExitCode.Done;
        });
        return command;
    }

    private static Option<string> Required(string name, string description) => new(name) { Description = description, Required = true };
}
