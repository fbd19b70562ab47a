using Interchange.Columns;
using Interchange.Registers;
using Interchange.Runs;
using Interchange.ScoredSignals;

namespace Interchange.Trust;

/// <summary>The files of a release, each read once. Being read says nothing yet: only <see cref="BundleVerifier"/> says what they are worth.</summary>
public sealed class ReleaseBundle
{
    public const string ReleaseName = "release.json";
    public const string GatesName = "gates.yaml";
    public const string FindingsName = "findings.json";
    public const string AuditName = "audit-statement.json";
    public const string TrainingName = "training.dsse.json";
    public const string TestResultName = "test-result.json";
    public const string PublicFindingsName = "findings.public.json";
    public const string SignOffFolder = "signoffs";
    public const string DecisionFolder = "decisions";
    public const string AnswerFolder = ReleaseRegisters.Folder + "/answers";
    public const string SignedSuffix = ".dsse.json";

    private readonly SortedDictionary<string, SourceFile> files;

    private ReleaseBundle(string path, SortedDictionary<string, SourceFile> files)
    {
        Path = path;
        this.files = files;
    }

    /// <summary>The public edition's report, in both languages.</summary>
    public static IReadOnlyList<string> Reports { get; } = ["report.en.html", "report.nl.html"];

    /// <summary>What the audit vouches for by digest.</summary>
    public static IReadOnlyList<string> Audited { get; } =
    [
        CandidateRecord.ModelName, CandidateRecord.ContractName, CandidateRecord.OrderingPolicyName, GatesName, FindingsName, PublicFindingsName, TestResultName, .. Reports,
    ];

    /// <summary>Names of the registers in a bundle.</summary>
    public static IReadOnlyList<string> Registers { get; } = [.. ReleaseRegisters.Names.Select(n => $"{ReleaseRegisters.Folder}/{n}")];

    /// <summary>Files that every bundle holds, beside release.json and what persons signed.</summary>
    public static IReadOnlyList<string> Parts { get; } = [.. Audited, AuditName, TrainingName, .. Registers];

    public string Path { get; }

    public SourceFile this[string name] => files[name];

    /// <summary>Names of all files but release.json, in order.</summary>
    public IEnumerable<string> Names => files.Keys.Where(n => !string.Equals(n, ReleaseName, StringComparison.Ordinal));

    /// <summary>SHA-256 by name of all files but release.json: the subjects of the release statement.</summary>
    public IEnumerable<KeyValuePair<string, string>> Digests => Names.Select(n => KeyValuePair.Create(n, files[n].Sha256));

    public IEnumerable<SourceFile> SignOffs => Under(SignOffFolder);

    /// <summary>Decisions that do not count here and are kept: refusals, and what was decided on earlier audits of this model line.</summary>
    public IEnumerable<SourceFile> KeptDecisions => Under(DecisionFolder);

    /// <summary>Signed answers to objections.</summary>
    public IEnumerable<SourceFile> Answers => Under(AnswerFolder);

    /// <summary>The SHA-256 of release.json: the id that stands on every score made under the release.</summary>
    public string ReleaseId => files[ReleaseName].Sha256;

    /// <summary>Takes files that are already in memory, by their name in the bundle; the release statement is made from them.</summary>
    public static ReleaseBundle Of(string path, string modelLine, IEnumerable<KeyValuePair<string, SourceFile>> parts)
    {
        var bundle = new ReleaseBundle(path, new SortedDictionary<string, SourceFile>(parts.ToDictionary(), StringComparer.Ordinal));
        var release = Statement.Of(Statement.ReleasePredicateType, new ReleasePredicate(modelLine), bundle.Digests);
        bundle.files[ReleaseName] = SourceFile.Of(System.IO.Path.Combine(path, ReleaseName), JsonFile.Bytes(release));
        return bundle;
    }

    /// <exception cref="RefusedException">Exit code 5: no release there, a file is missing, too large, or one that no bundle has.</exception>
    public static ReleaseBundle Read(string path)
    {
        var refusals = new Refusals();
        if (!File.Exists(System.IO.Path.Combine(path, ReleaseName)))
            refusals.Add("no-release", path, $"there is no release here: the folder holds no {ReleaseName}", "give the folder that `fairness-audit certify` wrote");
        refusals.ThrowIfAny();

        var names = Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Select(f => System.IO.Path.GetRelativePath(path, f).Replace('\\', '/'))
            .Where(n => !string.Equals(n, ResultFolder.RecordName, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToList();
        foreach (var name in names.Where(n => !MayHold(n)))
            refusals.Add("bundle-stranger", System.IO.Path.Combine(path, name), "a release bundle holds no such file", "remove it; nothing rides along with a release");
        foreach (var part in Parts.Except(names, StringComparer.Ordinal))
            refusals.Add("bundle-incomplete", System.IO.Path.Combine(path, part), "the release bundle lacks this file", "assemble the bundle again with `fairness-audit certify`");
        foreach (var (folder, limit, code) in new[] { (SignOffFolder, TrustLimits.SignOffs, "signoff-count"), (DecisionFolder, TrustLimits.KeptDecisions, "decision-count"), (AnswerFolder, TrustLimits.Answers, "answer-count") })
        {
            if (names.Count(n => IsSigned(n, folder)) > limit)
                refusals.Add(code, path, FormattableString.Invariant($"a release has at most {limit} files in {folder}"), "assemble the bundle again with `fairness-audit certify`");
        }

        refusals.ThrowIfAny();
        return new ReleaseBundle(path, new SortedDictionary<string, SourceFile>(
            names.ToDictionary(n => n, n => TrustJson.ReadFile(System.IO.Path.Combine(path, n), TrustLimits.BundleFileBytes), StringComparer.Ordinal), StringComparer.Ordinal));
    }

    private static bool MayHold(string name) =>
        string.Equals(name, ReleaseName, StringComparison.Ordinal) || Parts.Contains(name, StringComparer.Ordinal)
        || IsSigned(name, SignOffFolder) || IsSigned(name, DecisionFolder) || IsSigned(name, AnswerFolder);

    private static bool IsSigned(string name, string folder) =>
        name.StartsWith(folder + "/", StringComparison.Ordinal) && name.EndsWith(SignedSuffix, StringComparison.Ordinal) && !name[(folder.Length + 1)..].Contains('/', StringComparison.Ordinal);

    private IEnumerable<SourceFile> Under(string folder) => files.Where(f => IsSigned(f.Key, folder)).Select(f => f.Value);
}
