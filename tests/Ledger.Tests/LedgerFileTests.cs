using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Ledger.Tests;

public sealed class LedgerFileTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);
    private readonly string folder = Directory.CreateTempSubdirectory("ledger").FullName;

    private string FilePath => Path.Combine(folder, "ledger.db");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void What_is_appended_is_what_is_read_and_the_chain_holds()
    {
        var ledger = Fill(3);
        var state = LedgerFile.Open(FilePath).Verify();
        Assert.Equal(3, state.Entries);
        Assert.Null(state.Break);
        var entries = ledger.Newest(10);
        Assert.Equal([1, 2, 3], entries.Select(e => e.Sequence));
        Assert.Equal(LedgerEntry.Genesis, entries[0].PreviousHash);
        Assert.Equal(entries[1].Hash, entries[2].PreviousHash);
        Assert.Equal(Digest('2'), entries[2].Subjects["model"]);
        Assert.Equal(Start.AddMinutes(2), LedgerFile.NewestVerified(FilePath));
    }

    [Fact]
    public void Any_single_changed_byte_of_a_stored_row_is_found_in_that_row_or_at_its_place()
    {
        var ledger = Fill(3);
        Alter(FilePath, "");
        var tried = 0;
        foreach (var (column, text) in Row(2))
        {
            for (var at = 0; at < text.Length; at++)
            {
                var changed = text[..at] + (char)(text[at] ^ 1) + text[(at + 1)..];
                Set(column, changed);
                Assert.Equal(2, ledger.Verify().Break!.Row);
                tried++;
            }

            Set(column, text);
            Assert.Null(ledger.Verify().Break);
        }

        Assert.True(tried > 200);
    }

    [Theory]
    [InlineData("DELETE FROM entries WHERE sequence = 2", 3)]
    [InlineData("DELETE FROM entries WHERE sequence = 1", 2)]
    [InlineData("UPDATE entries SET sequence = 9 WHERE sequence = 3", 9)]
    [InlineData("UPDATE entries SET sequence = 9 WHERE sequence = 2; UPDATE entries SET sequence = 2 WHERE sequence = 3; UPDATE entries SET sequence = 3 WHERE sequence = 9", 2)]
    public void Deletion_and_reorder_are_found_where_they_are(string sql, long row)
    {
        Fill(3);
        Alter(FilePath, sql);
        Assert.Equal(row, LedgerFile.Open(FilePath).Verify().Break!.Row);
        Assert.Throws<LedgerException>(() => LedgerFile.NewestVerified(FilePath));
    }

    [Fact]
    public void An_entry_rewritten_with_a_fitting_hash_breaks_the_next_one()
    {
        var ledger = Fill(3);
        var forged = ledger.Newest(3)[1] with { Actor = "nobody" };
        Alter(FilePath, $"UPDATE entries SET actor = 'nobody', hash = '{forged.Compute()}' WHERE sequence = 2");
        Assert.Equal(3, ledger.Verify().Break!.Row);
    }

    [Fact]
    public void The_database_itself_refuses_to_change_or_delete()
    {
        Fill(2);
        foreach (var sql in new[] { "DELETE FROM entries", "UPDATE entries SET actor = 'x'" })
            Assert.Contains("append-only", Assert.Throws<SqliteException>(() => Execute(FilePath, sql)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_added_to_a_changed_newest_entry()
    {
        var ledger = Fill(2);
        Alter(FilePath, "UPDATE entries SET actor = 'x' WHERE sequence = 2");
        Assert.Throws<LedgerException>(() => Append(ledger, 2));
    }

    [Fact]
    public void A_clock_set_back_does_not_set_the_ledger_back()
    {
        var ledger = Fill(2);
        var entry = ledger.Append(Start.AddYears(-1), "ada", "test", new Dictionary<string, string>(StringComparer.Ordinal));
        Assert.Equal(Start.AddMinutes(1), LedgerFile.Time(entry));
        Assert.Null(ledger.Verify().Break);
    }

    [Fact]
    public void Writers_at_the_same_time_lose_nothing()
    {
        const int writers = 2, each = 200;
        Parallel.For(0, writers, new ParallelOptions { MaxDegreeOfParallelism = writers }, writer =>
        {
            var own = LedgerFile.Open(FilePath);
            for (var i = 0; i < each; i++)
                own.Append(Start, FormattableString.Invariant($"writer {writer}"), "test", new Dictionary<string, string>(StringComparer.Ordinal));
        });
        var ledger = LedgerFile.Open(FilePath);
        Assert.Equal(writers * each, ledger.Verify().Entries);
        Assert.Null(ledger.Verify().Break);
        Assert.All(ledger.Newest(writers * each).GroupBy(e => e.Actor, StringComparer.Ordinal), g => Assert.Equal(each, g.Count()));
    }

    [Fact]
    public void A_file_that_is_no_ledger_is_refused()
    {
        File.WriteAllText(FilePath, new string('x', 5000));
        Assert.False(Assert.Throws<LedgerException>(() => LedgerFile.Open(FilePath)).Temporary);
    }

    [Fact]
    public void The_place_in_the_ledger_goes_beside_the_result_and_not_into_it()
    {
        var result = Directory.CreateDirectory(Path.Combine(folder, "night")).FullName;
        var entry = LedgerTrace.Append(FilePath, result, "ada", "test", new Dictionary<string, string>(StringComparer.Ordinal), TimeProvider.System);
        Assert.Empty(Directory.EnumerateFileSystemEntries(result));
        Assert.Contains(entry.Hash, File.ReadAllText(result + ".trace/ledger.json"), StringComparison.Ordinal);
    }

    private static string Digest(char digit) => new(digit, 64);

    private static LedgerEntry Append(LedgerFile ledger, int minute) => ledger.Append(
        Start.AddMinutes(minute), "ada", "pipeline train", new Dictionary<string, string>(StringComparer.Ordinal) { ["model"] = Digest((char)('0' + minute)), ["data"] = Digest('a') });

    private static void Alter(string path, string sql) => Execute(path, "DROP TRIGGER entries_stay; DROP TRIGGER entries_stand; " + sql);

    private static void Execute(string path, string sql)
    {
        using var connection = Connect(path);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static SqliteConnection Connect(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private LedgerFile Fill(int entries)
    {
        var ledger = LedgerFile.Open(FilePath);
        for (var i = 0; i < entries; i++)
            Append(ledger, i);
        return ledger;
    }

    private void Set(string column, string text) =>
        Execute(FilePath, $"PRAGMA synchronous = OFF; UPDATE entries SET {column} = '{text.Replace("'", "''", StringComparison.Ordinal)}' WHERE sequence = 2");

    private List<(string Column, string Text)> Row(long sequence)
    {
        using var connection = Connect(FilePath);
        using var select = connection.CreateCommand();
        select.CommandText = string.Create(CultureInfo.InvariantCulture, $"SELECT utc, actor, verb, subjects, previous_hash, hash FROM entries WHERE sequence = {sequence}");
        using var reader = select.ExecuteReader();
        reader.Read();
        return [.. Enumerable.Range(0, reader.FieldCount).Select(i => (reader.GetName(i), reader.GetString(i)))];
    }
}
