using System.Reflection;
using System.Runtime.CompilerServices;
using Interchange.Columns;
using Interchange.Contracts;
using Interchange.Pseudonyms;
using Interchange.Tests.Trust;
using Pipeline.Nights;
using Prioritisation.Scorecards;

namespace Pipeline.Tests.Nights;

/// <summary>A root folder for nights, and raw signals made from the shipped contract by a seed.</summary>
internal sealed class NightBench : IDisposable
{
    public static readonly DateOnly Monday = new(2026, 11, 2);
    public static readonly SourceFile ContractFile = SourceFile.Read(Repository("contracts", "signals.odcs.yaml"));
    public static readonly SourceFile PolicyFile = SourceFile.Read(Repository("policies", "ordering", "societal-interest.yaml"));
    public static readonly Contract Contract = ContractReader.Read(ContractFile);
    public static readonly Pseudonymiser Keys = new(PseudonymKey.Of([.. Enumerable.Repeat((byte)1, 32)]), PseudonymKey.Of([.. Enumerable.Repeat((byte)2, 32)]));
    private readonly string folder = Directory.CreateTempSubdirectory("night-").FullName;

    public string Root => Path.Combine(folder, "nights");

    public static string Repository(params string[] path) => Path.Combine([Top(), .. path]);

    public string PathOf(string name) => Path.Combine(folder, name);

    /// <summary>A rule with a scorecard, as only a verified release gives one; the release itself has its own tests.</summary>
    public static TonightsRule Rule(Scorecard? scorecard = null, string? release = null, SourceFile? policy = null)
    {
        var rule = TonightsRule.ByPolicyOnly(ContractFile, policy ?? PolicyFile, VirtualAuthority.Fallback(ContractFile, policy ?? PolicyFile));
        var model = SourceFile.Of("scorecard.json", ScorecardFile.Bytes(scorecard ?? Scorecard()));
        Set(nameof(TonightsRule.Scorecard), ScorecardFile.Read(model));
        Set(nameof(TonightsRule.ModelFile), model);
        Set(nameof(TonightsRule.ModelSha256), model.Sha256);
        Set(nameof(TonightsRule.ReleaseId), release ?? new string('b', 64));
        Set(nameof(TonightsRule.FallbackId), null);
        Set(nameof(TonightsRule.ValidUntil), new DateOnly(2027, 6, 30));
        Set(nameof(TonightsRule.Conditions), new[] { "look again after a quarter" });
        return rule;

        void Set(string property, object? value) =>
            typeof(TonightsRule).GetProperty(property, BindingFlags.Public | BindingFlags.Instance)!.SetValue(rule, value);
    }

    public NightRequest Request(DateOnly date, int first, int count, TonightsRule? rule = null) => new()
    {
        Rule = rule ?? Rule(),
        Pseudonymiser = Keys,
        Signals = [Raw(date, first, count)],
        Closures = null,
        Date = date,
        Capacity = 20,
        Seed = 7,
        Replay = false,
    };

    /// <summary>Signals with the identifiers S-first and on, received in the week up to a date.</summary>
    public SourceFile Raw(DateOnly date, int first, int count)
    {
        var random = new Random(first);
        var columns = Contract.Columns.Where(c => c.Role is not (ColumnRole.Outcome or ColumnRole.Sampling)).ToArray();
        var batch = new ColumnBatch([.. columns.Select(c => Values(c))]);
        var path = PathOf($"raw-{first}-{count}.parquet");
        ParquetTable.Write(path, [.. columns.Select(c => c.Spec)], [batch]);
        return SourceFile.Read(path);

        Column Values(ContractColumn c) => c.Kind switch
        {
            ColumnKind.Number => new NumberColumn(c.Name, [.. Rows().Select(_ => c.Nullable && random.Next(4) == 0 ? float.NaN : Number(c))]),
            ColumnKind.Level => new LevelColumn(c.Name, c.Levels, [.. Rows().Select(_ => Level(c))]),
            ColumnKind.Date => new DateColumn(c.Name, [.. Rows().Select(_ => date.DayNumber - random.Next(7))]),
            _ => new TextColumn(c.Name, [.. Rows().Select(i => c.Role == ColumnRole.Signal ? $"S-{i}" : $"P-{random.Next(500)}")]),
        };

        IEnumerable<int> Rows() => Enumerable.Range(first, count);

        float Number(ContractColumn c)
        {
            var (low, high) = (c.Minimum ?? 0, Math.Min(c.Maximum ?? 100, 100));
            var value = low + (random.NextDouble() * (high - low));
            return (float)(c.Whole ? Math.Floor(value) : value);
        }

        byte Level(ContractColumn c)
        {
            var level = random.Next(c.Levels.Count);
            while (c.RefusedLevels.ContainsKey(c.Levels[level]))
                level = random.Next(c.Levels.Count);
            return (byte)(level + 1);
        }
    }

    /// <summary>Files of a night by name, as text of their bytes, so that two nights can be compared whole.</summary>
    public static SortedDictionary<string, string> Bytes(string night) => new(
        Directory.EnumerateFiles(night, "*", SearchOption.AllDirectories).ToDictionary(f => Path.GetRelativePath(night, f), f => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f))), StringComparer.Ordinal),
        StringComparer.Ordinal);

    public string[] Visible() => Directory.Exists(Root)
        ? [.. Directory.EnumerateFileSystemEntries(Root).Select(p => Path.GetFileName(p)).Where(n => n[0] != '.' && !n.EndsWith(".trace", StringComparison.Ordinal)).Order(StringComparer.Ordinal)]
        : [];

    public void Dispose() => Directory.Delete(folder, recursive: true);

    public static Scorecard Scorecard() => new()
    {
        Intercept = -1500,
        Terms =
        [
            new Term { Feature = "severity", Kind = ColumnKind.Number, UpperBounds = [1, 3], Points = [0, -600, 100, 900] },
            new Term { Feature = "corroborating_sources", Kind = ColumnKind.Number, UpperBounds = [2, 5], Points = [0, -300, 200, 700] },
            new Term { Feature = "specificity", Kind = ColumnKind.Number, UpperBounds = [1], Points = [-50, -200, 300] },
            new Term { Feature = "repeated_content", Kind = ColumnKind.Level, Levels = ["no", "yes"], Points = [0, 40, -400, 0] },
        ],
        Calibration = [.. Enumerable.Range(0, 18).Select(i => new CalibrationStep(i == 0 ? int.MinValue : -2800 + (200 * i), i / 20.0, 100, 5 * i))],
        Provenance = new()
        {
            Trainer = "test",
            ContractId = "c",
            ContractVersion = "1",
            ContractSha256 = "0",
            TrainedFrom = Monday,
            TrainedTo = Monday,
            CalibratedTo = Monday,
            TrainingRows = 0,
            FoundedRows = 0,
            Seed = 0,
            Inputs = new Dictionary<string, string>(StringComparer.Ordinal),
        },
    };

    private static string Top([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
