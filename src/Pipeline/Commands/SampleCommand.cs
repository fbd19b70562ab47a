using System.CommandLine;
using Interchange.Runs;
using Pipeline.Sampling;

namespace Pipeline.Commands;

internal static class SampleCommand
{
    public static Command Create()
    {
        var nights = new Option<string>("--nights") { Description = "Folder of the nights; each is verified against its run record first.", Required = true };
        var from = new Option<DateOnly>("--from") { Description = "First night of the frame.", Required = true };
        var to = new Option<DateOnly>("--to") { Description = "Last night of the frame.", Required = true };
        var perStratum = new Option<int>("--per-stratum") { Description = "Signals drawn from each stratum of state and class; all of a smaller one.", Required = true };
        var seed = new Option<long>("--seed") { Description = "Chosen by the auditor; the same seed draws the same signals.", Required = true };
        var output = new Option<string>("--out") { Description = "Folder of the sample.", Required = true };
        var ledger = new Option<string?>("--ledger") { Description = "Ledger in which every night of the frame must stand, and to which the sample is added; without it a night is believed on its own run record." };
        var quiet = new Option<bool>("--quiet") { Description = "Say nothing unless something is wrong." };
        perStratum.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
                result.AddError("--per-stratum must be 1 or more");
        });
        var command = new Command("sample", "Draws a control sample for auditors from the signals of past nights, with an evidence pack for each signal.") { nights, from, to, perStratum, seed, output, ledger, quiet };
        command.Add(SampleVerify.Create());
        command.WithExamples(
                "pipeline sample --nights nights --from 2026-11-02 --to 2026-11-27 --per-stratum 5 --seed 1 --ledger ledger.db --out sample",
                "pipeline sample --nights nights/replay --from 2026-11-03 --to 2026-11-03 --per-stratum 2 --seed 20261103 --out sample-night");
        command.Does(ledger, "pipeline sample", (parsed, act) => Run(
            new SampleRequest
            {
                Nights = parsed.GetRequiredValue(nights),
                From = parsed.GetRequiredValue(from),
                To = parsed.GetRequiredValue(to),
                PerStratum = parsed.GetRequiredValue(perStratum),
                Seed = parsed.GetRequiredValue(seed),
                Ledger = parsed.GetValue(ledger),
            },
            parsed.GetRequiredValue(output), act, parsed.GetValue(quiet) ? TextWriter.Null : Console.Error));
        return command;
    }

    private static ExitCode Run(SampleRequest request, string output, Act act, TextWriter people)
    {
        people.WriteLine("verifying the nights and drawing");
        var already = SampleRun.Run(request, output);
        if (already)
            act.AlreadyMade(output);
        else
            act.Made(output);
        people.WriteLine(already ? $"already done: {output}" : $"drawn: {output}");
        return ExitCode.Done;
    }
}
