using System.Text;
using Interchange.Columns;
using Interchange.Contracts;
using Interchange.Runs;
using Pipeline.Nights;
using Pipeline.Outcomes;
using Pipeline.Tests.Nights;

namespace Pipeline.Tests.Outcomes;

/// <summary>For all tests of a class: four nights of sixty signals each, twenty places a night, and what a case system reports of them.</summary>
public sealed class OutcomesBench : IDisposable
{
    public const string FollowUpHeader = "signal_id,stage,result,nature,reasons,happened_on,reported_on\n";
    public const string OverridesHeader = "signal_id,kind,reasons,decided_on,reported_on\n";
    public static readonly DateOnly Thursday = NightBench.Monday.AddDays(3);
    public static readonly DateOnly AsOf = new(2027, 1, 15);
    private readonly NightBench bench = new();
    private int made;

    public OutcomesBench()
    {
        for (var day = 0; day < 4; day++)
            NightlyRun.Run(bench.Request(NightBench.Monday.AddDays(day), day * 100, 60), bench.Root);
        Signals = OrderedSignals.Of(VerifiedNight.Of(bench.Root, NightBench.Monday, Thursday));
        RawOf = Enumerable.Range(0, 400).ToDictionary(i => NightBench.Keys.Signal($"S-{i}"), i => $"S-{i}", StringComparer.Ordinal);
        Listed = [.. Enumerable.Range(0, Signals.Count).Where(row => Signals.ListedOn(row) is not null).Select(Raw)];
        NotListed = [.. Enumerable.Range(0, Signals.Count).Where(row => Signals.ListedOn(row) is null).Select(Raw)];
    }

    internal OrderedSignals Signals { get; }

    /// <summary>Raw identifier by pseudonym.</summary>
    public IReadOnlyDictionary<string, string> RawOf { get; }

    /// <summary>Raw identifiers of the signals that stood on a list.</summary>
    public IReadOnlyList<string> Listed { get; }

    public IReadOnlyList<string> NotListed { get; }

    public static Contract Contract => NightBench.Contract;

    public string Raw(int row) => RawOf[Signals.Decisions.Text(Interchange.ScoredSignals.ScoredSignalsLayout.Signal).Values[row]!];

    /// <summary>A path at which nothing stands yet.</summary>
    public string Fresh() => bench.PathOf($"history-{Interlocked.Increment(ref made)}");

    public int RowOf(string raw) => Signals.Find(NightBench.Keys.Signal(raw))!.Value;

    internal OutcomesRequest Request(string followUp, string overrides = "") => new()
    {
        Nights = bench.Root,
        From = NightBench.Monday,
        To = Thursday,
        FollowUp = [File("follow-up.csv", FollowUpHeader + followUp)],
        Overrides = overrides.Length == 0 ? [] : [File("overrides.csv", OverridesHeader + overrides)],
        Reasons = SourceFile.Read(NightBench.Repository("policies", "reasons", "default.yaml")),
        Pseudonymiser = NightBench.Keys,
        AsOf = AsOf,
    };

    internal static RefusedException Refused(OutcomesRequest request, string path)
    {
        var refused = Assert.Throws<RefusedException>(() => OutcomesRun.Run(request, path));
        Assert.False(Directory.Exists(path));
        return refused;
    }

    public static SourceFile File(string name, string text) => SourceFile.Of(name, Encoding.UTF8.GetBytes(text));

    public void Dispose() => bench.Dispose();
}
