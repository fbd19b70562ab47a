using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Ledger;

/// <summary>The append-only record in one SQLite file, for any number of writers on one machine.</summary>
public sealed class LedgerFile
{
    private const string TimeFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
    private const int BusySeconds = 30;

    /// <summary>Append-only by the database's own hand too; who goes around it is found by the chain.</summary>
    private const string Schema = """
        CREATE TABLE IF NOT EXISTS entries (
            sequence INTEGER PRIMARY KEY,
            utc TEXT NOT NULL,
            actor TEXT NOT NULL,
            verb TEXT NOT NULL,
            subjects TEXT NOT NULL,
            previous_hash TEXT NOT NULL UNIQUE,
            hash TEXT NOT NULL UNIQUE
        ) STRICT;
        CREATE TRIGGER IF NOT EXISTS entries_stay BEFORE DELETE ON entries BEGIN SELECT RAISE(ABORT, 'a ledger is append-only'); END;
        CREATE TRIGGER IF NOT EXISTS entries_stand BEFORE UPDATE ON entries BEGIN SELECT RAISE(ABORT, 'a ledger is append-only'); END;
        """;

    private readonly string path;

    private LedgerFile(string path) => this.path = path;

    /// <summary>Opens a ledger, or starts one where there is no file.</summary>
    /// <exception cref="LedgerException">The file is no ledger, or is held by another writer.</exception>
    public static LedgerFile Open(string path)
    {
        var ledger = new LedgerFile(Path.GetFullPath(path));
        Directory.CreateDirectory(Path.GetDirectoryName(ledger.path)!);
        ledger.Use(connection =>
        {
            // Switching to WAL takes an exclusive lock, so it happens once, when the file is new, not on every opening.
            if (!string.Equals(Scalar(connection, "PRAGMA journal_mode"), "wal", StringComparison.Ordinal))
                Execute(connection, "PRAGMA journal_mode = WAL");
            using var transaction = connection.BeginTransaction(deferred: false);
            Execute(connection, Schema, transaction);
            transaction.Commit();
            return 0;
        });
        return ledger;
    }

