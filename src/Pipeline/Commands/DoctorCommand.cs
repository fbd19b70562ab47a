using System.CommandLine;
using Interchange.Runs;
using Pipeline.Doctor;
using Pipeline.Scoring;
using Reporting.Printing;

namespace Pipeline.Commands;

internal static class DoctorCommand
{
    public static Command Create(TimeProvider? clock = null)
    {
        var config = new Option<string?>("--config") { Description = "A night's config: looks at everything that a night will ask for, too." };
        var command = new Command("doctor", "Looks whether this installation has what its verbs need, and says how to mend what it has not. Exit 3 if something is broken.") { config }
            .WithExamples(
                "pipeline doctor",
                "pipeline doctor --config night.yaml --json");
        command.Does(parsed => Checkup.Tell([.. Machine(), .. parsed.GetValue(config) is { } path ? NightChecks.Of(path, clock) : []]));
        return command;
    }

    private static IEnumerable<Check> Machine()
    {
        yield return Checkup.Runtime();
        yield return new("scoring kernel", CheckState.Fine, $"{ScoringKernels.Fastest} (here: {string.Join(", ", ScoringKernels.Names)})");
        yield return Checkup.Library("OpenMP", "libgomp.so.1", "train --trainer lightgbm is refused; every other trainer works", "install the package libgomp1");
        yield return Checkup.Browser(Chromium.On(Environment.GetEnvironmentVariable("PATH"))?.Program, Chromium.Install);
    }
}
