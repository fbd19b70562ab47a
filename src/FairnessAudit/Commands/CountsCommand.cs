using System.CommandLine;
using Interchange.Runs;

namespace FairnessAudit.Commands;

internal static class CountsCommand
{
    public static Command Create()
    {
        var table = new TableAuditOptions();
        var candidate = new Option<string?>("--candidate") { Description = "Folder written by pipeline evaluate." };
        var signals = new Option<string?>("--signals") { Description = "Folder written by pipeline intake." };
        var from = new Option<DateOnly?>("--from") { Description = "First day of receipt to count; the window's first by default." };
        var to = new Option<DateOnly?>("--to") { Description = "Last day of receipt to count; the window's last by default." };
        var attributes = new Option<string?>("--protected") { Description = "Protected attributes by person: Parquet, CSV or NDJSON." };
        var gates = new Option<string?>("--gates") { Description = "Gates policy; it names the attributes of a candidate and the days after which an outcome counts." };
        var threads = new Option<int>("--threads") { Description = "Threads; the result does not depend on it.", DefaultValueFactory = _ => Environment.ProcessorCount };
        var output = new Option<string?>("--out") { Description = "Folder to make." };
        var quiet = new Option<bool>("--quiet") { Description = "Say nothing unless something is wrong." };
        var ledger = LedgerNote.Option();
        var command = new Command("counts", "Counts one partition by group: small tables that add up, and nothing else.") { candidate, signals, from, to, attributes, gates, threads, output, quiet, ledger };
        foreach (var option in table.All)
            command.Add(option);
        command.Add(Merge());
        command.Add(CountsRequestCommand.Create());
        command.WithExamples(
            "fairness-audit counts --candidate work/candidate --signals work/intake --protected work/protected/protected.parquet --gates policies/gates/default.yaml --from 2026-01-01 --to 2026-03-31 --out work/counts-q1",
            "fairness-audit counts --table compas.csv --column id=entity_id --column decision=score --column outcome=label_value --protected compas.csv --attribute race --attribute sex --out work/counts",
            "fairness-audit counts merge work/counts-q1 work/counts-q2 --out work/counts-half-year");
        command.Does(ledger, "fairness-audit counts", (parsed, act) =>
        {
            var (protectedPath, outputPath) = (parsed.GetValue(attributes), parsed.GetValue(output));
            var ofTable = table.Given(parsed);
            var problems = Missing(("--protected", protectedPath is null), ("--out", outputPath is null));
            if (!ofTable)
                problems.AddRange(Missing(("--candidate (or --table)", parsed.GetValue(candidate) is null), ("--signals", parsed.GetValue(signals) is null), ("--gates", parsed.GetValue(gates) is null)));
            if (problems.Count > 0)
                throw new RefusedException(ExitCode.Usage, problems);
            var rows = ofTable
                ? PartitionCounts.OfTable(table.Request(parsed, new SharedAuditOptions(protectedPath!, null, parsed.GetValue(threads), outputPath!), parsed.GetValue(candidate) is not null), outputPath!)
                : PartitionCounts.OfCandidate(new CandidateCountsRequest(parsed.GetValue(candidate)!, parsed.GetValue(signals)!, protectedPath!, parsed.GetValue(gates)!, parsed.GetValue(from), parsed.GetValue(to), parsed.GetValue(threads)), outputPath!);
            return Tell(rows, outputPath!, act, parsed.GetValue(quiet));
        });
        return command;
    }

    private static Command Merge()
    {
        var parts = new Argument<string[]>("parts") { Description = "Folders written by fairness-audit counts.", Arity = ArgumentArity.OneOrMore }
            .RefusesOptions(option => $"'{option}' is no option of counts merge, and no folder of parts");
        var output = new Option<string>("--out") { Description = "Folder to make.", Required = true };
        var quiet = new Option<bool>("--quiet") { Description = "Say nothing unless something is wrong." };
        var ledger = LedgerNote.Option();
        var command = new Command("merge", "Adds the counts of partitions up; refuses counts of different things, and the same rows twice.") { parts, output, quiet, ledger }.WithExamples(
            "fairness-audit counts merge work/counts-q1 work/counts-q2 --out work/counts-half-year",
            "fairness-audit counts merge work/counts-* --out work/counts-year");
        command.Does(ledger, "fairness-audit counts merge", (parsed, act) => Tell(PartitionCounts.Merge(parsed.GetRequiredValue(parts), parsed.GetRequiredValue(output)), parsed.GetRequiredValue(output), act, parsed.GetValue(quiet)));
        return command;
    }

    private static ExitCode Tell(long? rows, string output, Act act, bool quiet)
    {
        if (rows is null)
            act.AlreadyMade(output);
        else
            act.Made(output);
        if (!quiet)
            Console.Error.WriteLine(rows is null ? $"already done: {output}" : $"{rows} rows counted: {output}");
        return ExitCode.Done;
    }

    private static List<Problem> Missing(params (string Option, bool Missing)[] options) =>
        [.. options.Where(o => o.Missing).Select(o => new Problem { Code = "option", Column = o.Option, Rule = "is needed", Remedy = "see fairness-audit counts --help" })];
}
