namespace FairnessAudit.Export.Cards;

/// <summary>The tool that made a card. No time: the same release gives the same bytes.</summary>
internal sealed record CardProvenance(string? GitCommitHash, string Author)
{
    public static CardProvenance Here { get; } = new(CodeVersion.Commit, $"fairness-audit {CodeVersion.Version}");
}

internal sealed record CardOwner(string? Organization, string? Email);

internal sealed record CardLink(string Name, string? Link);

internal sealed record CardLabel(string Name, string Value);

internal sealed record CardInstrument(string Urn, string Version, bool Required);

internal sealed record CardRequirement(string Urn, string State, string Version);

internal sealed record CardMeasure(string Urn, string State, string Value, string Version);
