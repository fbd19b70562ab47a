using Npgsql;

namespace Ledger;

/// <summary>
/// The append-only record on a PostgreSQL server, one database a room, for writers on any number of machines. They take turns by an advisory
/// lock that lasts as long as the transaction: a chain cannot fork, and no number is lost to a writer that dies.
/// </summary>
public sealed class LedgerServer : ILedger
{
    private readonly NpgsqlConnectionStringBuilder server;
    private readonly Patience patience;

    private LedgerServer(string name, NpgsqlConnectionStringBuilder server, Patience patience)
    {
        (Name, this.server, this.patience) = (name, server, patience);
    }

    public string Name { get; }

    /// <summary>Opens a ledger, or starts one in a database that has none.</summary>
    /// <exception cref="LedgerException">The server is out of reach for too long, or the address is not of the form.</exception>
    public static LedgerServer Open(string address) => Open(address, Patience.Usual);

    internal static LedgerServer Open(string address, Patience patience)
    {
        var ledger = new LedgerServer(LedgerAddress.Shown(address), LedgerAddress.Parse(address), patience);
        ledger.Use(connection =>
        {
            if (!PostgresSchema.Any(connection))
                PostgresSchema.Make(connection);
            return 0;
        });
        return ledger;
    }

    public LedgerEntry Append(DateTimeOffset time, string actor, string verb, IReadOnlyDictionary<string, string> subjects, string outcome = LedgerOutcome.Done, LedgerHead? seen = null)
    {
        EntryText.Check(actor, verb, outcome, subjects);
        LedgerEntry? tried = null;
        return Use(connection =>
        {
            using var transaction = connection.BeginTransaction();
            PostgresSchema.TakeTurn(connection);
            // A connection lost during commit does not say whether the entry was kept; the hash does.
            if (tried is not null && EntryRows.At(connection, transaction, PostgresSchema.Table, tried.Sequence)?.Entry is { } kept && string.Equals(kept.Hash, tried.Hash, StringComparison.Ordinal))
                return kept;
            if (seen is not null)
                LedgerChain.Demand(Name, seen, EntryRows.At(connection, transaction, PostgresSchema.Table, seen.Sequence));
            tried = LedgerChain.Next(Name, EntryRows.Newest(connection, transaction, PostgresSchema.Table), time, actor, verb, subjects, outcome);
            EntryRows.Insert(connection, transaction, PostgresSchema.Table, tried);
            transaction.Commit();
            return tried;
        });
    }

    public ChainState Verify(bool everyByte = false, params IReadOnlyList<LedgerHead> known) => Use(connection =>
        PostgresSchema.Fault(connection) is { } fault
            ? new ChainState(0, null, new ChainBreak(0, fault))
            : LedgerChain.Check(EntryRows.All(connection, null, PostgresSchema.Table), known));

    public IReadOnlyList<LedgerEntry> Read(LedgerFilter filter) => Use(connection => EntryRows.Fitting(connection, PostgresSchema.Table, filter));

    private T Use<T>(Func<NpgsqlConnection, T> work)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                using var connection = new NpgsqlConnection(server.ConnectionString);
                connection.Open();
                return work(connection);
            }
            catch (NpgsqlException e)
            {
                var passing = Patience.Passing(e);
                if (!passing || !patience.Wait(attempt))
                    throw new LedgerException($"{Name}: {e.Message}", temporary: passing, e);
            }
        }
    }
}
