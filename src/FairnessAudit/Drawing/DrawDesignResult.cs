namespace FairnessAudit.Drawing;

/// <summary>draw-design.json: where draws at random tell most of the burden on the unfounded, and what that would change. Exact, so restricted.</summary>
public sealed record DrawDesignResult
{
    public const string FileName = "draw-design.json";

    public string Schema { get; init; } = "draw-design/1";

    /// <summary>SHA-256 over the names and digests of the inputs.</summary>
    public required string From { get; init; }

    /// <summary>Fewest known outcomes of a cell that is measured.</summary>
    public required int LeastKnown { get; init; }

    /// <summary>How many times as often, or as seldom, as all others a group may be looked into.</summary>
    public required double MostOften { get; init; }

    /// <summary>Share of the proportional draw that the limit asks for, 0 to 1.</summary>
    public required double Lambda { get; init; }

    /// <summary>Of the ordering policy, in its order.</summary>
    public required IReadOnlyList<string> Classes { get; init; }

    /// <summary>Score bands, by class one deviation each.</summary>
    public required int Bands { get; init; }

    public required IReadOnlyList<DesignedCell> Cells { get; init; }

    public required IReadOnlyList<DesignedContrast> Contrasts { get; init; }

    /// <summary>Judged groups of which no unfounded row is known on a side, so that nothing could be designed for them.</summary>
    public required IReadOnlyList<string> WithoutOutcome { get; init; }

    public required IReadOnlyList<LookedGroup> Groups { get; init; }

    /// <summary>Draws made when the nights were replayed as the policy is, and all rows that could be drawn then.</summary>
    public required long Draws { get; init; }

    public required long Drawable { get; init; }

    /// <summary>Strata of a replayed night: the most of any night, by the policy as it is.</summary>
    public required int MostStrata { get; init; }

    public required VarianceFall WorstReplayed { get; init; }

    public required VarianceFall MeanReplayed { get; init; }

    public required VarianceFall WorstPlanned { get; init; }

    public required VarianceFall MeanPlanned { get; init; }
}
