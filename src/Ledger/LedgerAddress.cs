using System.Text.RegularExpressions;
using Npgsql;

namespace Ledger;

/// <summary>Where a ledger is kept: a file's path, or <c>postgresql://user@host:port/database</c> with an optional <c>?sslmode=MODE</c>.</summary>
internal static partial class LedgerAddress
{
    private const string Form = "an address is postgresql://user@host:port/database, with at most ?sslmode=disable, prefer, require, verify-ca or verify-full";

    public static bool IsServer(string address) => address.Contains("://", StringComparison.Ordinal);

    /// <summary>The address as people may read it. What could hold a password is left out, also where the address is refused for it.</summary>
    public static string Shown(string address) => !IsServer(address) ? address : Server().Match(address) is { Success: true } match && !match.Groups["password"].Success ? address : "postgresql://…";

    /// <exception cref="LedgerException">The address is not of the form, or holds a password.</exception>
    public static NpgsqlConnectionStringBuilder Parse(string address)
    {
        var match = Server().Match(address);
        if (match.Groups["password"].Success || address.Contains("password", StringComparison.OrdinalIgnoreCase))
            throw new LedgerException("a ledger's address holds no password, since addresses are logged and shown: put it in a file that PGPASSFILE names", temporary: false) { Address = true };
        if (!match.Success)
            throw new LedgerException(Form, temporary: false) { Address = true };
        return new NpgsqlConnectionStringBuilder
        {
            Username = Uri.UnescapeDataString(match.Groups["user"].Value),
            Host = match.Groups["host"].Value.Trim('[', ']'),
            Port = match.Groups["port"] is { Success: true, Value: var port } && ushort.TryParse(port, out var number) ? number : NpgsqlConnection.DefaultPort,
            Database = Uri.UnescapeDataString(match.Groups["database"].Value),
            SslMode = match.Groups["ssl"] is { Success: true, Value: var ssl } ? Enum.Parse<SslMode>(ssl.Replace("-", "", StringComparison.Ordinal), ignoreCase: true) : SslMode.Prefer,
            ApplicationName = "ledger",
            Pooling = false,
            Enlist = false,
            Timeout = 15,
            CommandTimeout = 60,
        };
    }

    [GeneratedRegex(@"^postgresql://(?<user>[^:@/?#]+)(?<password>:[^@]*)?@(?<host>[^:@/?#\[\]]+|\[[0-9a-fA-F:]+\])(:(?<port>[0-9]{1,5}))?/(?<database>[^/?#@]+)(\?sslmode=(?<ssl>disable|prefer|require|verify-ca|verify-full))?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Server();
}
