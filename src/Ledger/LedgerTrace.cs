using System.Text.Json;

namespace Ledger;

/// <summary>How a verb leaves its mark: one entry, and the entry's place beside the result, never in it.</summary>
public static class LedgerTrace
{
    public const string FileName = "ledger.json";
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, NewLine = "\n" };

    /// <summary>Appends one entry and writes its sequence and hash to <c>NAME.trace/ledger.json</c> beside the result.</summary>
    /// <param name="ledger">The ledger's file.</param>
    /// <param name="result">The result's folder or file; null where there is none.</param>
    /// <param name="actor">Who did it.</param>
    /// <param name="verb">Program and verb, for example "pipeline intake".</param>
    /// <param name="subjects">SHA-256 by name.</param>
    /// <param name="clock">When it was done.</param>
    /// <exception cref="LedgerException">The entry could not be written.</exception>
    public static LedgerEntry Append(string ledger, string? result, string actor, string verb, IReadOnlyDictionary<string, string> subjects, TimeProvider clock)
    {
        var entry = LedgerFile.Open(ledger).Append(clock.GetUtcNow(), actor, verb, subjects);
        if (result is not null)
        {
            var trace = Path.TrimEndingDirectorySeparator(Path.GetFullPath(result)) + ".trace";
            Directory.CreateDirectory(trace);
            File.WriteAllText(Path.Combine(trace, FileName), JsonSerializer.Serialize(new { sequence = entry.Sequence, hash = entry.Hash }, Options) + "\n");
        }

        return entry;
    }
}
