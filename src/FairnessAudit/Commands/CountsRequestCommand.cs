using System.CommandLine;
using Interchange.Runs;

namespace FairnessAudit.Commands;

internal static class CountsRequestCommand
{
    public static Command Create()
    {
        var history = new Option<string?>("--history") { Description = "Folder written by pipeline outcomes: what nights did and people made of it." };
        var candidate = new Option<string?>("--candidate") { Description = "Folder written by pipeline evaluate, instead of --history." };
        var signals = new Option<string?>("--signals") { Description = "Folder written by pipeline intake; for --candidate." };
        var threads = new Option<int>("--threads") { Description = "Threads; the result does not depend on it.", DefaultValueFactory = _ => Environment.ProcessorCount };
        var output = new Option<string>("--out") { Description = "Folder to make.", Required = true };
        var quiet = new Option<bool>("--quiet") { Description = "Say nothing unless something is wrong." };
        var ledger = LedgerNote.Option();
        var command = new Command("request", "Makes what a statistics bureau needs to count by origin, so that origin never comes here: rows to link, the table wanted, the instruction.")
        {
            history, candidate, signals, threads, output, quiet, ledger,
        }.WithExamples(
            "fairness-audit counts request --history work/history --out work/counts-request",
            "fairness-audit counts request --candidate work/candidate --signals work/intake --out work/counts-request");
        command.Does(ledger, "fairness-audit counts request", (parsed, act) =>
        {
            var (ofHistory, ofCandidate, intake, folder) = (parsed.GetValue(history), parsed.GetValue(candidate), parsed.GetValue(signals), parsed.GetRequiredValue(output));
            var rows = (ofHistory, ofCandidate, intake) switch
            {
                ({ } nights, null, null) => CountsRequestRun.OfHistory(nights, folder),
                (null, { } rule, { } received) => CountsRequestRun.OfCandidate(rule, received, parsed.GetValue(threads), folder),
                _ => throw RefusedException.Usage(new Problem { Code = "option", Column = "--history", Rule = "give --history, or --candidate with --signals", Remedy = "see fairness-audit counts request --help" }),
            };
            if (rows is null)
                act.AlreadyMade(folder);
            else
                act.Made(folder);
            if (!parsed.GetValue(quiet))
                Console.Error.WriteLine(rows is null ? $"already done: {folder}" : $"{rows} rows to be counted by somebody else: {folder}");
            return ExitCode.Done;
        });
        return command;
    }
}