    /// <summary>Adds one entry after the newest, on disk before this returns. An earlier clock than the newest entry's does not set time back.</summary>
    /// <exception cref="LedgerException">The newest entry is damaged, or the file is held by another writer for too long.</exception>
    public LedgerEntry Append(DateTimeOffset time, string actor, string verb, IReadOnlyDictionary<string, string> subjects) => Use(connection =>
    {
        CheckText(actor, verb, subjects);
        using var transaction = connection.BeginTransaction(deferred: false);
        var head = Stored(connection, "ORDER BY sequence DESC LIMIT 1", transaction).FirstOrDefault();
        if (head.Row > 0 && (head.Entry is null || !string.Equals(head.Entry.Hash, head.Entry.Compute(), StringComparison.Ordinal)))
            throw new LedgerException($"{path}: the newest entry ({head.Row}) was changed; nothing is added to a broken chain", temporary: false);
        var utc = time.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture);
        var entry = new LedgerEntry
        {
            Sequence = head.Row + 1,
            Utc = head.Entry is { } last && string.CompareOrdinal(last.Utc, utc) > 0 ? last.Utc : utc,
            Actor = actor,
            Verb = verb,
            Subjects = new SortedDictionary<string, string>(subjects.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal),
            PreviousHash = head.Entry?.Hash ?? LedgerEntry.Genesis,
            Hash = "",
        };
        entry = entry with { Hash = entry.Compute() };
        Insert(connection, transaction, entry);
        transaction.Commit();
        return entry;
    });

    /// <summary>Reads every entry and says where the chain breaks, if it does.</summary>
    /// <exception cref="LedgerException">The file is no ledger.</exception>
    public ChainState Verify() => Use(connection =>
    {
        var state = LedgerChain.Check(Stored(connection, "ORDER BY sequence", null));
        var form = Scalar(connection, "PRAGMA integrity_check");
        return state.Break is null && !string.Equals(form, "ok", StringComparison.Ordinal) ? state with { Break = new ChainBreak(0, "the database is damaged: " + form) } : state;
    });

    /// <summary>When the newest entry of a chain that holds was written; null where there is no ledger yet.</summary>
    /// <exception cref="LedgerException">The chain is broken, so it says nothing about time.</exception>
    public static DateTimeOffset? NewestVerified(string? path)
    {
        if (path is null || !File.Exists(path))
            return null;
        var state = Open(path).Verify();
        if (state.Break is { } broken)
            throw new LedgerException($"{path}: entry {broken.Row}: {broken.Rule}", temporary: false);
        return state.Head is { } head ? Time(head) : null;
    }

    /// <summary>The newest entries, oldest first. Shows what is stored; only <see cref="Verify"/> says what it is worth.</summary>
    public IReadOnlyList<LedgerEntry> Newest(int count) => Use(connection =>
        Stored(connection, string.Create(CultureInfo.InvariantCulture, $"ORDER BY sequence DESC LIMIT {count}"), null).Select(s => s.Entry).OfType<LedgerEntry>().Reverse().ToList());

    /// <summary>When an entry was written.</summary>
    public static DateTimeOffset Time(LedgerEntry entry) =>
        DateTimeOffset.ParseExact(entry.Utc, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    private static void CheckText(string actor, string verb, IReadOnlyDictionary<string, string> subjects)
    {
        if (string.IsNullOrWhiteSpace(actor) || string.IsNullOrWhiteSpace(verb))
            throw new ArgumentException("an entry names its actor and verb", nameof(actor));
        foreach (var (name, digest) in subjects)
        {
            if (name.Contains('\n', StringComparison.Ordinal) || digest.Length != 64 || !digest.All(char.IsAsciiHexDigitLower))
                throw new ArgumentException($"subject '{name}' is not a one-line name with a SHA-256", nameof(subjects));
        }
    }

    private static void Insert(SqliteConnection connection, SqliteTransaction transaction, LedgerEntry entry)
    {
        using var insert = connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = "INSERT INTO entries VALUES ($sequence, $utc, $actor, $verb, $subjects, $previous, $hash)";
        insert.Parameters.AddWithValue("$sequence", entry.Sequence);
        insert.Parameters.AddWithValue("$utc", entry.Utc);
        insert.Parameters.AddWithValue("$actor", entry.Actor);
        insert.Parameters.AddWithValue("$verb", entry.Verb);
        insert.Parameters.AddWithValue("$subjects", LedgerEntry.SubjectText(entry.Subjects));
        insert.Parameters.AddWithValue("$previous", entry.PreviousHash);
        insert.Parameters.AddWithValue("$hash", entry.Hash);
        insert.ExecuteNonQuery();
    }

    private static IEnumerable<(long Row, LedgerEntry? Entry)> Stored(SqliteConnection connection, string order, SqliteTransaction? transaction)
    {
        using var select = connection.CreateCommand();
        select.Transaction = transaction;
        select.CommandText = "SELECT sequence, utc, actor, verb, subjects, previous_hash, hash FROM entries " + order;
        using var reader = select.ExecuteReader();
        while (reader.Read())
            yield return (reader.GetInt64(0), StoredEntry.Read(reader));
    }

    private static string? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar() as string;
    }

    private static void Execute(SqliteConnection connection, string sql, SqliteTransaction? transaction = null)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private T Use<T>(Func<SqliteConnection, T> work)
    {
        try
        {
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = BusySeconds, Pooling = false }.ToString());
            connection.Open();
            Execute(connection, "PRAGMA synchronous = FULL");
            return work(connection);
        }
        catch (SqliteException e)
        {
            const int busy = 5, locked = 6;
            throw new LedgerException($"{path}: {e.Message}", temporary: e.SqliteErrorCode is busy or locked, e);
        }
    }
}
