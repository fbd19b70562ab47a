using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Ledger;

/// <summary>The append-only record in one SQLite file, for any number of writers on one machine.</summary>
public sealed class LedgerFile : ILedger
{
    private const int BusySeconds = 30;
    private readonly string path;

    private LedgerFile(string path) => this.path = path;

    public string Name => path;

    /// <summary>Opens a ledger, or starts one where there is no file.</summary>
    /// <exception cref="LedgerException">The file is no ledger, its schema is not ours, or it is held by another writer.</exception>
    public static LedgerFile Open(string path)
    {
        var ledger = new LedgerFile(Path.GetFullPath(path));
        Directory.CreateDirectory(Path.GetDirectoryName(ledger.path)!);
        ledger.Use(connection =>
        {
            if (!SqliteSchema.Any(connection))
                SqliteSchema.Make(connection);
            return 0;
        });
        return ledger;
    }

    public LedgerEntry Append(DateTimeOffset time, string actor, string verb, IReadOnlyDictionary<string, string> subjects, string outcome = LedgerOutcome.Done, LedgerHead? seen = null)
    {
        EntryText.Check(actor, verb, outcome, subjects);
        return Use(connection =>
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            if (seen is not null)
                LedgerChain.Demand(path, seen, EntryRows.At(connection, transaction, SqliteSchema.Table, seen.Sequence));
            var entry = LedgerChain.Next(path, EntryRows.Newest(connection, transaction, SqliteSchema.Table), time, actor, verb, subjects, outcome);
            EntryRows.Insert(connection, transaction, SqliteSchema.Table, entry);
            transaction.Commit();
            return entry;
        });
    }

    public ChainState Verify(bool everyByte = false, params IReadOnlyList<LedgerHead> known) => Use(connection =>
    {
        using var transaction = connection.BeginTransaction(deferred: true);
        var state = SqliteSchema.Fault(connection) is { } fault
            ? new ChainState(0, null, new ChainBreak(0, fault))
            : LedgerChain.Check(EntryRows.All(connection, transaction, SqliteSchema.Table), known);
        return state.Break is null && everyByte ? SqliteImage.Check(connection, transaction, path, state) : state;
    });

    public IReadOnlyList<LedgerEntry> Read(LedgerFilter filter) => Use(connection => EntryRows.Fitting(connection, SqliteSchema.Table, filter));

    private T Use<T>(Func<SqliteConnection, T> work)
    {
        try
        {
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = BusySeconds, Pooling = false }.ToString());
            connection.Open();
            // SQLite's own waiting looks again within milliseconds; the driver's only after a sixth of a second.
            SqliteSchema.Execute(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA busy_timeout = {BusySeconds * 1000}; PRAGMA synchronous = FULL"));
            return work(connection);
        }
        catch (SqliteException e)
        {
            const int busy = 5, locked = 6;
            throw new LedgerException($"{path}: {e.Message}", temporary: e.SqliteErrorCode is busy or locked, e);
        }
    }
}
