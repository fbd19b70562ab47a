using System.CommandLine;
using Interchange.Runs;
using Pipeline.SecondReviews;

namespace Pipeline.Commands;

internal static class SecondReviewCommand
{
    private const int Usual = 150;

    public static Command Create()
    {
        var signals = new Option<string>("--signals") { Description = "A history of pipeline outcomes, or an intake with outcomes.", Required = true };
        var cases = new Option<int>("--cases") { Description = "Cases to draw, of those drawn at random and finished; 100 to 200 a year tell something.", DefaultValueFactory = _ => Usual };
        var from = new Option<DateOnly>("--known-from") { Description = "First day on which the outcome became known." };
        var to = new Option<DateOnly>("--known-to") { Description = "Last day on which the outcome became known.", DefaultValueFactory = _ => DateOnly.MaxValue };
        var seed = new Option<long>("--seed") { Description = "Chosen by the auditor; the same seed draws the same cases.", Required = true };
        var output = new Option<string>("--out") { Description = "Folder with the form, the cases to read and how they were drawn.", Required = true };
        var ledger = LedgerNote.Option();
        var quiet = new Option<bool>("--quiet") { Description = "Say nothing unless something is wrong." };
        cases.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
                result.AddError("--cases must be 1 or more");
        });
        var command = new Command("second-review", "Draws finished cases of the random draw for readers who do not know the first verdict; fairness-audit audit --second-review reads the form that they fill in.") { signals, cases, from, to, seed, output, ledger, quiet };
        command.WithExamples(
            "pipeline second-review --signals history --cases 150 --seed 20261201 --out second-review",
            "pipeline second-review --signals intake --cases 200 --known-from 2026-01-01 --known-to 2026-12-31 --seed 1 --out second-review-2026");
        command.Does(ledger, "pipeline second-review", (parsed, act) => Run(
            new SecondReviewRequest
            {
                Signals = parsed.GetRequiredValue(signals),
                Cases = parsed.GetValue(cases),
                KnownFrom = parsed.GetValue(from),
                KnownTo = parsed.GetValue(to),
                Seed = parsed.GetRequiredValue(seed),
            },
            parsed.GetRequiredValue(output), act, parsed.GetValue(quiet) ? TextWriter.Null : Console.Error));
        return command;
    }

    private static ExitCode Run(SecondReviewRequest request, string output, Act act, TextWriter people)
    {
        if (SecondReviewRun.Run(request, output) is { } drawn)
        {
            act.Made(output);
            people.WriteLine(FormattableString.Invariant($"{drawn} cases drawn: {output}"));
            return ExitCode.Done;
        }

        act.AlreadyMade(output);
        people.WriteLine($"already done: {output}");
        return ExitCode.Done;
    }
}
