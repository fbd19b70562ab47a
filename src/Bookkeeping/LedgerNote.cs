using System.CommandLine;
using Interchange.Runs;
using Interchange.Trust;
using Ledger;

namespace Bookkeeping;

/// <summary>What a verb writes into the ledger and reads from it.</summary>
public static class LedgerNote
{
    public static Option<string?> Option() => new("--ledger") { Description = "ledger to which this act is added: a file, or postgresql://user@host:port/database; its place goes to NAME.trace/ledger.json beside the result" };

    /// <summary>Adds one entry where a ledger is kept.</summary>
    /// <param name="ledger">Where the ledger is kept; null where none is.</param>
    /// <param name="result">The result's folder or file; null where there is none.</param>
    /// <param name="verb">Program and verb, for example "pipeline intake".</param>
    /// <param name="subjects">SHA-256 by name of what went in and came out.</param>
    /// <param name="actor">Who did it; the account of this process where nobody signed.</param>
    /// <param name="clock">When; the system's where none is given.</param>
    /// <param name="outcome">See <see cref="LedgerOutcome"/>.</param>
    /// <param name="state">Folder in which the newest head is remembered; null where nothing is.</param>
    /// <exception cref="RefusedException">Exit code 3: the ledger is damaged; 5: it no longer holds what was seen; 75: it is held or out of reach.</exception>
    public static void Write(
        string? ledger, string? result, string verb, IReadOnlyDictionary<string, string> subjects, string? actor = null, TimeProvider? clock = null, string outcome = LedgerOutcome.Done, string? state = null)
    {
        if (ledger is null)
            return;
        Told(ledger, () =>
        {
            var entry = Ledgers.Open(ledger).Append((clock ?? SecurityTime.SystemClock).GetUtcNow(), actor ?? Environment.UserName, verb, subjects, outcome, SeenHead.Read(state));
            SeenHead.Remember(state, entry.Head());
            if (result is not null)
                LedgerTrace.Write(result, entry);
            return entry;
        });
    }

    /// <summary>The time at which releases, roles and keys are judged in this installation, whose ledger must hold what was seen of it.</summary>
    /// <exception cref="RefusedException">Exit code 3: the ledger's chain is broken; 5: it no longer holds what was seen; 75: it is held or out of reach.</exception>
    public static DateTimeOffset SecurityTimeOf(Installation installation, TimeProvider? clock) =>
        SecurityTime.Of(clock ?? SecurityTime.SystemClock, installation.Ledger is { } ledger ? Told(ledger, () => NewestVerified(ledger, installation.StateFolder)) : null);

    /// <summary>Every entry, oldest first; none where there is no ledger yet.</summary>
    /// <exception cref="RefusedException">Exit code 3: the ledger is damaged; 75: it is held or out of reach.</exception>
    public static IReadOnlyList<LedgerEntry> Entries(string ledger) => Ledgers.Exists(ledger) ? Told(ledger, () => Ledgers.Open(ledger).Read(new LedgerFilter())) : [];

    /// <summary>Does something with a ledger; what is wrong with it becomes a refusal.</summary>
    /// <exception cref="RefusedException">Exit code 3: damaged; 5: it no longer holds what was seen; 75: held or out of reach.</exception>
    public static T Told<T>(string? ledger, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (LedgerException e)
        {
            throw LedgerProblem.Refusal(ledger, e);
        }
    }

    private static DateTimeOffset? NewestVerified(string ledger, string state)
    {
        var seen = SeenHead.Read(state);
        if (!Ledgers.Exists(ledger))
            return seen is null ? null : throw new LedgerException($"{Ledgers.Shown(ledger)}: there is no ledger, and entry {seen.Sequence} was seen earlier", temporary: false) { Fault = ChainFault.Truncated };
        var found = Ledgers.Open(ledger).Verify(known: seen is null ? [] : [seen]);
        if (found.Break is { } broken)
            throw new LedgerException($"{Ledgers.Shown(ledger)}: entry {broken.Row}: {broken.Rule}", temporary: false) { Fault = broken.Fault };
        SeenHead.Remember(state, found.Head?.Head());
        return found.Head?.When();
    }
}
