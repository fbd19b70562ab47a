using System.Diagnostics;
using System.Globalization;

namespace Ledger.Tests.Stores;

/// <summary>This assembly as a program of its own: adds COUNT entries by ACTOR to a ledger.</summary>
public static class Writer
{
    public static int Main(string[] arguments)
    {
        var ledger = Ledgers.Open(arguments[0]);
        foreach (var i in Enumerable.Range(0, int.Parse(arguments[2], CultureInfo.InvariantCulture)))
            ledger.Append(LedgerContract.Start, arguments[1], FormattableString.Invariant($"test {i}"), new Dictionary<string, string>(StringComparer.Ordinal));
        return 0;
    }

    public static Process Start(string address, string actor, int count) => Process.Start(
        new ProcessStartInfo("dotnet", ["exec", typeof(Writer).Assembly.Location, address, actor, FormattableString.Invariant($"{count}")]) { UseShellExecute = false, RedirectStandardError = true })!;
}
