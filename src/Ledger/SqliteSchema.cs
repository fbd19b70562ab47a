using Microsoft.Data.Sqlite;

namespace Ledger;

/// <summary>The one table of a ledger's file, append-only by the database's own hand too; who goes around it is found by the chain.</summary>
internal static class SqliteSchema
{
    public const string Table = "entries";
    private const string Refuse = "BEGIN SELECT RAISE(ABORT, 'a ledger is append-only'); END";

    /// <summary>"LEDG": what this file is, for whoever finds it.</summary>
    private const long ApplicationId = 0x4C454447;
    private const long Version = 1;

    /// <summary>
    /// In order of making. Without the trigger on inserts, INSERT OR REPLACE would put another entry in the place of one, and no trigger on
    /// deletes would hear of it.
    /// </summary>
    private static readonly (string Name, string Sql)[] Objects =
    [
        (Table, "CREATE TABLE entries (sequence INTEGER PRIMARY KEY, utc TEXT NOT NULL, actor TEXT NOT NULL, verb TEXT NOT NULL, outcome TEXT NOT NULL, subjects TEXT NOT NULL, previous_hash TEXT NOT NULL, hash TEXT NOT NULL) STRICT"),
        ("entries_stay", $"CREATE TRIGGER entries_stay BEFORE DELETE ON entries {Refuse}"),
        ("entries_stand", $"CREATE TRIGGER entries_stand BEFORE UPDATE ON entries {Refuse}"),
        ("entries_follow", $"CREATE TRIGGER entries_follow BEFORE INSERT ON entries WHEN NEW.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM entries) {Refuse}"),
    ];

    public static bool Any(SqliteConnection connection) => Scalar(connection, "SELECT count(*) FROM sqlite_schema") is not 0L;

    /// <summary>Makes the table unless another has just done so.</summary>
    public static void Make(SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        if (Any(connection))
            return;
        foreach (var (_, sql) in Objects)
            Execute(connection, sql);
        Execute(connection, FormattableString.Invariant($"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Version}"));
        transaction.Commit();
    }

    /// <summary>What is other than <see cref="Make"/> made it; null where nothing is.</summary>
    public static string? Fault(SqliteConnection connection)
    {
        if (Scalar(connection, "PRAGMA application_id") is not ApplicationId || Scalar(connection, "PRAGMA user_version") is not Version)
            return "the file is not marked as a ledger of this version";
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        using var select = connection.CreateCommand();
        select.CommandText = "SELECT name, sql FROM sqlite_schema";
        using var reader = select.ExecuteReader();
        while (reader.Read())
            found[reader.GetValue(0) as string ?? ""] = reader.GetValue(1) as string ?? "";
        if (Objects.FirstOrDefault(o => !string.Equals(found.GetValueOrDefault(o.Name), o.Sql, StringComparison.Ordinal)) is { Name: { } changed })
            return $"the schema was changed: {changed} is missing or other than the ledger makes it";
        return found.Keys.Except(Objects.Select(o => o.Name), StringComparer.Ordinal).FirstOrDefault() is { } extra ? $"the schema was changed: {extra} is not the ledger's" : null;
    }

    public static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
