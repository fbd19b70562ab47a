using Microsoft.Data.Sqlite;

namespace Ledger;

/// <summary>A row back into an entry, or null where it is not in the form in which entries are written.</summary>
internal static class StoredEntry
{
    private const int DigestLength = 64;

    public static LedgerEntry? Read(SqliteDataReader row)
    {
        if (Subjects(row.GetString(4)) is not { } subjects)
            return null;
        return new LedgerEntry
        {
            Sequence = row.GetInt64(0),
            Utc = row.GetString(1),
            Actor = row.GetString(2),
            Verb = row.GetString(3),
            Subjects = subjects,
            PreviousHash = row.GetString(5),
            Hash = row.GetString(6),
        };
    }

    /// <summary>Only text that would be written again to the byte is accepted, so that nothing hides in another spelling.</summary>
    private static SortedDictionary<string, string>? Subjects(string text)
    {
        var subjects = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length <= DigestLength || !subjects.TryAdd(line[(DigestLength + 1)..], line[..DigestLength]))
                return null;
        }

        return string.Equals(LedgerEntry.SubjectText(subjects), text, StringComparison.Ordinal) ? subjects : null;
    }
}
