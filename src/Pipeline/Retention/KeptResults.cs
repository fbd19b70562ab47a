using System.Globalization;
using Interchange.Columns;
using Interchange.Manifests;
using Interchange.Runs;
using Ledger;
using Pipeline.Nights;
using Pipeline.Releases;

namespace Pipeline.Retention;

/// <summary>Finds the results under some folders that have a period, and their traces.</summary>
internal static class KeptResults
{
    private const string TraceEnd = ".trace";

    /// <summary>Verbs whose results have a period. What trains, releases and vouches is not among them: it is never deleted.</summary>
    public static IReadOnlyDictionary<string, ResultKind> Verbs { get; } = new SortedDictionary<string, ResultKind>(StringComparer.Ordinal)
    {
        ["pipeline intake"] = ResultKind.Intake,
        [LedgeredRuns.Nightly] = ResultKind.Night,
        ["pipeline sample"] = ResultKind.Sample,
        ["pipeline outcomes"] = ResultKind.Outcomes,
        ["pipeline evaluate"] = ResultKind.Candidate,
        ["pipeline score"] = ResultKind.Scores,
    };

    /// <summary>Folders in which nights lie: the folder itself, and the nights that were not today.</summary>
    public static IReadOnlyList<string> NightRoots(string nights) =>
        [.. new[] { nights, Path.Combine(nights, NightFolders.ReplayName) }.Select(Path.GetFullPath).Where(Directory.Exists)];

    /// <summary>Every result with a period, by folder. A folder that is no result is looked into, one step deep.</summary>
    /// <exception cref="RefusedException">Exit code 3: a run record is broken.</exception>
    public static IReadOnlyList<KeptResult> In(IEnumerable<string> folders, LedgeredRuns ledger) =>
    [
        .. folders.Select(f => Path.TrimEndingDirectorySeparator(Path.GetFullPath(f))).Where(Directory.Exists)
            .SelectMany(f => File.Exists(Path.Combine(f, ResultFolder.RecordName)) ? [f] : Directory.EnumerateDirectories(f).Where(d => Path.GetFileName(d)[0] != '.' && File.Exists(Path.Combine(d, ResultFolder.RecordName))))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).SelectMany(f => At(f, ledger)),
    ];

    /// <summary>The folders in which the results lie, for what was begun there and not finished.</summary>
    public static IReadOnlyList<string> Parents(IEnumerable<string> folders) =>
        [.. folders.Select(f => Path.TrimEndingDirectorySeparator(Path.GetFullPath(f))).SelectMany(f => new[] { f, Path.GetDirectoryName(f)! }).Where(Directory.Exists).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<KeptResult> At(string folder, LedgeredRuns ledger)
    {
        var record = SourceFile.Read(Path.Combine(folder, ResultFolder.RecordName));
        var run = JsonFile.Parse<RunRecord>(record);
        if (!Verbs.TryGetValue(run.Command, out var kind))
            yield break;
        var deleted = DeletedResult.At(folder);
        var days = deleted is null ? Days(folder, kind, run, ledger.Made(record.Sha256, run.Command)) : (deleted.From, deleted.To);
        var result = new KeptResult { Folder = folder, Kind = kind, Run = run, RunSha256 = record.Sha256, Days = days, Deleted = deleted };
        yield return result;
        var trace = folder + TraceEnd;
        if (Directory.Exists(trace))
            yield return result with { Folder = trace, Kind = ResultKind.Trace, Deleted = DeletedResult.At(trace) };
    }

    /// <summary>From what the run record says; of an intake its manifest; of what says no day, the day on which the ledger says it was made.</summary>
    public static (DateOnly From, DateOnly To)? Days(string folder, ResultKind kind, RunRecord run, LedgerEntry? made)
    {
        var (from, to) = (Setting("from"), Setting("to"));
        if (run.AsOf is { } day)
            return (from is { } first && first < day && first > DateOnly.MinValue ? first : day, day);
        if (to is { } last)
            return (from ?? last, last);
        if (kind == ResultKind.Intake && run.Outputs.TryGetValue(Manifest.FileName, out var digest))
        {
            var file = SourceFile.Read(Path.Combine(folder, Manifest.FileName));
            var days = string.Equals(file.Sha256, digest, StringComparison.Ordinal) ? JsonFile.Parse<Manifest>(file).Days : [];
            return days.Count == 0 ? null : (days[0].Date, days[^1].Date);
        }

        return made?.When() is { } written ? (DutchDay.Of(written), DutchDay.Of(written)) : null;

        DateOnly? Setting(string name) => run.Settings.TryGetValue(name, out var text) && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed) ? parsed : null;
    }
}
