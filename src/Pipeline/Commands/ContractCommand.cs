using System.CommandLine;
using Interchange.Columns;
using Interchange.Contracts;
using Interchange.Runs;
using Pipeline.Intake;

namespace Pipeline.Commands;

internal static class ContractCommand
{
    public static Command Create() => new("contract", "Checks a data contract, or proposes one for a table.") { Check(), Init() };

    private static Command Check()
    {
        var contract = new Option<string>("--contract") { Description = "The data contract.", Required = true };
        var data = new Option<string?>("--data") { Description = "Data to check against it: a file, a folder of part files or a quoted glob." };
        var quiet = new Option<bool>("--quiet") { Description = "Say nothing unless something is wrong." };
        var command = new Command("check", "Says everything that is wrong with a contract, and with data under it; delivers nothing.") { contract, data, quiet }
            .WithExamples(
                "pipeline contract check --contract contracts/signals.odcs.yaml",
                "pipeline contract check --contract contracts/compas.odcs.yaml --data tests/Pipeline.Tests/Data/compas-signals-head.csv");
        command.Does(parsed =>
        {
            var declared = ContractReader.Read(SourceFile.Read(parsed.GetRequiredValue(contract)));
            var files = parsed.GetValue(data) is { } path ? RawFiles.Resolve(path) : [];
            var problems = files.SelectMany(f => ContractCheck.Of(declared, SourceFile.Read(f))).ToArray();
            if (problems.Length > 0)
                throw new RefusedException(ExitCode.InputBroken, problems);
            foreach (var (name, count) in new[] { ("columns", declared.Columns.Count), ("features", declared.Features.Count()), ("files", files.Count) })
                Answering.Counted(name, count);
            if (!parsed.GetValue(quiet))
                Console.Error.WriteLine($"{declared.Id} {declared.Version}: {declared.Columns.Count} columns, {declared.Features.Count()} features; {files.Count} file(s) checked; nothing is wrong");
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Init()
    {
        var table = new Option<string>("--table") { Description = "The table: Parquet, CSV or NDJSON by content.", Required = true };
        var output = new Option<string>("--out") { Description = "Contract file to make.", Required = true };
        var quiet = new Option<bool>("--quiet") { Description = "Say nothing unless something is wrong." };
        var command = new Command("init", "Proposes a contract for a table. It does not pass the check until a person has decided on every column.") { table, output, quiet }
            .WithExamples(
                "pipeline contract init --table data/synthetic/samples/clean/signals/signals-2026-01.csv --out proposed.odcs.yaml",
                "pipeline contract init --table tests/FairnessAudit.Tests/Data/compas.csv --out cases.odcs.yaml");
        command.Does(parsed =>
        {
            var path = parsed.GetRequiredValue(output);
            if (File.Exists(path))
                throw RefusedException.Usage(new Problem { Code = "result-exists", File = path, Rule = "the file is there already", Remedy = "give another --out; a contract is never overwritten" });
            var proposal = ContractProposal.Of(RawTable.Open(SourceFile.Read(parsed.GetRequiredValue(table))));
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            File.WriteAllText(path, proposal);
            Answering.Made(path);
            if (!parsed.GetValue(quiet))
                Console.Error.WriteLine($"proposed: {path}; decide on every column, then run: pipeline contract check --contract {path}");
            return ExitCode.Done;
        });
        return command;
    }
}
