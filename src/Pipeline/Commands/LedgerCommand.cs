using System.CommandLine;
using Interchange.Runs;
using Ledger;
using Pipeline.Releases;

namespace Pipeline.Commands;

internal static class LedgerCommand
{
    public static Command Create() => new("ledger", "Who did what on which digest, and whether the record was left alone.") { Show(), Verify() };

    private static Command Show()
    {
        var (ledger, signal) = (LedgerOption(), new SignalShow());
        ledger.Required = false;
        var last = new Option<int>("--last") { Description = "how many of the newest entries", DefaultValueFactory = _ => 50 };
        var json = new Option<bool>("--json") { Description = "as JSON on stdout" };
        var command = new Command("show", "Shows the newest entries, oldest first; with --signal how one signal of any night got its place.") { ledger, last, json };
        foreach (var option in signal.Options)
            command.Add(option);
        command.WithExamples(
            "pipeline ledger show --ledger ledger.db", "pipeline ledger show --ledger ledger.db --last 5 --json",
            "pipeline ledger show --signal 0f3c9a5e7d1b2486a0c4e8f213579bdf --nights nights --ledger ledger.db --lang en",
            "pipeline ledger show --signal S-2041 --signal-key keys/signal.key --nights nights/replay --json");
        command.Does(parsed =>
        {
            if (signal.Asked(parsed))
                return signal.Run(parsed, parsed.GetValue(ledger), parsed.GetValue(json));
            var path = parsed.GetValue(ledger) ?? throw RefusedException.Usage(new Problem { Code = "option-missing", Column = "--ledger", Rule = "no ledger is named", Remedy = "give the ledger with --ledger, or ask about a signal with --signal and --nights" });
            var entries = LedgerNote.Told(path, () => Open(path).Newest(parsed.GetValue(last)));
            if (parsed.GetValue(json))
            {
                using var stdout = Console.OpenStandardOutput();
                stdout.Write(JsonFile.Bytes(entries));
                return ExitCode.Done;
            }

            foreach (var entry in entries)
            {
                Console.Out.WriteLine(FormattableString.Invariant($"{entry.Sequence} {entry.Utc} {entry.Actor}: {entry.Verb}"));
                foreach (var (name, sha256) in entry.Subjects)
                    Console.Out.WriteLine($"    {sha256} {name}");
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static Command Verify()
    {
        var ledger = LedgerOption();
        var command = new Command("verify", "Recomputes the chain: exit 0 where it holds, 3 and the place where it does not.") { ledger }
            .WithExamples("pipeline ledger verify --ledger ledger.db", "pipeline ledger verify --ledger room-two/ledger.db");
        command.Does(parsed =>
        {
            var path = parsed.GetRequiredValue(ledger);
            var state = LedgerNote.Told(path, () => Open(path).Verify(everyByte: true));
            if (state.Break is { } broken)
            {
                throw RefusedException.Input(new Problem
                {
                    Code = "ledger-broken",
                    File = path,
                    Row = broken.Row,
                    Rule = broken.Rule,
                    Remedy = "find out who changed the ledger; put back the last copy that verifies",
                });
            }

            Console.Error.WriteLine(FormattableString.Invariant($"{state.Entries} entries; the chain holds"));
            Console.Out.WriteLine(state.Head?.Hash ?? LedgerEntry.Genesis);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>Opening starts a ledger where there is none; looking at one must not.</summary>
    private static ILedger Open(string path) =>
        Ledgers.Exists(path) ? Ledgers.Open(path) : throw RefusedException.Input(new Problem { Code = "file-unreadable", File = path, Rule = "the file does not exist", Remedy = "give the ledger's file" });

    private static Option<string> LedgerOption() => new("--ledger") { Description = "ledger file", Required = true };
}
