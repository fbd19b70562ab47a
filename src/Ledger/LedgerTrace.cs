using System.Text.Json;

namespace Ledger;

/// <summary>The place of an entry, written beside the result that it is about, never in it.</summary>
public static class LedgerTrace
{
    public const string FileName = "ledger.json";
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, NewLine = "\n" };

    /// <summary>Appends one entry and, where it is about a result, writes its place beside that.</summary>
    /// <param name="ledger">Where the ledger is kept.</param>
    /// <param name="result">The result's folder or file; null where there is none.</param>
    /// <param name="actor">Who did it.</param>
    /// <param name="verb">Program and verb, for example "pipeline intake".</param>
    /// <param name="subjects">SHA-256 by name.</param>
    /// <param name="clock">When it was done.</param>
    /// <exception cref="LedgerException">The entry could not be written.</exception>
    public static LedgerEntry Append(string ledger, string? result, string actor, string verb, IReadOnlyDictionary<string, string> subjects, TimeProvider clock)
    {
        var entry = Ledgers.Open(ledger).Append(clock.GetUtcNow(), actor, verb, subjects);
        if (result is not null)
            Write(result, entry);
        return entry;
    }

    /// <summary>Writes an entry's sequence and hash to <c>NAME.trace/ledger.json</c>.</summary>
    /// <param name="result">The result's folder or file.</param>
    /// <param name="entry">The entry about it.</param>
    public static void Write(string result, LedgerEntry entry)
    {
        var trace = Path.TrimEndingDirectorySeparator(Path.GetFullPath(result)) + ".trace";
        Directory.CreateDirectory(trace);
        File.WriteAllText(Path.Combine(trace, FileName), JsonSerializer.Serialize(new { sequence = entry.Sequence, hash = entry.Hash }, Options) + "\n");
    }
}
