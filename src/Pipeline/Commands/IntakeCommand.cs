using System.CommandLine;
using Interchange.Columns;
using Interchange.Contracts;
using Interchange.Pseudonyms;
using Interchange.Runs;
using Pipeline.Intake;

namespace Pipeline.Commands;

internal static class IntakeCommand
{
    public static Command Create()
    {
        var contract = new Option<string>("--contract") { Description = "The data contract.", Required = true };
        var input = new Option<string>("--in") { Description = "Raw signals: a file, a folder of part files or a quoted glob; Parquet, CSV or NDJSON by content.", Required = true };
        var signalKey = new Option<string>("--signal-key") { Description = "Key file for signal pseudonyms (one line of 64 hexadecimal digits, mode 0600).", Required = true };
        var personKey = new Option<string>("--person-key") { Description = "Key file for person pseudonyms, the audit's; another key than the signal key.", Required = true };
        var output = new Option<string>("--out") { Description = "Folder to make.", Required = true };
        var threads = new Option<int>("--threads") { Description = "Threads to use; no result depends on it.", DefaultValueFactory = _ => Environment.ProcessorCount };
        var ledger = LedgerNote.Option();
        var quiet = new Option<bool>("--quiet") { Description = "Say nothing unless something is wrong." };
        var command = new Command("intake", "Checks raw signals against the contract and delivers them under pseudonyms, with a manifest of every signal.") { contract, input, signalKey, personKey, output, threads, ledger, quiet }
            .WithExamples(
                "pipeline intake --contract contracts/signals.odcs.yaml --in data/synthetic/samples/clean/signals --signal-key signal.key --person-key person.key --out intake",
                "pipeline intake --contract contracts/compas.odcs.yaml --in tests/Pipeline.Tests/Data/compas-signals-head.csv --signal-key signal.key --person-key person.key --out intake --threads 1");
        command.Does(ledger, "pipeline intake", (parsed, act) => Run(
            parsed.GetRequiredValue(contract), parsed.GetRequiredValue(input), Pseudonymiser.Read(parsed.GetRequiredValue(signalKey), parsed.GetRequiredValue(personKey)),
            parsed.GetRequiredValue(output), act, parsed.GetValue(threads), parsed.GetValue(quiet) ? TextWriter.Null : Console.Error));
        return command;
    }

    private static ExitCode Run(string contractPath, string input, Pseudonymiser pseudonymiser, string output, Act act, int threads, TextWriter people)
    {
        var contractFile = SourceFile.Read(contractPath);
        var contract = ContractReader.Read(contractFile);
        var files = RawFiles.Resolve(input).Select(SourceFile.Read).ToArray();
        var record = IntakeDelivery.Record(contractFile, files, pseudonymiser);
        act.Took(record.Inputs);
        using var folder = ResultFolder.Begin(output, record);
        if (folder is null)
        {
            act.AlreadyMade(output);
            people.WriteLine($"already done: {output}");
            return ExitCode.Done;
        }

        people.WriteLine($"reading {files.Length} file(s)");
        var result = IntakeRun.Read(contract, files, pseudonymiser, threads);
        IntakeDelivery.Write(folder, output, contractFile, result);
        act.Made(output);
        people.WriteLine($"received {result.Received} = kept {result.Kept} + quarantined {result.Quarantined}: {output}");
        return ExitCode.Done;
    }
}
