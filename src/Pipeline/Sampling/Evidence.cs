using Pipeline.Scoring;
using Prioritisation.Ordering;

namespace Pipeline.Sampling;

/// <summary>All that is needed to reconstruct why a drawn signal stood where it stood.</summary>
internal sealed record Evidence
{
    public string Schema { get; init; } = "evidence/1";

    public required string Signal { get; init; }

    public required string Class { get; init; }

    /// <summary>State by the end of the period, and class.</summary>
    public required string Stratum { get; init; }

    public required int SignalsInStratum { get; init; }

    public required double Probability { get; init; }

    /// <summary>Values by the contract's column names, of the columns that people may see; null where missing.</summary>
    public required IReadOnlyDictionary<string, string?> Facts { get; init; }

    /// <summary>Every term of the last score in words; null where the policy alone ordered.</summary>
    public required Explanation? Score { get; init; }

    /// <summary>The same in Dutch words.</summary>
    public required Explanation? ScoreInDutch { get; init; }

    public required IReadOnlyList<EvidenceNight> Nights { get; init; }
}

/// <summary>A signal on one night.</summary>
internal sealed record EvidenceNight
{
    /// <summary>The night's folder.</summary>
    public required string Night { get; init; }

    /// <summary>open, put_forward, random, lapsed or closed.</summary>
    public required string State { get; init; }

    /// <summary>Place by the order; null unless put forward.</summary>
    public int? Place { get; init; }

    public int? WaitingDays { get; init; }

    /// <summary>Whole points; null where the policy alone ordered.</summary>
    public int? Score { get; init; }

    public int? Band { get; init; }

    /// <summary>Points that add up to the index; null on the night of closing.</summary>
    public IndexParts? Index { get; init; }

    /// <summary>The night's random draw, where the signal could be drawn.</summary>
    public string? SamplingStratum { get; init; }

    public double? SamplingProbability { get; init; }

    public required string? ReleaseId { get; init; }

    public required string? ModelSha256 { get; init; }

    public required string OrderingPolicySha256 { get; init; }

    /// <summary>SHA-256 of the scores in which all this stands.</summary>
    public required string ScoresSha256 { get; init; }
}
