using System.Text.Json.Serialization;

namespace Interchange.ScoredSignals;

/// <summary><c>history.json</c>: which nights a history joins, and as known on which day.</summary>
public sealed record HistoryRecord
{
    public string Schema { get; init; } = "history/1";

    public required string ModelLine { get; init; }

    /// <summary>First and last night that is joined.</summary>
    public required DateOnly FirstNight { get; init; }

    public required DateOnly LastNight { get; init; }

    public required int Nights { get; init; }

    /// <summary>Reports that became known later are not in it.</summary>
    public required DateOnly AsOf { get; init; }

    public required string ManifestSha256 { get; init; }

    public required string DecisionsSha256 { get; init; }

    public required string OverridesSha256 { get; init; }

    /// <summary>Of every rule that ordered a night, in order of first use.</summary>
    public required IReadOnlyList<string> OrderingPolicySha256 { get; init; }

    /// <summary>Of every release under which a night was ordered, in order of first use.</summary>
    public required IReadOnlyList<string> ReleaseIds { get; init; }

    /// <summary>The rule that looked on; null where none did.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public HistoryShadow? Shadow { get; init; }

    public const string FileName = "history.json";
}
