using System.Globalization;
using Interchange.Columns;
using Interchange.Contracts;
using Interchange.Manifests;
using Interchange.Runs;
using Prioritisation.Scorecards;

namespace Pipeline.Nights;

/// <summary>A night whose files are the very ones that its run record vouches for, and that started from the stock which the night before left.</summary>
internal sealed class VerifiedNight
{
    private const string Other = "the file is not the one that the night delivered";
    private const string NotNamed = "the night's run record does not name this file";
    private readonly string folder;
    private Scorecard? scorecard;

    private VerifiedNight(string folder, NightName name, SourceFile record, RunRecord run)
    {
        this.folder = folder;
        Name = name;
        Run = run;
        RunSha256 = record.Sha256;
        Contract = ContractReader.Read(File(SignalFolder.ContractName));
        Record = JsonFile.Parse<NightRecord>(File(NightRecord.FileName));
    }

    public NightName Name { get; }

    public RunRecord Run { get; }

    /// <summary>SHA-256 of the run record.</summary>
    public string RunSha256 { get; }

    public NightRecord Record { get; }

    public Contract Contract { get; }

    /// <summary>The nights of a period that hold, in order; of a night with revisions the last.</summary>
    /// <exception cref="RefusedException">Exit code 2: there is none; 5: a file is not the one that was delivered.</exception>
    public static IReadOnlyList<VerifiedNight> Of(string root, DateOnly from, DateOnly to)
    {
        var nights = NightName.In(root).Where(n => n.Date >= from && n.Date <= to).GroupBy(n => n.Date).Select(g => g.MaxBy(n => n.Revision)!).OrderBy(n => n.Date).Select(n => Read(root, n)).ToArray();
        if (nights.Length == 0)
            throw RefusedException.Usage(new Problem { Code = "no-nights", File = root, Rule = string.Create(CultureInfo.InvariantCulture, $"no night from {from:yyyy-MM-dd} to {to:yyyy-MM-dd} stands here"), Remedy = "name the folder of the nights and a period with one" });
        return nights;
    }

    /// <summary>The night whose stock this one started from, verified too; null for the first of all.</summary>
    /// <exception cref="RefusedException">Exit code 5: it left another stock.</exception>
    public VerifiedNight? Before()
    {
        if (Record.Previous is not { } previous)
            return null;
        var before = Read(Path.GetDirectoryName(folder)!, NightName.Parse(previous)!);
        DemandStartedFrom(before);
        return before;
    }

    /// <summary>That this night started from the very stock which a night left.</summary>
    /// <exception cref="RefusedException">Exit code 5: it started from another.</exception>
    public void DemandStartedFrom(VerifiedNight before)
    {
        foreach (var name in new[] { OpenStock.FileName, OpenStock.HandledName })
        {
            if (!string.Equals(Run.Inputs.GetValueOrDefault("previous/" + name), before.Run.Outputs.GetValueOrDefault(name), StringComparison.Ordinal))
                throw Altered(before.folder, name, $"the night {Name} started from another file than this");
        }
    }

    /// <summary>Signals that were closed elsewhere before the night could order them.</summary>
    public IEnumerable<string> Closed()
    {
        foreach (var batch in ParquetTable.Read(File(OpenStock.HandledName), OpenStock.HandledSpecs))
        {
            var (signals, states, days) = (batch.Text("signal"), batch.Level("state"), batch.Date("night"));
            for (var row = 0; row < batch.Count; row++)
            {
                if (days.Days[row] == Name.Date.DayNumber && states[row] is "closed")
                    yield return signals.Values[row]!;
            }
        }
    }

    /// <summary>A file that the run record names; the bytes that are checked against it are the bytes that are given.</summary>
    /// <exception cref="RefusedException">Exit code 5: it is not the one that was delivered.</exception>
    public SourceFile File(string name) =>
        Run.Outputs.TryGetValue(name, out var digest) ? Delivered(folder, name, digest) : throw Altered(folder, name, NotNamed);

    /// <summary>The model by which the night was scored.</summary>
    public Scorecard Scorecard => scorecard ??= ScorecardFile.Read(File(RuleFiles.ModelName));

    /// <summary>Every signal in stock with its state by the end of the night.</summary>
    public IReadOnlyList<ColumnBatch> Scores() =>
        ParquetTable.Read(File(StateFiles.ScoresName), StateFiles.ScoresSpecs(Contract.Single(ColumnRole.Class).Levels));

    /// <summary>Names of the files that hold the signals which joined.</summary>
    public IEnumerable<string> Parts => Run.Outputs.Keys.Where(n => n.StartsWith(SignalFolder.PartsName + "/", StringComparison.Ordinal));

    /// <summary>One revision of one night.</summary>
    /// <exception cref="RefusedException">Exit code 5: a file is not the one that was delivered, or the night was deleted.</exception>
    public static VerifiedNight Read(string root, NightName name)
    {
        var place = Path.GetFullPath(Path.Combine(root, name.ToString()));
        if (DeletedResult.At(place) is { } deleted)
            throw deleted.Refusal(place, ExitCode.Refused, "name a period after the deleted nights, whose first night follows one that stands");
        var record = SourceFile.Read(Path.Combine(place, ResultFolder.RecordName));
        var run = JsonFile.Parse<RunRecord>(record);
        if (RecordedFiles.Faults(run, RecordedFiles.In(place)).ToArray() is [var (file, fault), ..])
        {
            throw Altered(place, file, fault switch
            {
                FileFault.Missing => "the night's run record names this file, and it is gone",
                FileFault.Changed => Other,
                _ => NotNamed,
            });
        }

        return new VerifiedNight(place, name, record, run);
    }

    private static SourceFile Delivered(string place, string file, string digest)
    {
        var read = SourceFile.Read(Path.Combine(place, file));
        return string.Equals(read.Sha256, digest, StringComparison.Ordinal) ? read : throw Altered(place, file, Other);
    }

    private static RefusedException Altered(string place, string file, string rule) => RefusedException.Rule(new Problem
    {
        Code = "night-altered",
        File = Path.Combine(place, file),
        Rule = rule,
        Remedy = "find out who changed the night; a sample of altered files is evidence of nothing, so none was drawn",
    });
}
