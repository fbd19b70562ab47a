using Interchange.Runs;

namespace Interchange.Trust;

/// <summary>The highest root and in-force list that this installation has seen. Going back, or another of the same number, is refused.</summary>
public sealed record TrustState
{
    public const string FileName = "trust-state.json";
    private const string LockName = ".lock";

    public required int RootVersion { get; init; }

    public required string RootSha256 { get; init; }

    public required long InForceSequence { get; init; }

    public required string InForceSha256 { get; init; }

    /// <summary>Checks what is now presented against what was seen and remembers it, atomically, unless it is refused.</summary>
    /// <exception cref="RefusedException">Exit code 75: another run holds the state; 3: the state is damaged.</exception>
    internal static void Advance(string folder, TrustRoot root, long inForceSequence, string inForceSha256, Refusals refusals) => Held(folder, () =>
    {
        var path = Path.Combine(folder, FileName);
        var seen = File.Exists(path) ? JsonFile.Parse<TrustState>(TrustJson.ReadFile(path)) : null;
        var now = new TrustState { RootVersion = root.Version, RootSha256 = root.Sha256, InForceSequence = inForceSequence, InForceSha256 = inForceSha256 };
        if (seen is not null)
            Compare(path, seen, now, refusals);
        if (!refusals.Any && now != seen)
            Replace(path, JsonFile.Bytes(now));
    });

    /// <summary>Checks a root alone against what was seen, where anything was; remembers nothing.</summary>
    internal static void RefuseOlderRoot(string folder, TrustRoot root, Refusals refusals)
    {
        var path = Path.Combine(folder, FileName);
        if (File.Exists(path))
            CompareRoots(path, JsonFile.Parse<TrustState>(TrustJson.ReadFile(path)), root.Version, root.Sha256, refusals);
    }

    private static void CompareRoots(string path, TrustState seen, int version, string sha256, Refusals refusals)
    {
        if (version < seen.RootVersion)
            refusals.Add("root-older", path, $"root version {seen.RootVersion} was seen before", "use the newest trust root", FormattableString.Invariant($"{version}"));
        if (version == seen.RootVersion && !string.Equals(sha256, seen.RootSha256, StringComparison.Ordinal))
            refusals.Add("root-forked", path, "another root of the same version was seen before", "find out who made two roots of one version", sha256);
    }

    private static void Compare(string path, TrustState seen, TrustState now, Refusals refusals)
    {
        CompareRoots(path, seen, now.RootVersion, now.RootSha256, refusals);
        if (now.InForceSequence < seen.InForceSequence)
            refusals.Add("in-force-older", path, $"in-force list {seen.InForceSequence} was seen before", "use the newest list; going back to an earlier release is a new list", FormattableString.Invariant($"{now.InForceSequence}"));
        if (now.InForceSequence == seen.InForceSequence && !string.Equals(now.InForceSha256, seen.InForceSha256, StringComparison.Ordinal))
            refusals.Add("in-force-forked", path, "another in-force list of the same number was seen before", "find out who made two lists of one number", now.InForceSha256);
    }

    internal static void Replace(string path, byte[] bytes)
    {
        var partial = path + ".partial";
        using (var stream = new FileStream(partial, FileMode.Create, FileAccess.Write))
        {
            stream.Write(bytes);
            stream.Flush(flushToDisk: true);
        }

        File.Move(partial, path, overwrite: true);
    }

    /// <summary>Does something while no other run can look at what this installation remembers.</summary>
    internal static void Held(string folder, Action work)
    {
        Directory.CreateDirectory(folder);
        using var held = Hold(Path.Combine(folder, LockName));
        work();
    }

    private static FileStream Hold(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw new RefusedException(ExitCode.Temporary, [new Problem { Code = "trust-state-held", File = path, Rule = "another run is looking at the trust state", Remedy = "try again" }]);
        }
    }
}
