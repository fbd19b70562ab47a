using System.Text.Json;
using FairnessAudit.Measures;

namespace FairnessAudit.Tests.ThirdParty;

/// <summary>The published counts of both years audited once, and what their authors and an independent computation say of them.</summary>
public sealed class StudentGrants : IDisposable
{
    public const string Collection = "student grants";
    public const string OutsideEurope = "outside_europe";
    public const string Netherlands = "netherlands";
    private readonly ScratchFolder folder = new();

    public StudentGrants()
    {
        Findings = new[] { "2014", "2019" }.ToDictionary(
            year => year,
            year => CountsAudit.Run(new CountsAuditRequest($"Data/student-grants/counts-{year}.csv", $"Data/student-grants/counts-{year}.yaml", null), folder[year])!,
            StringComparer.Ordinal);
    }

    public static JsonElement Reference { get; } = JsonDocument.Parse(File.ReadAllBytes("Data/student-grants.json")).RootElement;

    public IReadOnlyDictionary<string, Findings> Findings { get; }

    public string Folder(string year) => folder[year];

    /// <summary>Of those of origin outside Europe, unless another group is named, against the Netherlands.</summary>
    public Finding Find(string year, string measure, string? step = null, string? stratum = null, string set = "none", string estimator = "printed", string group = OutsideEurope, string reference = Netherlands) =>
        Findings[year].Items.Single(f => f.Measure == measure && f.Step == step && f.Stratum == stratum && f.StratumSet == set && f.Estimator == estimator && f.Group == group && f.Reference == reference);

    /// <summary>As the authors add the group up from its parts; where that gives the printed counts, those.</summary>
    public Finding AsPublished(string year, string measure, string? step = null, string? stratum = null) =>
        Findings[year].Items.Single(f => f.Measure == measure && f.Step == step && f.Stratum == stratum && f.StratumSet is "none" && f.Group == OutsideEurope && f.Reference == Netherlands && f.Estimator is "parts"
            || (f.Measure == measure && f.Step == step && f.Stratum == stratum && f.StratumSet is "none" && f.Group == OutsideEurope && f.Reference == Netherlands && f.Estimator is "printed"
                && !Findings[year].Items.Any(o => o.Id == f.Id + "/parts")));

    public void Dispose() => folder.Dispose();
}

/// <summary>Both years are audited once for all tests about them.</summary>
[CollectionDefinition(StudentGrants.Collection)]
public sealed class StudentGrantsCollection : ICollectionFixture<StudentGrants>;
