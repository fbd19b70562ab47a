using System.CommandLine;
using Interchange.Runs;

namespace Pipeline.Commands;

internal static class LedgerCommand
{
    public static Command Create() => new("ledger", "Who did what on which digest, and whether the record was left alone.") { Show(), LedgerVerify.Create("pipeline") };

    private static Command Show()
    {
        var (show, signal) = (new LedgerShow(), new SignalShow());
        var command = new Command("show", "Shows the newest entries, oldest first; with --signal how one signal of any night got its place.");
        foreach (var option in show.Options.Concat(signal.Options))
            command.Add(option);
        command.WithExamples(
            "pipeline ledger show --ledger ledger.db", "pipeline ledger show --ledger ledger.db --verb nightly --last 5 --json",
            "pipeline ledger show --signal 0f3c9a5e7d1b2486a0c4e8f213579bdf --nights nights --ledger ledger.db --lang en",
            "pipeline ledger show --signal S-2041 --signal-key keys/signal.key --nights nights/replay --json");
        command.Does(parsed => signal.Asked(parsed) ? signal.Run(parsed, parsed.GetValue(show.Ledger)) : show.Run(parsed));
        return command;
    }
}
