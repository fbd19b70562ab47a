namespace FairnessAudit;

/// <summary>What to audit of a candidate rule; <see cref="Previous"/> is null for a first release.</summary>
internal sealed record CandidateAuditRequest(string Candidate, string Signals, string Protected, string Gates, string? Previous, int Threads)
{
    /// <summary>The public folder of an earlier audit, whose figures this one's must not add up with to give anybody away; null for none.</summary>
    public string? PreviousPublic { get; init; }

    /// <summary>Why the rule exists, in people's words; null for no file.</summary>
    public string? Purpose { get; init; }

    /// <summary>Form of blind second readings; null for none.</summary>
    public string? SecondReview { get; init; }
}
