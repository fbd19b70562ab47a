using System.Text.Json;

namespace Ledger;

/// <summary>The place of an entry, written beside the result that it is about, never in it.</summary>
public static class LedgerTrace
{
    public const string FileName = "ledger.json";
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, NewLine = "\n" };

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
