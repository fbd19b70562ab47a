using System.Net.Sockets;
using Npgsql;

namespace Ledger;

/// <summary>How long a writer tries again while a server is full, restarts or is out of reach.</summary>
/// <param name="Attempts">Tries in all.</param>
internal sealed record Patience(int Attempts)
{
    private const int FirstPause = 20, LongestPause = 500;

    /// <summary>About half a minute, as long as a file's writer waits for its turn.</summary>
    public static Patience Usual { get; } = new(70);

    /// <summary>Waits before the next try, each time twice as long up to a limit, or says that there is none.</summary>
    public bool Wait(int attempt)
    {
        if (attempt >= Attempts)
            return false;
        Thread.Sleep(Math.Min(LongestPause, FirstPause << Math.Min(attempt - 1, 5)));
        return true;
    }

    /// <summary>Whether the same call may succeed later.</summary>
    public static bool Passing(NpgsqlException e) => e is PostgresException told
        ? told.SqlState is PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown
            or PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.UniqueViolation || told.IsTransient
        : e.IsTransient || e.InnerException is SocketException or IOException or TimeoutException;
}
