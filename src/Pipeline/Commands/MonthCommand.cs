using System.CommandLine;
using System.Globalization;
using Interchange.Runs;
using Pipeline.Months;

namespace Pipeline.Commands;

internal static class MonthCommand
{
    public static Command Create()
    {
        var nights = new Option<string>("--nights") { Description = "Folder of the nights; each is verified against its run record first.", Required = true };
        var month = new Option<string>("--month") { Description = "The calendar month (YYYY-MM).", Required = true };
        var outcomes = new Option<string?>("--outcomes") { Description = "What people found and did: a folder that pipeline outcomes made of the nights of this month." };
        var output = new Option<string>("--out") { Description = "Folder to make.", Required = true };
        var ledger = LedgerNote.Option();
        var quiet = new Option<bool>("--quiet") { Description = "Say nothing unless something is wrong." };
        month.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } text && First(text) is null)
                result.AddError("--month must be a month such as 2026-11");
        });
        var command = new Command("month", "Reports on the nights of a calendar month: what came, what became of it, what waits, and on which days something was other than it should be.") { nights, month, outcomes, output, ledger, quiet }
            .WithExamples(
                "pipeline month --nights nights --month 2026-11 --out month-november",
                "pipeline month --nights nights/replay --month 2026-11 --outcomes history-november --out month-november");
        command.Does(ledger, "pipeline month", (parsed, act) => Run(
            new MonthRequest(parsed.GetRequiredValue(nights), First(parsed.GetRequiredValue(month))!.Value, parsed.GetValue(outcomes)),
            parsed.GetRequiredValue(output), act, parsed.GetValue(quiet) ? TextWriter.Null : Console.Error));
        return command;
    }

    private static ExitCode Run(MonthRequest request, string output, Act act, TextWriter people)
    {
        people.WriteLine("verifying the nights and counting");
        if (MonthRun.Run(request, output) is not { } record)
        {
            act.AlreadyMade(output);
            people.WriteLine($"already done: {output}");
            return ExitCode.Done;
        }

        act.Made(output);
        var b = record.Balance;
        people.WriteLine(FormattableString.Invariant($"{record.Nights.Count} of {record.WorkingDays} working days have a night: {b.StockBefore} open + {b.New} new = {b.PutForward} put forward + {b.Random} drawn at random + {b.Lapsed} lapsed + {b.Closed} closed elsewhere + {b.StockAfter} still open: {output}"));
        return ExitCode.Done;
    }

    private static DateOnly? First(string month) =>
        DateOnly.TryParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) ? first : null;
}
