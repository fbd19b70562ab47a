using System.Globalization;
using Interchange.Columns;
using Interchange.Runs;
using Interchange.ScoredSignals;
using Synthetic.Signals;

namespace Synthetic.FollowUp;

/// <summary>The nights of a folder, of each date the last revision, and what they did with every signal that they met.</summary>
internal sealed class NightLists
{
    private const string Scores = "scores.parquet";
    private const string Replay = "replay";

    /// <summary>SHA-256 by night.</summary>
    public SortedDictionary<string, string> Inputs { get; } = new(StringComparer.Ordinal);

    /// <summary>In order of pseudonym.</summary>
    public IReadOnlyList<NightSignal> Signals { get; private init; } = [];

    /// <param name="folder">Where nights were written; those of its folder "replay" count too.</param>
    /// <exception cref="RefusedException">Exit code 3: there is no night, or its scored signals are broken.</exception>
    public static NightLists Read(string folder)
    {
        var nights = new[] { "", Replay }.SelectMany(below => Nights(folder, below)).OrderBy(n => n.Date).ThenBy(n => n.Name, StringComparer.Ordinal).ToArray();
        if (nights.Length == 0)
            throw RefusedException.Input(new Problem { Code = "nights-missing", File = folder, Rule = "holds no night, such as 2026-11-02.r1", Remedy = "give the folder that pipeline nightly wrote to" });
        var known = new SortedDictionary<string, NightSignal>(StringComparer.Ordinal);
        var inputs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, _) in nights)
        {
            var file = SourceFile.Read(Path.Combine(folder, name, Scores));
            inputs.Add($"{name}/{Scores}", file.Sha256);
            foreach (var signal in ParquetTable.ReadSome(file, ScoredSignalsLayout.Specs(Levels<SignalClass>.Names)).SelectMany(Of))
            {
                if (!known.TryGetValue(signal.Pseudonym, out var before) || before.ListedOn is null)
                    known[signal.Pseudonym] = signal;
            }
        }

        var lists = new NightLists { Signals = [.. known.Values] };
        foreach (var (name, digest) in inputs)
            lists.Inputs.Add(name, digest);
        return lists;
    }

    private static IEnumerable<(string Name, DateOnly Date)> Nights(string folder, string below)
    {
        var root = Path.Combine(folder, below);
        return !Directory.Exists(root) ? [] : Directory.EnumerateDirectories(root).Select(d => Night(Path.GetFileName(d))).OfType<(string Name, DateOnly Date, int Revision)>()
            .GroupBy(n => n.Date).Select(g => g.MaxBy(n => n.Revision)).Select(n => (below.Length == 0 ? n.Name : $"{below}/{n.Name}", n.Date));
    }

    private static IEnumerable<NightSignal> Of(ColumnBatch batch)
    {
        var (signal, received, state) = (batch.Text(ScoredSignalsLayout.Signal).Values, batch.Date(ScoredSignalsLayout.Received), batch.Level(ScoredSignalsLayout.State));
        var (night, classes) = (batch.Date(ScoredSignalsLayout.Night), batch.Level(ScoredSignalsLayout.Class));
        return Enumerable.Range(0, batch.Count).Select(row => new NightSignal(
            signal[row]!, received[row]!.Value, classes[row], state[row] is "put_forward" or "random" ? night[row] : null));
    }

    /// <summary>A night's folder is its date and revision, such as 2026-11-02.r1; null for any other.</summary>
    private static (string Name, DateOnly Date, int Revision)? Night(string folder) =>
        folder.Split(".r") is [var day, var revision]
        && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        && int.TryParse(revision, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (folder, date, number)
            : null;
}
