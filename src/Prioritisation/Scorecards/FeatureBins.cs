using System.Text.Json.Serialization;
using Interchange.Columns;

namespace Prioritisation.Scorecards;

/// <summary>
/// How one feature's values become byte codes. Bin 0 is a missing value. Numbers: bin k (1-based) holds values up to and including
/// <c>UpperBounds[k - 1]</c>, the last bin everything above. Levels: bin k is <c>Levels[k - 1]</c>, the last bin is a level nobody declared.
/// </summary>
public record FeatureBins
{
    public required string Feature { get; init; }

    public required ColumnKind Kind { get; init; }

    /// <summary>Strictly rising; kind Number only.</summary>
    public IReadOnlyList<float> UpperBounds { get; init; } = [];

    /// <summary>Each once; kind Level only.</summary>
    public IReadOnlyList<string> Levels { get; init; } = [];

    /// <summary>With the missing bin, and for levels the undeclared one.</summary>
    [JsonIgnore]
    public int BinCount => (Kind == ColumnKind.Number ? UpperBounds.Count : Levels.Count) + 2;
}
