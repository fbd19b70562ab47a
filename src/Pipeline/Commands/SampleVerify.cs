using System.CommandLine;
using Interchange.Runs;
using Pipeline.Releases;
using Pipeline.Sampling;

namespace Pipeline.Commands;

/// <summary><c>sample verify</c>: whether a sample still stands on its nights, also once they were deleted.</summary>
internal static class SampleVerify
{
    public static Command Create()
    {
        var sample = new Option<string>("--sample") { Description = "Folder of the sample.", Required = true };
        var nights = new Option<string>("--nights") { Description = "Folder of the nights from which it was drawn.", Required = true };
        var ledger = new Option<string>("--ledger") { Description = "Ledger in which every night of it must stand.", Required = true };
        var command = new Command("verify", "Holds a sample against its record, its nights or what stays of them, and the ledger; draws it again while all its nights stand.") { sample, nights, ledger }
            .WithExamples(
                "pipeline sample verify --sample sample --nights nights --ledger ledger.db",
                "pipeline sample verify --sample sample-night --nights nights/replay --ledger ledger.db");
        command.Does(parsed =>
        {
            var found = SampleCheck.Run(parsed.GetRequiredValue(sample), parsed.GetRequiredValue(nights), LedgeredRuns.Read(parsed.GetRequiredValue(ledger))!);
            Answering.With(found);
            Console.Out.WriteLine(FormattableString.Invariant($"the sample holds: {found.Packs} packs, {found.Standing} nights stand, {found.Deleted} were deleted and their run records stand"));
            Console.Out.WriteLine(found.DrawnAgain ? "drawn again from the nights: the same signals" : "not drawn again: a night of it was deleted");
            return ExitCode.Done;
        });
        return command;
    }
}
