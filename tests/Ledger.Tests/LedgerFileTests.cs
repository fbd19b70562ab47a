using Microsoft.Data.Sqlite;

namespace Ledger.Tests;

public sealed class LedgerFileTests : LedgerContract
{
    private readonly string folder = Directory.CreateTempSubdirectory("ledger").FullName;

    protected override string Address => Path.Combine(folder, "ledger.db");

    protected override string Table => "entries";

    protected override int Writers => 8;

    public override void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>Every byte of the file, each with another bit; all eight bits of each in a long run.</summary>
    [Fact]
    public void A_file_with_any_byte_changed_fails_but_where_the_last_writers_version_stands()
    {
        Fill(5);
        var bytes = File.ReadAllBytes(Address);
        var bits = Environment.GetEnvironmentVariable("LONG") is "true" ? Enumerable.Range(0, 8).ToArray() : [-1];
        var passed = new System.Collections.Concurrent.ConcurrentBag<int>();
        Parallel.For(0, bytes.Length, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, at =>
        {
            foreach (var bit in bits)
            {
                if (Holds(bytes, at, 1 << (bit < 0 ? at % 8 : bit)))
                    passed.Add(at);
            }
        });
        Assert.True(bytes.Length >= 8192);
        Assert.Empty(passed.Where(at => at is < 96 or > 99).Order());
    }

    [Fact]
    public void A_changed_version_of_the_last_writer_is_told_in_words()
    {
        Fill(2);
        var bytes = File.ReadAllBytes(Address);
        bytes[99] ^= 1;
        File.WriteAllBytes(Address, bytes);
        Assert.Contains("another version of SQLite", Ledgers.Open(Address).Verify(everyByte: true).Note, StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_more_or_less_is_found()
    {
        Fill(2);
        var bytes = File.ReadAllBytes(Address);
        foreach (var changed in new[] { [.. bytes, 0], [.. bytes, .. new byte[4096]], bytes[..^1], bytes[..^4096] })
        {
            File.WriteAllBytes(Address, changed);
            Assert.False(Holds(Address));
        }
    }

    [Fact]
    public void A_dropped_guard_an_extra_table_or_an_extra_column_is_told_by_name()
    {
        foreach (var (sql, name) in new[] { ("DROP TRIGGER entries_stay", "entries_stay"), ("CREATE TABLE notes (text TEXT)", "notes"), ("CREATE INDEX quick ON entries (utc)", "quick"), ("ALTER TABLE entries ADD COLUMN remark TEXT", "entries"), ("PRAGMA user_version = 2", "version") })
        {
            File.Delete(Address);
            Fill(2);
            Try(sql);
            Assert.Contains(name, Ledgers.Open(Address).Verify().Break!.Rule, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_file_that_is_no_ledger_is_refused()
    {
        File.WriteAllText(Address, new string('x', 5000));
        Assert.False(Assert.Throws<LedgerException>(() => LedgerFile.Open(Address)).Temporary);
    }

    [Fact]
    public void The_place_in_the_ledger_goes_beside_the_result_and_not_into_it()
    {
        var result = Directory.CreateDirectory(Path.Combine(folder, "night")).FullName;
        var entry = Fill(1).Newest(1)[0];
        LedgerTrace.Write(result, entry);
        Assert.Empty(Directory.EnumerateFileSystemEntries(result));
        Assert.Contains(entry.Hash, File.ReadAllText(result + ".trace/ledger.json"), StringComparison.Ordinal);
    }

    protected override void Force(string sql)
    {
        using var connection = Connect(Address);
        var guards = Texts(connection, "SELECT sql FROM sqlite_schema WHERE type = 'trigger'");
        Execute(connection, "PRAGMA synchronous = OFF; DROP TRIGGER entries_stay; DROP TRIGGER entries_stand; DROP TRIGGER entries_follow; " + sql + "; " + string.Join("; ", guards));
    }

    protected override void Try(string sql)
    {
        using var connection = Connect(Address);
        Execute(connection, sql);
    }

    protected override string Stored(long sequence, string field)
    {
        using var connection = Connect(Address);
        return Texts(connection, FormattableString.Invariant($"SELECT {field} FROM entries WHERE sequence = {sequence}"))[0];
    }

    private bool Holds(byte[] bytes, int at, int mask)
    {
        var path = Path.Combine(folder, FormattableString.Invariant($"flip-{at}-{mask}.db"));
        var changed = (byte[])bytes.Clone();
        changed[at] ^= (byte)mask;
        File.WriteAllBytes(path, changed);
        var holds = Holds(path);
        foreach (var file in Directory.GetFiles(folder, Path.GetFileName(path) + "*"))
            File.Delete(file);
        return holds;
    }

    private static bool Holds(string path)
    {
        try
        {
            return Ledgers.Open(path).Verify(everyByte: true).Break is null;
        }
        catch (LedgerException)
        {
            return false;
        }
    }

    private static List<string> Texts(SqliteConnection connection, string sql)
    {
        using var select = connection.CreateCommand();
        select.CommandText = sql;
        using var reader = select.ExecuteReader();
        var texts = new List<string>();
        while (reader.Read())
            texts.Add(reader.GetString(0));
        return texts;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
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
}
