using System.Globalization;
using System.Text;
using Interchange.Runs;

namespace Pipeline.Nights;

/// <summary>
/// The nights under one root: complete folders <c>DATE.rN</c> and <c>CURRENT</c>, the name of the one that holds. A folder appears in
/// one rename and CURRENT changes in one rename, so a reader never sees half a night.
/// </summary>
internal sealed class NightFolders : IDisposable
{
    public const string CurrentName = "CURRENT";
    public const string ReplayName = "replay";
    private readonly string root;
    private readonly FileStream held;

    /// <summary>Opens a root for one run.</summary>
    /// <exception cref="RefusedException">Exit code 75: another run is at work there.</exception>
    public NightFolders(string root)
    {
        this.root = Path.GetFullPath(root);
        Directory.CreateDirectory(this.root);
        var path = Path.Combine(this.root, ".lock");
        try
        {
            held = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw new RefusedException(ExitCode.Temporary, [new Problem { Code = "night-held", File = path, Rule = "another run of the night is at work here", Remedy = "wait for it and run again" }]);
        }
    }

    /// <summary>Path of a night's folder, or of its file.</summary>
    public string PathOf(NightName night, string file = "") => Path.Combine(root, night.ToString(), file);

    /// <summary>The newest revision of the last night before a date; null when there is none.</summary>
    public NightName? Before(DateOnly date) => All().Where(n => n.Date < date).MaxBy(Order);

    /// <summary>The newest revision of a date's night.</summary>
    public NightName? Latest(DateOnly date) => All().Where(n => n.Date == date).MaxBy(Order);

    /// <exception cref="RefusedException">Exit code 2: a later night already started from this date's stock.</exception>
    public void DemandNoneAfter(DateOnly date)
    {
        if (All().MaxBy(Order) is { } last && last.Date > date)
        {
            throw RefusedException.Usage(new Problem
            {
                Code = "night-overtaken",
                File = root,
                Value = last.ToString(),
                Rule = $"a later night than {date:yyyy-MM-dd} stands here, and its stock follows from the nights before it",
                Remedy = "run the next night; to try another rule on past nights, use another --out folder",
            });
        }
    }

    /// <summary>Points CURRENT at the newest complete night: also after a crash between the two renames.</summary>
    public void PointCurrent()
    {
        if (All().MaxBy(Order) is not { } newest)
            return;
        var (path, partial) = (Path.Combine(root, CurrentName), Path.Combine(root, "." + CurrentName + ".partial"));
        var line = Encoding.UTF8.GetBytes(newest + "\n");
        if (File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(line))
            return;
        using (var stream = new FileStream(partial, FileMode.Create, FileAccess.Write))
        {
            stream.Write(line);
            stream.Flush(flushToDisk: true);
        }

        File.Move(partial, path, overwrite: true);
    }

    public void Dispose() => held.Dispose();

    private static (DateOnly Date, int Revision) Order(NightName night) => (night.Date, night.Revision);

    private IReadOnlyList<NightName> All() => NightName.In(root);
}

/// <summary>A night's folder: its date and its revision, from 1.</summary>
internal sealed record NightName(DateOnly Date, int Revision)
{
    public static NightName? Parse(string name)
    {
        var parts = name.Split(".r");
        return parts.Length == 2
            && DateOnly.TryParseExact(parts[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var revision)
            ? new(date, revision)
            : null;
    }

    /// <summary>Every night of a folder, deleted ones too, by date, then revision; none where there is no folder.</summary>
    public static IReadOnlyList<NightName> In(string root) => Directory.Exists(root)
        ? [.. Directory.EnumerateDirectories(root).Select(d => Parse(Path.GetFileName(d))).OfType<NightName>().OrderBy(n => n.Date).ThenBy(n => n.Revision)]
        : [];

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Date:yyyy-MM-dd}.r{Revision}");
}
