namespace Prioritisation.Ordering;

/// <summary>What became of every signal of a replayed window: arrays of equal length, in the rows' own order.</summary>
public sealed record ReplayedDecisions
{
    /// <summary>Index into <see cref="Interchange.ScoredSignals.ScoredSignalsLayout.States"/>.</summary>
    public required byte[] State { get; init; }

    /// <summary><see cref="DateOnly.DayNumber"/> of the night of that state; -1 while open.</summary>
    public required int[] NightDay { get; init; }

    /// <summary>1-based place on that night's list; 0 unless put forward by the order.</summary>
    public required int[] Rank { get; init; }

    /// <summary>Days of the policy's kind from receipt to the night of the state, for open signals to the last day of the window.</summary>
    public required int[] WaitingDays { get; init; }

    public required byte[] Band { get; init; }

    /// <summary>The draw in which the signal could be drawn; null where it could not.</summary>
    public required string?[] SamplingStratum { get; init; }

    /// <summary>Probability of that draw; NaN where the signal could not be drawn.</summary>
    public required float[] SamplingProbability { get; init; }

    public const byte Open = 0;
    public const byte PutForward = 1;
    public const byte Random = 2;
    public const byte Lapsed = 3;
}
