namespace FairnessAudit.Export.Cards;

/// <summary>A system card of the Algorithm Reporting Standard 0.1a14 (MinBZK), with the keys of its JSON schema. Null is left out.</summary>
internal sealed record SystemCard
{
    public string SchemaVersion { get; init; } = "0.1a14";

    public CardProvenance Provenance { get; init; } = CardProvenance.Here;

    public required string? Name { get; init; }

    public required IReadOnlyList<CardInstrument> Instruments { get; init; }

    public required IReadOnlyList<CardOwner> Owners { get; init; }

    public required string? Description { get; init; }

    public required CardAiActProfile? AiActProfile { get; init; }

    public required IReadOnlyList<CardRequirement> Requirements { get; init; }

    public required IReadOnlyList<CardMeasure> Measures { get; init; }

    public required IReadOnlyList<CardLabel> Labels { get; init; }

    public required string Status { get; init; }

    public required string? GoalAndImpact { get; init; }

    public required string? Considerations { get; init; }

    public required string RiskManagement { get; init; }

    public required string HumanIntervention { get; init; }

    public required IReadOnlyList<CardLink> LegalBase { get; init; }

    public required string UsedData { get; init; }

    public required string TechnicalDesign { get; init; }

    public required IReadOnlyList<CardLink> References { get; init; }

    public required IReadOnlyList<ModelCard> Models { get; init; }

    public required IReadOnlyList<AssessmentCard> Assessments { get; init; }
}

/// <summary>Only what the register's category says; the rest of the profile is a lawyer's.</summary>
internal sealed record CardAiActProfile(string Type, string RiskGroup);
