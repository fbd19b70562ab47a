using Interchange.Runs;
using Interchange.Trust;
using Ledger;

namespace Bookkeeping;

/// <summary>
/// The newest head of its ledger that an installation has seen, in <c>ledger-state.json</c> of its state folder. A chain cut at its end
/// holds in itself; only who saw the end can tell.
/// </summary>
public sealed record SeenHead
{
    public const string FileName = "ledger-state.json";
    private const int Tries = 100, PauseMilliseconds = 20;

    public string Schema { get; init; } = "ledger-state/1";

    public required long Sequence { get; init; }

    public required string Hash { get; init; }

    /// <summary>What was seen; null where nothing was, or nothing is remembered.</summary>
    /// <exception cref="RefusedException">Exit code 3: the file is damaged.</exception>
    public static LedgerHead? Read(string? folder)
    {
        if (folder is null || !File.Exists(Path.Combine(folder, FileName)))
            return null;
        var seen = JsonFile.Parse<SeenHead>(TrustJson.ReadFile(Path.Combine(folder, FileName)));
        return new LedgerHead(seen.Sequence, seen.Hash);
    }

    /// <summary>Remembers a head unless a later one is remembered; atomically, whoever else does so at the same time.</summary>
    /// <exception cref="RefusedException">Exit code 75: another run holds the state for too long.</exception>
    public static void Remember(string? folder, LedgerHead? head)
    {
        if (folder is null || head is null)
            return;
        Directory.CreateDirectory(folder);
        using var held = Hold(Path.Combine(folder, ".ledger-lock"));
        if (Read(folder) is { } seen && seen.Sequence >= head.Sequence)
            return;
        var (path, partial) = (Path.Combine(folder, FileName), Path.Combine(folder, "." + FileName + ".partial"));
        using (var stream = new FileStream(partial, FileMode.Create, FileAccess.Write))
        {
            stream.Write(JsonFile.Bytes(new SeenHead { Sequence = head.Sequence, Hash = head.Hash }));
            stream.Flush(flushToDisk: true);
        }

        File.Move(partial, path, overwrite: true);
    }

    private static FileStream Hold(string path)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (attempt < Tries)
            {
                Thread.Sleep(PauseMilliseconds);
            }
            catch (IOException)
            {
                throw new RefusedException(ExitCode.Temporary, [new Problem { Code = "ledger-state-held", File = path, Rule = "another run remembers the ledger's head for too long", Remedy = "try again" }]);
            }
        }
    }
}
