namespace Ledger;

/// <summary>Opens a ledger wherever it is kept.</summary>
public static class Ledgers
{
    /// <summary>Opens a ledger, or starts one where there is none.</summary>
    /// <param name="address">A file's path, or <c>postgresql://user@host:port/database</c>.</param>
    /// <exception cref="LedgerException">It is no ledger, is out of reach, or the address is not of the form.</exception>
    public static ILedger Open(string address) => LedgerAddress.IsServer(address) ? LedgerServer.Open(address) : LedgerFile.Open(address);

    /// <summary>Whether there is something to look at: a file that exists, or a server, which is asked on opening.</summary>
    public static bool Exists(string address) => LedgerAddress.IsServer(address) || File.Exists(address);

    public static bool IsServer(string address) => LedgerAddress.IsServer(address);

    /// <summary>The address as people may read it.</summary>
    public static string Shown(string address) => LedgerAddress.Shown(address);

    /// <summary>The newest entries, oldest first.</summary>
    public static IReadOnlyList<LedgerEntry> Newest(this ILedger ledger, int count) => ledger.Read(new LedgerFilter(count));
}
