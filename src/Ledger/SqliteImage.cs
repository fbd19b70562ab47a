using System.Buffers.Binary;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Ledger;

/// <summary>
/// Every byte of a ledger's file. SQLite reads past many: free space in pages, reserved fields, counters. Writing the same entries into an
/// empty database gives the same pages, so a file that differs anywhere was written by another hand.
/// </summary>
internal static class SqliteImage
{
    /// <summary>SQLite file format 1.3: change counter at 24, version-valid-for at 92, the writing library's version at 96.</summary>
    private const int Counter = 24, ValidFor = 92, Library = 96, HeaderBytes = 100, FieldBytes = 4;

    /// <summary>Looks at a file whose chain holds.</summary>
    public static ChainState Check(SqliteConnection connection, SqliteTransaction transaction, string path, ChainState state)
    {
        if (SqliteSchema.Scalar(connection, "PRAGMA integrity_check") as string is not "ok")
            return Broken(state, "the database is damaged: PRAGMA integrity_check tells where");
        var file = Bytes(connection);
        var length = new FileInfo(path).Length;
        if (file.Length < HeaderBytes || length != file.Length)
            return Broken(state, $"the file is {length} bytes long, its database {file.Length}");
        var writes = BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(Counter));
        if (writes != state.Entries + 1 || writes != BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(ValidFor)))
            return Broken(state, $"the file was written {writes} times, which is not once for itself and once for each of {state.Entries} entries");
        if (BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(Library)) != (uint)raw.sqlite3_libversion_number())
            return state with { Note = "another version of SQLite wrote this file last, so only its entries and schema could be looked at, not every byte" };
        return FirstOther(file, Twin(connection, transaction)) is { } at ? Broken(state, $"byte {at} of the file is not what these entries give") : state;
    }

    private static ChainState Broken(ChainState state, string rule) => state with { Break = new ChainBreak(0, rule) };

    private static byte[] Twin(SqliteConnection connection, SqliteTransaction transaction)
    {
        using var memory = new SqliteConnection("Data Source=:memory:");
        memory.Open();
        SqliteSchema.Make(memory);
        using var writing = memory.BeginTransaction();
        foreach (var row in EntryRows.All(connection, transaction, SqliteSchema.Table))
            EntryRows.Insert(memory, writing, SqliteSchema.Table, row.Entry!);
        writing.Commit();
        return Bytes(memory);
    }

    private static byte[] Bytes(SqliteConnection connection)
    {
        var pointer = raw.sqlite3_serialize(connection.Handle, "main", out var size, 0);
        try
        {
            var bytes = new byte[size];
            System.Runtime.InteropServices.Marshal.Copy(pointer, bytes, 0, bytes.Length);
            return bytes;
        }
        finally
        {
            raw.sqlite3_free(pointer);
        }
    }

    /// <summary>The first differing byte outside the fields that were looked at by themselves.</summary>
    private static int? FirstOther(byte[] file, byte[] twin)
    {
        foreach (var field in (int[])[Counter, ValidFor, Library])
            twin.AsSpan(field, FieldBytes).Clear();
        foreach (var field in (int[])[Counter, ValidFor, Library])
            file.AsSpan(field, FieldBytes).Clear();
        var same = file.AsSpan().CommonPrefixLength(twin);
        return same == file.Length && same == twin.Length ? null : same;
    }
}
