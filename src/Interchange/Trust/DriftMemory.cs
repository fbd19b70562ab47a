using Interchange.Runs;

namespace Interchange.Trust;

/// <summary>The newest statement on drift that this installation has seen of each release, and the newest that confirmed a breach.</summary>
public sealed record DriftMemory
{
    public const string FileName = "drift-state.json";

    public required IReadOnlyDictionary<string, SeenDrift> Releases { get; init; }

    internal static SeenDrift? Of(string folder, string releaseId) =>
        Read(folder)?.Releases.GetValueOrDefault(releaseId);

    /// <summary>Remembers a statement, atomically; a confirmed breach is remembered for good, whoever takes its file away.</summary>
    /// <exception cref="RefusedException">Exit code 75: another run holds the state; 3: the state is damaged.</exception>
    internal static void Remember(string folder, string releaseId, SeenDrift seen) => TrustState.Held(folder, () =>
    {
        var before = Read(folder)?.Releases ?? new Dictionary<string, SeenDrift>(StringComparer.Ordinal);
        if (before.GetValueOrDefault(releaseId) == seen)
            return;
        var now = new SortedDictionary<string, SeenDrift>(before.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal) { [releaseId] = seen };
        TrustState.Replace(Path.Combine(folder, FileName), JsonFile.Bytes(new DriftMemory { Releases = now }));
    });

    private static DriftMemory? Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        return File.Exists(path) ? JsonFile.Parse<DriftMemory>(TrustJson.ReadFile(path)) : null;
    }
}

/// <param name="Sequence">Of the newest statement.</param>
/// <param name="Sha256">Of the newest statement.</param>
/// <param name="Confirmed">SHA-256 of the newest that confirmed a breach; null where none did.</param>
public sealed record SeenDrift(long Sequence, string Sha256, string? Confirmed);
