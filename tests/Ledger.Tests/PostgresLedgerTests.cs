using Ledger.Tests.Stores;
using Npgsql;

namespace Ledger.Tests;

[Collection(PostgresCollection.Name)]
public sealed class PostgresLedgerTests(PostgresCluster cluster) : LedgerContract
{
    private readonly Lazy<string> address = new(cluster.NewDatabase);

    protected override string Address => address.Value;

    protected override string Table => "ledger.entries";

    protected override int Writers => 200;

    public override void Dispose()
    {
    }

    [StoreFact]
    public void A_dropped_guard_an_extra_table_or_an_extra_column_is_told_by_name()
    {
        Fill(2);
        foreach (var (sql, back, name) in new[]
        {
            ("DROP TRIGGER entries_stay ON ledger.entries", "CREATE TRIGGER entries_stay BEFORE TRUNCATE ON ledger.entries FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse()", "entries_stay"),
            ("ALTER TABLE ledger.entries DISABLE TRIGGER entries_stand", "ALTER TABLE ledger.entries ENABLE TRIGGER entries_stand", "entries_stand"),
            ("CREATE OR REPLACE FUNCTION ledger.refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'", "CREATE OR REPLACE FUNCTION ledger.refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''a ledger is append-only''; END'", "refuse"),
            ("CREATE TABLE ledger.notes (text text)", "DROP TABLE ledger.notes", "notes"),
            ("ALTER TABLE ledger.entries ADD COLUMN remark text", "ALTER TABLE ledger.entries DROP COLUMN remark", "remark"),
            ("CREATE RULE quiet AS ON INSERT TO ledger.entries DO INSTEAD NOTHING", "DROP RULE quiet ON ledger.entries", "quiet"),
        })
        {
            Try(sql);
            Assert.Contains(name, Ledgers.Open(Address).Verify().Break!.Rule, StringComparison.Ordinal);
            Try(back);
            Assert.Null(Ledgers.Open(Address).Verify().Break);
        }
    }

    [StoreFact]
    public void The_database_itself_refuses_to_be_emptied()
    {
        Fill(2);
        Assert.Contains("append-only", Assert.Throws<PostgresException>(() => Try("TRUNCATE ledger.entries")).Message, StringComparison.Ordinal);
    }

    [StoreFact]
    public async Task Writers_that_find_the_server_full_wait_and_lose_nothing()
    {
        var full = LimitedTo(3);
        var writers = Enumerable.Range(0, 20).Select(writer => Task.Factory.StartNew(
            () => Ledgers.Open(full).Append(Start, FormattableString.Invariant($"writer {writer}"), "test", Nothing), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));
        var entries = await Task.WhenAll(writers);
        Assert.Equal(Enumerable.Range(1, 20), entries.Select(e => (int)e.Sequence).Order());
        Assert.Null(Ledgers.Open(Address).Verify().Break);
    }

    [StoreFact]
    public void A_server_that_stays_full_is_a_passing_fault()
    {
        var full = LimitedTo(0);
        Assert.True(Assert.Throws<LedgerException>(() => LedgerServer.Open(full, new Patience(3))).Temporary);
    }

    [StoreFact]
    public void A_database_that_does_not_exist_is_no_passing_fault() =>
        Assert.False(Assert.Throws<LedgerException>(() => LedgerServer.Open(Address + "x", new Patience(3))).Temporary);

    /// <summary>Which writer had the connection cannot be chosen, so every other connection is ended while one writes.</summary>
    [StoreFact]
    public async Task A_writer_whose_connection_is_ended_writes_every_entry_once()
    {
        var ledger = Fill(1);
        var writing = Task.Run(() =>
        {
            for (var i = 0; i < 100; i++)
                ledger.Append(Start.AddHours(1), "ada", FormattableString.Invariant($"test {i}"), Nothing);
        });
        while (!writing.IsCompleted)
        {
            Try("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
            await Task.Delay(20);
        }

        await writing;
        var state = ledger.Verify();
        Assert.Null(state.Break);
        Assert.Equal(Enumerable.Range(0, 100).Select(i => FormattableString.Invariant($"test {i}")), ledger.Read(new LedgerFilter()).Skip(1).Select(e => e.Verb), StringComparer.Ordinal);
    }

    protected override void Force(string sql) => PostgresCluster.Execute(Address, "SET session_replication_role = replica; " + sql);

    protected override void Try(string sql) => PostgresCluster.Execute(Address, sql);

    protected override string Stored(long sequence, string field)
    {
        using var connection = new NpgsqlConnection(LedgerAddress.Parse(Address).ConnectionString);
        connection.Open();
        using var command = new NpgsqlCommand(FormattableString.Invariant($"SELECT {field} FROM ledger.entries WHERE sequence = {sequence}"), connection);
        return (string)command.ExecuteScalar()!;
    }

    /// <summary>The address of the same ledger for somebody who may have so many connections.</summary>
    private string LimitedTo(int connections)
    {
        Fill(0);
        var role = Address[(Address.LastIndexOf('/') + 1)..] + "_writer";
        Try($"CREATE ROLE {role} LOGIN CONNECTION LIMIT {connections}; GRANT USAGE ON SCHEMA ledger TO {role}; GRANT SELECT, INSERT ON ledger.entries TO {role}");
        return Address.Replace("postgres@", role + "@", StringComparison.Ordinal);
    }
}
