using Interchange.Runs;
using Ledger;

namespace Pipeline.Releases;

/// <summary>What a ledger whose chain holds says of results, by the SHA-256 of their run records.</summary>
internal sealed class LedgeredRuns
{
    public const string Nightly = "pipeline nightly";
    public const string Deleted = "pipeline retention deleted";
    private readonly ILookup<string, LedgerEntry> byRun;

    private LedgeredRuns(string ledger, IReadOnlyList<LedgerEntry> entries)
    {
        Ledger = ledger;
        Entries = entries;
        byRun = entries.Where(e => e.Subjects.ContainsKey(ResultFolder.RecordName)).ToLookup(e => e.Subjects[ResultFolder.RecordName], StringComparer.Ordinal);
    }

    public string Ledger { get; }

    /// <summary>Every entry, oldest first.</summary>
    public IReadOnlyList<LedgerEntry> Entries { get; }

    /// <summary>Reads and verifies a ledger; null where none is named.</summary>
    /// <exception cref="RefusedException">Exit code 3: there is no ledger, or its chain is broken; 75: it is held by another writer.</exception>
    public static LedgeredRuns? Read(string? ledger) => ledger is null ? null : LedgerNote.Told(ledger, () =>
    {
        if (!Ledgers.Exists(ledger))
            throw RefusedException.Input(new Problem { Code = "file-unreadable", File = ledger, Rule = "the file does not exist", Remedy = "give the ledger's file" });
        var open = Ledgers.Open(ledger);
        return open.Verify().Break is { } broken
            ? throw new LedgerException($"{Ledgers.Shown(ledger)}: entry {broken.Row}: {broken.Rule}", temporary: false)
            : new LedgeredRuns(open.Name, open.Read(new LedgerFilter()));
    });

    /// <summary>The entry that says a result was made; null where the ledger holds none. What was only intended was not made.</summary>
    public LedgerEntry? Made(string runSha256, string verb) =>
        byRun[runSha256].FirstOrDefault(e => string.Equals(e.Verb, verb, StringComparison.Ordinal) && WasMade(e));

    /// <summary>Every entry that says a verb did what it does, oldest first.</summary>
    public IEnumerable<LedgerEntry> Of(string verb) => Entries.Where(e => string.Equals(e.Verb, verb, StringComparison.Ordinal) && WasMade(e));

    /// <exception cref="RefusedException">Exit code 5: a night is not in the ledger.</exception>
    public void DemandMade(IEnumerable<(string Name, string RunSha256)> results, string verb)
    {
        var missing = results.Where(r => Made(r.RunSha256, verb) is null).Select(r => Absent(r.Name)).ToArray();
        if (missing.Length > 0)
            throw RefusedException.Rule(missing);
    }

    public Problem Absent(string name) => new()
    {
        Code = "not-in-ledger",
        File = name,
        Rule = $"the run record is not in this ledger ({Ledger})",
        Remedy = "give the ledger of the room that made it; if this is the one, find out who put this folder here",
    };

    private static bool WasMade(LedgerEntry entry) => entry.Outcome is LedgerOutcome.Done or LedgerOutcome.Delivered;
}
