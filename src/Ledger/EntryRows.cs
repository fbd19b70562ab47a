using System.Data.Common;

namespace Ledger;

/// <summary>Entries to rows and back, for any store that speaks SQL.</summary>
internal static class EntryRows
{
    private const string Columns = "sequence, utc, actor, verb, outcome, subjects, previous_hash, hash";
    private const int DigestLength = 64;

    public static void Insert(DbConnection connection, DbTransaction transaction, string table, LedgerEntry entry)
    {
        using var insert = Command(connection, transaction, $"INSERT INTO {table} ({Columns}) VALUES (@sequence, @utc, @actor, @verb, @outcome, @subjects, @previous, @hash)");
        Put(insert, "sequence", entry.Sequence);
        Put(insert, "utc", entry.Utc);
        Put(insert, "actor", entry.Actor);
        Put(insert, "verb", entry.Verb);
        Put(insert, "outcome", entry.Outcome);
        Put(insert, "subjects", LedgerEntry.SubjectText(entry.Subjects));
        Put(insert, "previous", entry.PreviousHash);
        Put(insert, "hash", entry.Hash);
        insert.ExecuteNonQuery();
    }

    public static StoredRow? Newest(DbConnection connection, DbTransaction transaction, string table) => Rows(Command(connection, transaction, $"SELECT {Columns} FROM {table} ORDER BY sequence DESC LIMIT 1")).FirstOrDefault();

    public static StoredRow? At(DbConnection connection, DbTransaction transaction, string table, long sequence)
    {
        var select = Command(connection, transaction, $"SELECT {Columns} FROM {table} WHERE sequence = @sequence");
        Put(select, "sequence", sequence);
        return Rows(select).FirstOrDefault();
    }

    /// <summary>Every row, from the first on, one at a time.</summary>
    public static IEnumerable<StoredRow> All(DbConnection connection, DbTransaction? transaction, string table) => Rows(Command(connection, transaction, $"SELECT {Columns} FROM {table} ORDER BY sequence"));

    /// <summary>The newest that fit, oldest first.</summary>
    public static IReadOnlyList<LedgerEntry> Fitting(DbConnection connection, string table, LedgerFilter filter)
    {
        var select = Command(connection, null, $"SELECT {Columns} FROM {table} WHERE (@verb = '' OR verb = @verb OR verb LIKE '% ' || @verb) AND (@subject = '' OR subjects LIKE '%' || @subject || ' %') ORDER BY sequence DESC LIMIT @last");
        Put(select, "verb", filter.Verb ?? "");
        Put(select, "subject", filter.Subject ?? "");
        Put(select, "last", filter.Last is { } last ? last : long.MaxValue);
        return [.. Rows(select).Select(r => r.Entry).OfType<LedgerEntry>().Reverse()];
    }

    private static IEnumerable<StoredRow> Rows(DbCommand select)
    {
        using (select)
        {
            using var reader = select.ExecuteReader();
            while (reader.Read())
                yield return new StoredRow(reader.GetInt64(0), Entry(reader));
        }
    }

    private static LedgerEntry? Entry(DbDataReader row)
    {
        var fields = Enumerable.Range(1, 7).Select(i => row.GetValue(i) as string).ToArray();
        if (fields is not [{ } utc, { } actor, { } verb, { } outcome, { } text, { } previous, { } hash] || Subjects(text) is not { } subjects)
            return null;
        return new LedgerEntry { Sequence = row.GetInt64(0), Utc = utc, Actor = actor, Verb = verb, Outcome = outcome, Subjects = subjects, PreviousHash = previous, Hash = hash };
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

    private static DbCommand Command(DbConnection connection, DbTransaction? transaction, string sql)
    {
        var command = connection.CreateCommand();
        if (transaction is not null)
            command.Transaction = transaction;
        command.CommandText = sql;
        return command;
    }

    private static void Put(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
