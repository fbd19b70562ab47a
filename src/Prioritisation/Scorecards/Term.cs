using Interchange.Columns;

namespace Prioritisation.Scorecards;

/// <summary>
/// One feature's part of the score: a bin per value, whole points per bin (1 point = 1/1000 logit).
/// Bin 0 is a missing value. Numbers: bin k (1-based) holds values up to and including <c>UpperBounds[k - 1]</c>, the last bin everything
/// above. Levels: bin k is <c>Levels[k - 1]</c>, the last bin is a level nobody declared.
/// </summary>
public sealed record Term
{
    public required string Feature { get; init; }

    public required ColumnKind Kind { get; init; }

    /// <summary>Strictly rising; kind Number only.</summary>
    public IReadOnlyList<float> UpperBounds { get; init; } = [];

    /// <summary>In the contract's order; kind Level only.</summary>
    public IReadOnlyList<string> Levels { get; init; } = [];

    /// <summary>One a bin: <c>UpperBounds.Count + 2</c> or <c>Levels.Count + 2</c> values.</summary>
    public required IReadOnlyList<int> Points { get; init; }
}
