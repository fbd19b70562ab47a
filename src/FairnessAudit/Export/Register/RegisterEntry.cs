namespace FairnessAudit.Export.Register;

/// <summary>
/// An entry of the Dutch algorithm register, publication standard 1.0, with the keys of the live service (MinBZK/Algoritmeregister,
/// v1_0.json). What is null is left out. <c>lars</c> and <c>publication_dt</c> are the service's own.
/// </summary>
internal sealed record RegisterEntry
{
    public required string? Name { get; init; }

    public required string? DescriptionShort { get; init; }

    public required string? Organization { get; init; }

    public IReadOnlyList<string>? Category { get; init; }

    public required string Status { get; init; }

    public string? BeginDate { get; init; }

    public required string? ContactEmail { get; init; }

    public string? Website { get; init; }

    public required string? PublicationCategory { get; init; }

    public string? Goal { get; init; }

    public string? Proportionality { get; init; }

    public string? HumanIntervention { get; init; }

    public string? Risks { get; init; }

    public string? LawfulBasis { get; init; }

    public IReadOnlyList<RegisterLink>? LawfulBasisGrouping { get; init; }

    public string? ProcessIndexUrl { get; init; }

    public IReadOnlyList<RegisterLink>? ImpacttoetsenGrouping { get; init; }

    public string? Impacttoetsen { get; init; }

    public string? SourceData { get; init; }

    public IReadOnlyList<RegisterLink>? SourceDataGrouping { get; init; }

    public string? MethodsAndModels { get; init; }

    public string? Provider { get; init; }

    public string? Publiccode { get; init; }

    public string Lang { get; init; } = "nld";

    public string StandardVersion { get; init; } = "1.0";

    public string? SourceId { get; init; }

    public string? Tags { get; init; }
}

internal sealed record RegisterLink(string? Title, string? Link);
