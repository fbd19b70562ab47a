namespace FairnessAudit.Population;

/// <summary>What became of a row, as far as the measures of selection care.</summary>
internal enum Step : byte
{
    /// <summary>Not put forward: still open, or lapsed.</summary>
    Passed,
    PutForward,

    /// <summary>Drawn at random: neither chosen nor passed over by the rule, so it is in no selection rate.</summary>
    DrawnAtRandom,
}

internal enum Known : byte
{
    No,
    Unfounded,
    Founded,
}

/// <summary>Decisions joined with attributes: arrays of equal length, one element a decision. Lives in this room only.</summary>
internal sealed record DecisionRows
{
    public required Step[] Step { get; init; }

    public required Known[] Outcome { get; init; }

    /// <summary>Index into <see cref="Weights"/>: how many rows a known outcome stands for.</summary>
    public required int[] Weight { get; init; }

    /// <summary>Distinct weights, rising.</summary>
    public required IReadOnlyList<double> Weights { get; init; }

    /// <summary>Rows that may depend on each other, the rows of a person, share a block.</summary>
    public required int[] Block { get; init; }

    public required Grouping Period { get; init; }

    public required Grouping Minimal { get; init; }

    public required Grouping Full { get; init; }

    /// <summary>NaN where there is none; null where the table has no score at all.</summary>
    public required double[]? Score { get; init; }

    public required IReadOnlyList<Grouping> Attributes { get; init; }

    public int Count => Step.Length;
}
