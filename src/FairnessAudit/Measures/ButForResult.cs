namespace FairnessAudit.Measures;

/// <summary>One suspect feature under the but-for test.</summary>
public sealed record ButForSuspect
{
    public required string Feature { get; init; }

    /// <summary>Why it is suspect, one English sentence: named by the policy, or how well it tells which group.</summary>
    public required string Because { get; init; }

    /// <summary>Real rows whose value was changed to every value of the window, all else equal.</summary>
    public required int Archetypes { get; init; }

    /// <summary>Of which at least one value moves the score band.</summary>
    public required int Moved { get; init; }

    /// <summary>The most bands between two values of one row.</summary>
    public required int MostBands { get; init; }

    /// <summary>The row that moves most, in English words; null where none moves.</summary>
    public required string? Worst { get; init; }

    public double? ShareMoved => Archetypes == 0 ? null : (double)Moved / Archetypes;
}

/// <summary>
/// The but-for test: would the score band be another, had only suspect features been different? Two ways: archetypes (real rows with the
/// value changed) and matched rows (real rows alike in every other bin). Exact, without tolerance.
/// </summary>
public sealed record ButForResult
{
    public required IReadOnlyList<ButForSuspect> Suspects { get; init; }

    /// <summary>The limit above which a feature is suspect for what it tells.</summary>
    public required double Tells { get; init; }

    /// <summary>Sets of rows alike in every bin but those of suspects, which differ.</summary>
    public required long MatchedSets { get; init; }

    public required long MatchedRows { get; init; }

    /// <summary>Matched sets that stand in more than one band.</summary>
    public required long MatchedSetsMoved { get; init; }

    /// <summary>The first move in words; null where nothing moves.</summary>
    public required string? Difference { get; init; }
}
