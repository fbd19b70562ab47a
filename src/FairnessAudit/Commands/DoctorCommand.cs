using System.CommandLine;
using FairnessAudit.Signing;
using Interchange.Runs;
using Interchange.Trust;
using Reporting.Printing;

namespace FairnessAudit.Commands;

internal static class DoctorCommand
{
    public static Command Create(TimeProvider? clock = null)
    {
        var root = new Option<string?>("--root") { Description = "Trust root file: looks at who may sign what, and until when." };
        var installation = new Option<string?>("--installation") { Description = "Installation file: pins the root, and names the ledger." };
        var registers = new Option<string?>("--registers") { Description = "Folder of the registers: looks whether they can be read and who waits for an answer." };
        var command = new Command("doctor", "Looks whether this installation has what its verbs need, and says how to mend what it has not. Exit 3 if something is broken.") { root, installation, registers }
            .WithExamples(
                "fairness-audit doctor",
                "fairness-audit doctor --root trust/root.json --installation trust/installation.yaml --registers registers --json");
        command.Validators.Add(result =>
        {
            if (result.GetValue(installation) is not null && result.GetValue(root) is null)
                result.AddError("--installation is looked at together with --root");
        });
        command.Does(parsed => Checkup.Tell(
            [
                Checkup.Runtime(),
                Checkup.Browser(Chromium.On(Environment.GetEnvironmentVariable("PATH"))?.Program, Chromium.Install),
                .. parsed.GetValue(root) is { } file ? TrustChecks.OfRoot(file, parsed.GetValue(installation), clock.OrSystem()) : [],
                .. parsed.GetValue(registers) is { } folder ? new[] { TrustChecks.OfRegisters(folder, SecurityTime.Day(clock.OrSystem().GetUtcNow())) } : [],
            ]));
        return command;
    }
}
