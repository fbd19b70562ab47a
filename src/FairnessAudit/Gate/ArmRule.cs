namespace FairnessAudit.Gate;

/// <summary>What a random arm must hold before measures of outcomes may be drawn from it.</summary>
internal sealed record ArmRule
{
    /// <summary>Draws with a known outcome, at least.</summary>
    public required int MinimumDraws { get; init; }

    /// <summary>The same in the smallest group of tier A.</summary>
    public required int MinimumDrawsInGroup { get; init; }

    /// <summary>Draws in every stratum of the design, at least.</summary>
    public required int MinimumInStratum { get; init; }

    /// <summary>Draws without a known outcome, at most; 0 to 1.</summary>
    public required double MaximumNonResponse { get; init; }

    /// <summary>Difference of that between groups of tier A, at most; 0 to 1.</summary>
    public required double MaximumDifference { get; init; }
}
