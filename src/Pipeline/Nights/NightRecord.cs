using System.Text.Json.Serialization;
using Pipeline.Scoring;

namespace Pipeline.Nights;

/// <summary><c>night.json</c>: the night in numbers that reconcile, and the rule that ordered it.</summary>
internal sealed record NightRecord
{
    public const string FileName = "night.json";

    public string Schema { get; init; } = "night/1";

    public required DateOnly Night { get; init; }

    /// <summary>Folder of the night whose stock this one started from; null for the first.</summary>
    public required string? Previous { get; init; }

    /// <summary>True when the night was not today: its files are for study, not for work.</summary>
    public required bool Replay { get; init; }

    public required bool PolicyOnly { get; init; }

    public required string? ReleaseId { get; init; }

    public required DateOnly? ReleaseValidUntil { get; init; }

    public required IReadOnlyList<string> ReleaseConditions { get; init; }

    public required string ContractSha256 { get; init; }

    public required string OrderingPolicySha256 { get; init; }

    public required string? ModelSha256 { get; init; }

    /// <summary>The rule that looked on; null for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ShadowRecord? Shadow { get; init; }

    public required int Capacity { get; init; }

    public required long Seed { get; init; }

    /// <summary>Rows delivered tonight; each is new stock or in quarantine.</summary>
    public required long Received { get; init; }

    public required long Quarantined { get; init; }

    public required NightCounts Counts { get; init; }

    /// <summary>The draw: every stratum with what could be drawn and what was; the probability is draws by eligible.</summary>
    public required IReadOnlyList<SampledStratum> Sampling { get; init; }

    /// <summary>What stands on every score of the night; null where nothing was released.</summary>
    [JsonIgnore]
    public ReleaseMark? Mark => ReleaseId is { } id && ReleaseValidUntil is { } until ? new ReleaseMark(id, until, ReleaseConditions) : null;

    internal static NightRecord Of(Night night) => new()
    {
        Night = night.Request.Date,
        Previous = night.Previous?.ToString(),
        Replay = night.Request.Replay,
        PolicyOnly = night.Rule.PolicyOnly,
        ReleaseId = night.Rule.ReleaseId,
        ReleaseValidUntil = night.Rule.ValidUntil,
        ReleaseConditions = night.Rule.Conditions,
        ContractSha256 = night.Contract.Sha256,
        OrderingPolicySha256 = night.Rule.Policy.Sha256,
        ModelSha256 = night.Rule.ModelSha256,
        Capacity = night.Request.Capacity,
        Seed = night.Request.Seed,
        Received = night.Intake.Received,
        Quarantined = night.Intake.Received - night.Counts.New,
        Counts = night.Counts,
        Sampling = [.. night.Decision.Design.Strata.Select(s => new SampledStratum(s.Name, s.Eligible, s.Draws, s.Probability))],
    };
}

/// <summary>One stratum of a night's draw.</summary>
internal sealed record SampledStratum(string Stratum, int Eligible, int Draws, double Probability);

/// <summary>A rule that looked on: which release, and how many signals have a place in both orders, in tonight's only, and in its only.</summary>
/// <param name="ReleaseId">SHA-256 of its release.</param>
/// <param name="ModelSha256">SHA-256 of its model.</param>
/// <param name="Both">Signals with a place in both orders.</param>
/// <param name="InForceOnly">In tonight's only.</param>
/// <param name="ShadowOnly">In the shadow's only.</param>
/// <param name="Tau">Kendall's tau-b over the whole stock; null for fewer than two signals.</param>
internal sealed record ShadowRecord(string ReleaseId, string ModelSha256, int Both, int InForceOnly, int ShadowOnly, double? Tau);
