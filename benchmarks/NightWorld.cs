namespace Benchmarks;

/// <summary>A night of real size, made once in a folder: a release in force from the demonstration, a stock of ten thousand, and 100,000 new signals.</summary>
internal sealed class NightWorld
{
    public const string Night = "2026-11-03";
    private const string NightBefore = "2026-11-02";
    private const string NewSignals = "100000";
    private const string Stock = "10000";
    private readonly string folder;

    public NightWorld(string folder)
    {
        this.folder = Path.GetFullPath(folder);
        Directory.CreateDirectory(this.folder);
        if (!Directory.Exists(At("demo/release")))
            ChildProcess.Run("bash", Root, "demo.sh", "--no-build", "--nights", "1", "--out", At("demo"));
        Signals = Made(Night, NewSignals);
        if (!Directory.Exists(At("before/nights/replay/" + NightBefore + ".r1")))
            MakeBefore(Made(NightBefore, Stock));
    }

    /// <summary>Folder of the new signals.</summary>
    public string Signals { get; }

    /// <summary>The night's folder, after it ran.</summary>
    public string Result => At("night/nights/replay/" + Night + ".r1");

    public static string Root { get; } = FindRoot();

    /// <summary>One of the programs, as built.</summary>
    public static string Program(string project, string name) =>
        Path.Combine(Root, "artifacts", "bin", project, Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)), name);

    /// <summary>Runs the night from the stock of the night before, always the same.</summary>
    public ChildProcess Run()
    {
        if (Directory.Exists(At("night")))
            Directory.Delete(At("night"), recursive: true);
        Copy(At("before"), At("night"));
        return RunNight("night", Signals, Night);
    }

    private ChildProcess RunNight(string site, string signals, string date) =>
        ChildProcess.Run(Program("Pipeline", "pipeline"), Root, "nightly", "--config", At(site + "/night.yaml"), "--signals", signals, "--as-of", date, "--out", At(site + "/nights"));

    private void MakeBefore(string signals)
    {
        foreach (var part in new[] { "release", "trust", "keys" })
            Copy(At("demo/" + part), At("before/" + part));
        foreach (var seen in Directory.EnumerateFiles(At("before/trust"), "ledger.db*"))
            File.Delete(seen);
        if (Directory.Exists(At("before/trust/state")))
            Directory.Delete(At("before/trust/state"), recursive: true);
        File.WriteAllText(At("before/night.yaml"), """
            release: { bundle: release, in_force: trust/in-force.json, trust_root: trust/root.json, installation: trust/installation.yaml }
            keys: { signal: keys/signal.key, person: keys/person.key }
            tonight: { capacity: 40, seed: 7 }
            """);
        RunNight("before", signals, NightBefore);
    }

    private string Made(string date, string rows)
    {
        var target = At("raw-" + date);
        if (!Directory.Exists(target))
            ChildProcess.Run(Program("Synthetic", "synthetic"), Root, "night", "--variant", "clean", "--date", date, "--rows", rows, "--seed", "1", "--out", target);
        return Path.Combine(target, "signals");
    }

    private string At(string name) => Path.Combine(folder, name);

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private static string FindRoot()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Pipeline.sln")))
                return at.FullName;
        }

        throw new DirectoryNotFoundException("no folder above the benchmarks holds Pipeline.sln");
    }
}
