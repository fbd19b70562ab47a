namespace FairnessAudit.Export.Cards;

/// <summary>An assessment card of the same standard: questions of one instrument with what the release answers.</summary>
internal sealed record AssessmentCard
{
    public CardProvenance Provenance { get; init; } = CardProvenance.Here;

    public required string Name { get; init; }

    public required string Urn { get; init; }

    /// <summary>The day on which the last person decided.</summary>
    public required DateOnly Date { get; init; }

    public required IReadOnlyList<CardAnswer> Contents { get; init; }
}

internal sealed record CardAnswer(string Question, string Urn, string Answer, string? Remarks);
