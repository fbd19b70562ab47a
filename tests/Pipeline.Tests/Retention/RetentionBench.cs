using System.Text;
using Interchange.Columns;
using Interchange.Runs;
using Pipeline.Nights;
using Pipeline.Releases;
using Pipeline.Retention;
using Pipeline.Sampling;
using Pipeline.Tests.Nights;

namespace Pipeline.Tests.Retention;

/// <summary>Five nights, the trace of one, a sample of the first four, and a ledger that knows them; a copy a test.</summary>
internal sealed class RetentionBench : IDisposable
{
    public static readonly DateOnly AsOf = new(2027, 3, 1);
    private static readonly Lazy<string> Made = new(Make);
    private readonly string folder = Directory.CreateTempSubdirectory("retention-").FullName;

    public RetentionBench() => Copy(Made.Value, folder);

    public string Nights => Path.Combine(folder, "nights");

    public string Sample => Path.Combine(folder, "samples", "sample");

    public string LedgerPath => Path.Combine(folder, "ledger.db");

    public RetentionRequest Request => new() { Nights = Nights, Results = [Path.Combine(folder, "samples")], Ledger = LedgerPath };

    public LedgeredRuns Ledger => LedgeredRuns.Read(LedgerPath)!;

    public static string Night(int day) => FormattableString.Invariant($"{NightBench.Monday.AddDays(day):yyyy-MM-dd}.r1");

    /// <summary>One month for nights and traces, seven years for the rest.</summary>
    public static SourceFile Policy(string holds = "[]", int months = 1)
    {
        var periods = string.Concat(Enum.GetValues<ResultKind>().Select(k => $"  {RetentionPolicyReader.NameOf(k)}: {{ months: {(k is ResultKind.Night or ResultKind.Trace ? months : 84)}, reason: because, basis: to be checked by a lawyer }}\n"));
        return SourceFile.Of("retention.yaml", Encoding.UTF8.GetBytes($"schema: retention/1\nid: test\nversion: 1.0.0\nperiods:\n{periods}holds: {holds}\n"));
    }

    public IReadOnlyList<RetentionDecision> Run(SourceFile? policy = null, Action<string>? told = null, bool dryRun = false, DateOnly? asOf = null) =>
        RetentionRun.Run(Request, policy ?? Policy(), asOf ?? AsOf, dryRun, new Clock(AsOf), told);

    public string[] Gone() => [.. NightName.In(Nights).Select(n => n.ToString()).Where(n => DeletedResult.At(Path.Combine(Nights, n)) is not null)];

    public string[] Verbs() => [.. Ledger.Entries.Select(e => e.Verb).Where(v => v.StartsWith("pipeline retention", StringComparison.Ordinal))];

    public void Dispose() => Directory.Delete(folder, recursive: true);

    public static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private static string Make()
    {
        using var bench = new NightBench();
        var world = Directory.CreateTempSubdirectory("retention-made-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(world, recursive: true);
        var (nights, ledger) = (Path.Combine(world, "nights"), Path.Combine(world, "ledger.db"));
        for (var day = 0; day < 5; day++)
        {
            var made = NightlyRun.Run(bench.Request(NightBench.Monday.AddDays(day), day * 100, 40), nights).Folder;
            Note(ledger, made, LedgeredRuns.Nightly, NightBench.Monday.AddDays(day));
        }

        var sample = Path.Combine(world, "samples", "sample");
        SampleRun.Run(new SampleRequest { Nights = nights, From = NightBench.Monday, To = NightBench.Monday.AddDays(3), PerStratum = 2, Seed = 1, Ledger = ledger }, sample);
        Note(ledger, sample, "pipeline sample", NightBench.Monday.AddDays(7));
        foreach (var trace in Directory.GetDirectories(nights, "*.trace").Where(t => !t.EndsWith(Night(0) + ".trace", StringComparison.Ordinal)).Concat(Directory.GetDirectories(Path.Combine(world, "samples"), "*.trace")))
            Directory.Delete(trace, recursive: true);
        return world;
    }

    private static void Note(string ledger, string folder, string verb, DateOnly day) => LedgerNote.Write(
        ledger, folder, verb, new SortedDictionary<string, string>(StringComparer.Ordinal) { [ResultFolder.RecordName] = SourceFile.Read(Path.Combine(folder, ResultFolder.RecordName)).Sha256 }, clock: new Clock(day));

    private sealed class Clock(DateOnly today) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(today, new TimeOnly(3, 0), TimeSpan.Zero);
    }
}
