using System.CommandLine;
using Interchange.Pseudonyms;
using Interchange.Runs;
using Pipeline.Releases;
using Pipeline.Sampling;

namespace Pipeline.Commands;

/// <summary>The options of <c>ledger show</c> that ask how one signal got its place.</summary>
internal sealed class SignalShow
{
    private readonly Option<string?> signal = new("--signal") { Description = "Pseudonym of a signal as it stands on a worklist: says how it got its place, night by night, and computes its score again." };
    private readonly Option<string?> signalKey = new("--signal-key") { Description = "The source's signal key; --signal is then the source's own id." };
    private readonly Option<string?> nights = new("--nights") { Description = "Folder of the nights; for nights that were not today OUT/replay. Goes with --signal." };
    private readonly Option<string> language = new("--lang") { Description = "nl (default) or en. Goes with --signal.", DefaultValueFactory = _ => "nl" };

    public SignalShow() => language.AcceptOnlyFromAmong("nl", "en");

    public IEnumerable<Option> Options => [signal, signalKey, nights, language];

    public bool Asked(ParseResult parsed) => parsed.GetValue(signal) is not null;

    /// <exception cref="RefusedException">Exit code 2: a missing option; 3: no night holds the signal, or the ledger is broken; 5: something is not what the nights delivered.</exception>
    public ExitCode Run(ParseResult parsed, string? ledger)
    {
        if (parsed.GetValue(nights) is not { } root)
            throw RefusedException.Usage(new Problem { Code = "option-missing", Column = "--nights", Rule = "--signal asks the nights, and none are named", Remedy = "give the folder of the nights with --nights" });
        var key = parsed.GetValue(signalKey) is { } path ? PseudonymKey.Read(path) : null;
        var id = parsed.GetValue(signal)!;
        var (runs, dutch) = (LedgeredRuns.Read(ledger), parsed.GetValue(language) == "nl");
        var account = SignalAccounting.Of(root, key?.Signal(id) ?? id, runs, dutch);
        Answering.With(account);
        foreach (var line in new SignalAccountLines(dutch).Of(account))
            Console.Out.WriteLine(line);
        runs?.DemandMade(account.Nights.Select(n => (n.Night, n.RunSha256)), LedgeredRuns.Nightly);
        return ExitCode.Done;
    }
}
