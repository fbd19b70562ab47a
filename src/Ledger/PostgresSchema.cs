using Npgsql;

namespace Ledger;

/// <summary>The one table of a ledger on a server, append-only by the database's own hand too; who goes around it is found by the chain.</summary>
internal static class PostgresSchema
{
    public const string Table = "ledger.entries";

    /// <summary>"LEDG": the lock by which writers take turns, and by which one of them makes the table.</summary>
    private const long Turn = 0x4C454447;

    private const string Sql = """
        CREATE SCHEMA IF NOT EXISTS ledger;
        CREATE TABLE ledger.entries (
            sequence bigint PRIMARY KEY, utc text NOT NULL, actor text NOT NULL, verb text NOT NULL, outcome text NOT NULL,
            subjects text NOT NULL, previous_hash text NOT NULL, hash text NOT NULL);
        CREATE FUNCTION ledger.refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''a ledger is append-only''; END';
        CREATE FUNCTION ledger.follow() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN IF NEW.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM ledger.entries) THEN RAISE EXCEPTION ''a ledger is append-only''; END IF; RETURN NEW; END';
        CREATE TRIGGER entries_follow BEFORE INSERT ON ledger.entries FOR EACH ROW EXECUTE FUNCTION ledger.follow();
        CREATE TRIGGER entries_stand BEFORE UPDATE OR DELETE ON ledger.entries FOR EACH ROW EXECUTE FUNCTION ledger.refuse();
        CREATE TRIGGER entries_stay BEFORE TRUNCATE ON ledger.entries FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse();
        """;

    /// <summary>Everything in the schema that could change what an entry is or who may touch it, one fact a line.</summary>
    private const string Facts = """
        SELECT string_agg(fact, E'\n' ORDER BY fact COLLATE "C") FROM (
            SELECT format('column %s.%s %s %s %s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.atthasdef) FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
                WHERE c.relnamespace = 'ledger'::regnamespace AND c.relkind <> 'i' AND a.attnum > 0 AND NOT a.attisdropped
            UNION ALL SELECT format('relation %s %s %s %s %s', relname, relkind, relpersistence, relrowsecurity, relhassubclass) FROM pg_class WHERE relnamespace = 'ledger'::regnamespace
            UNION ALL SELECT format('constraint %s', pg_get_constraintdef(oid)) FROM pg_constraint WHERE connamespace = 'ledger'::regnamespace AND contype <> 'n'
            UNION ALL SELECT format('trigger %s %s', tgenabled, pg_get_triggerdef(oid)) FROM pg_trigger WHERE tgrelid = to_regclass('ledger.entries') AND NOT tgisinternal
            UNION ALL SELECT format('rule %s', rulename) FROM pg_rewrite WHERE ev_class = to_regclass('ledger.entries')
            UNION ALL SELECT format('function %s %s', proname, prosrc) FROM pg_proc WHERE pronamespace = 'ledger'::regnamespace
        ) AS facts (fact)
        """;

    private const string Expected = """
        column entries.actor text t f
        column entries.hash text t f
        column entries.outcome text t f
        column entries.previous_hash text t f
        column entries.sequence bigint t f
        column entries.subjects text t f
        column entries.utc text t f
        column entries.verb text t f
        constraint PRIMARY KEY (sequence)
        function follow BEGIN IF NEW.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM ledger.entries) THEN RAISE EXCEPTION 'a ledger is append-only'; END IF; RETURN NEW; END
        function refuse BEGIN RAISE EXCEPTION 'a ledger is append-only'; END
        relation entries r p f f
        relation entries_pkey i p f f
        trigger O CREATE TRIGGER entries_follow BEFORE INSERT ON ledger.entries FOR EACH ROW EXECUTE FUNCTION ledger.follow()
        trigger O CREATE TRIGGER entries_stand BEFORE DELETE OR UPDATE ON ledger.entries FOR EACH ROW EXECUTE FUNCTION ledger.refuse()
        trigger O CREATE TRIGGER entries_stay BEFORE TRUNCATE ON ledger.entries FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse()
        """;

    /// <summary>Reads the catalogue as a table: a look by name may answer from before the wait for one's turn.</summary>
    public static bool Any(NpgsqlConnection connection) =>
        Scalar(connection, "SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'ledger' AND c.relname = 'entries'") is not null;

    /// <summary>Makes the table unless another has just done so.</summary>
    public static void Make(NpgsqlConnection connection)
    {
        using var transaction = connection.BeginTransaction();
        TakeTurn(connection);
        if (!Any(connection))
            Scalar(connection, Sql);
        transaction.Commit();
    }

    /// <summary>Waits until no other transaction writes; held until this one ends.</summary>
    public static void TakeTurn(NpgsqlConnection connection) =>
        Scalar(connection, FormattableString.Invariant($"SET LOCAL lock_timeout = '30s'; SET LOCAL synchronous_commit = on; SELECT pg_advisory_xact_lock({Turn})"));

    /// <summary>What is other than <see cref="Make"/> made it; null where nothing is.</summary>
    public static string? Fault(NpgsqlConnection connection)
    {
        var found = (Scalar(connection, Facts) as string ?? "").Split('\n');
        var expected = Expected.Split('\n');
        if (expected.Except(found, StringComparer.Ordinal).FirstOrDefault() is { } missing)
            return $"the schema was changed: there is no {missing}";
        return found.Except(expected, StringComparer.Ordinal).FirstOrDefault() is { } extra ? $"the schema was changed: {extra} is not the ledger's" : null;
    }

    private static object? Scalar(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        return command.ExecuteScalar();
    }
}
