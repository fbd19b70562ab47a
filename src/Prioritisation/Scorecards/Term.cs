using System.Text.Json.Serialization;

namespace Prioritisation.Scorecards;

/// <summary>One feature's part of the score: a bin per value, whole points per bin (1 point = 1/1000 logit).</summary>
public sealed record Term : FeatureBins
{
    /// <summary>One a bin: <see cref="FeatureBins.BinCount"/> values.</summary>
    [JsonPropertyOrder(1)]
    public required IReadOnlyList<int> Points { get; init; }
}
