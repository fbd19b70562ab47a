using System.CommandLine;
using Interchange.Columns;
using Interchange.Runs;
using Interchange.Trust;
using Ledger;

namespace Pipeline.Releases;

/// <summary>What this room writes into the ledger and reads from it.</summary>
internal static class LedgerNote
{
    public static Option<string?> Option() => new("--ledger") { Description = "ledger to which this act is added: a file, or postgresql://user@host:port/database; its place goes to NAME.trace/ledger.json beside the result" };

    /// <summary>Adds one entry where a ledger is kept, after the result is complete.</summary>
    /// <param name="ledger">Where the ledger is kept; null where none is kept.</param>
    /// <param name="result">The result's folder or file; null where there is none.</param>
    /// <param name="verb">Program and verb, for example "pipeline intake".</param>
    /// <param name="subjects">SHA-256 by name of what went in and came out.</param>
    /// <param name="actor">Who did it; the account of this process where nobody signed.</param>
    /// <param name="clock">When; the system's where none is given.</param>
    /// <exception cref="RefusedException">Exit code 3: the ledger is damaged; 75: it is held by another writer.</exception>
    public static void Write(string? ledger, string? result, string verb, IReadOnlyDictionary<string, string> subjects, string? actor = null, TimeProvider? clock = null)
    {
        if (ledger is not null)
            Told(ledger, () => LedgerTrace.Append(ledger, result, actor ?? Environment.UserName, verb, subjects, clock ?? SecurityTime.SystemClock));
    }

    /// <summary>Adds one entry about a result that is complete: its record names every digest that went in and came out.</summary>
    /// <param name="ledger">Where the ledger is kept; null where none is kept.</param>
    /// <param name="folder">The result's folder.</param>
    /// <param name="verb">Program and verb, for example "pipeline intake".</param>
    /// <exception cref="RefusedException">Exit code 3: the ledger is damaged; 75: it is held by another writer.</exception>
    public static void OfResult(string? ledger, string folder, string verb)
    {
        if (ledger is not null)
            Write(ledger, folder, verb, new SortedDictionary<string, string>(StringComparer.Ordinal) { [ResultFolder.RecordName] = SourceFile.Read(Path.Combine(folder, ResultFolder.RecordName)).Sha256 });
    }

    /// <summary>The time at which releases, roles and keys are judged in this installation.</summary>
    /// <exception cref="RefusedException">Exit code 3: the ledger's chain is broken; 75: it is held by another writer.</exception>
    public static DateTimeOffset SecurityTimeOf(Installation installation, TimeProvider? clock) =>
        SecurityTime.Of(clock ?? SecurityTime.SystemClock, Told(installation.Ledger, () => Ledgers.NewestVerified(installation.Ledger)));

    /// <summary>Does something with a ledger; what is wrong with it becomes a refusal.</summary>
    /// <exception cref="RefusedException">Exit code 3: damaged; 75: held by another writer.</exception>
    public static T Told<T>(string? ledger, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (LedgerException e)
        {
            throw new RefusedException(e.Temporary ? ExitCode.Temporary : ExitCode.InputBroken, [new Problem
            {
                Code = e.Temporary ? "ledger-busy" : "ledger-broken",
                File = ledger is null ? null : Ledgers.Shown(ledger),
                Rule = e.Message,
                Remedy = e.Temporary ? "try again" : "find out who changed the ledger; put back the last copy that verifies",
            }]);
        }
    }
}
