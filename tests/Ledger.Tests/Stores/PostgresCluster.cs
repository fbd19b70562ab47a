using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Ledger.Tests.Stores;

/// <summary>A throw-away PostgreSQL server on a port of its own, for loopback only; a cluster that the machine runs already is left alone.</summary>
public sealed class PostgresCluster : IDisposable
{
    private const string Account = "postgres";
    private readonly string folder = Directory.CreateTempSubdirectory("ledger-server").FullName;
    private readonly Process? server;
    private readonly int port;
    private int databases;

    public PostgresCluster()
    {
        if (Binaries is null)
            return;
        port = FreePort();
        if (Environment.IsPrivilegedProcess)
            Run("chown", Account, folder);
        Run(Start("initdb", "--auth=trust", "--encoding=UTF8", "--no-locale", "--no-sync", "-U", Account, "-D", Path.Combine(folder, "data")));
        server = Process.Start(Start("postgres", "-D", Path.Combine(folder, "data"), "-p", port.ToString(CultureInfo.InvariantCulture), "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "max_connections=300", "-c", "fsync=off"))!;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Stop();
        WaitUntilOpen();
    }

    /// <summary>Folder of the server's programs, which Debian keeps off PATH; null where there is none.</summary>
    public static string? Binaries { get; } = Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Select(d => Path.Combine(d, "bin")).Where(d => File.Exists(Path.Combine(d, "initdb"))).Order(StringComparer.Ordinal).LastOrDefault()
        : null;

    public static string? WhyNot => Binaries is null && Environment.GetEnvironmentVariable("CI") is not "true" ? "no PostgreSQL under /usr/lib/postgresql; install it with: apt-get install -y postgresql" : null;

    /// <summary>The address of a new, empty database.</summary>
    public string NewDatabase()
    {
        var name = FormattableString.Invariant($"room{Interlocked.Increment(ref databases)}");
        Execute(Address(Account), $"CREATE DATABASE {name}");
        return Address(name);
    }

    public static void Execute(string address, string sql)
    {
        using var connection = new NpgsqlConnection(LedgerAddress.Parse(address).ConnectionString);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        Stop();
        Directory.Delete(folder, recursive: true);
    }

    private static ProcessStartInfo Start(string program, params string[] arguments)
    {
        var path = Path.Combine(Binaries!, program);
        // The server refuses to run as root.
        return Environment.IsPrivilegedProcess ? Quiet("runuser", ["-u", Account, "--", path, .. arguments]) : Quiet(path, arguments);
    }

    private static ProcessStartInfo Quiet(string program, string[] arguments) => new(program, arguments) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };

    private static void Run(string program, params string[] arguments) => Run(Quiet(program, arguments));

    private static void Run(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEndAsync();
        var wrong = process.StandardError.ReadToEnd() + said.Result;
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, wrong);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private string Address(string database) => FormattableString.Invariant($"postgresql://{Account}@127.0.0.1:{port}/{database}");

    private void WaitUntilOpen()
    {
        server!.BeginErrorReadLine();
        server.BeginOutputReadLine();
        for (var i = 0; i < 300; i++)
        {
            try
            {
                Execute(Address(Account), "SELECT 1");
                return;
            }
            catch (NpgsqlException)
            {
                Assert.False(server.HasExited, "the server ended at its start");
                Thread.Sleep(100);
            }
        }

        Assert.Fail("the server does not open");
    }

    private void Stop()
    {
        if (server is null || server.HasExited)
            return;
        Process.Start(Start("pg_ctl", "stop", "-m", "immediate", "-D", Path.Combine(folder, "data")))!.WaitForExit();
        server.WaitForExit();
    }
}
