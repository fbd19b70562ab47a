namespace FairnessAudit;

/// <summary>What to audit of past nights.</summary>
/// <param name="History">Folder written by pipeline outcomes.</param>
/// <param name="Protected">Attributes by person pseudonym.</param>
/// <param name="Gates">Null: the shipped policy, as far as it can judge what nobody planned volumes for.</param>
/// <param name="Threads">Change no number.</param>
internal sealed record HistoryAuditRequest(string History, string Protected, string? Gates, int Threads)
{
    /// <summary>Columns of the protected file to audit where no policy is given; empty: those of the shipped policy.</summary>
    public IReadOnlyList<string> Attributes { get; init; } = [];

    /// <summary>The public folder of an earlier audit; null for none.</summary>
    public string? PreviousPublic { get; init; }

    /// <summary>Form of blind second readings; null for none.</summary>
    public string? SecondReview { get; init; }
}
