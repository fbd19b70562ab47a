namespace FairnessAudit.Gate;

/// <summary>Volumes that were planned before any data were seen; they alone decide how a group is judged.</summary>
internal sealed record PlannedVolumes
{
    public required double SignalsAYear { get; init; }

    /// <summary>Share of the signals that the rule will put forward, 0 to 1.</summary>
    public required double SelectedShare { get; init; }

    /// <summary>By how much clustering is expected to inflate a variance, at least 1.</summary>
    public required double DesignEffect { get; init; }

    /// <summary>By human step: share of the signals that will reach it, 0 to 1.</summary>
    public IReadOnlyDictionary<string, double> Steps { get; init; } = new Dictionary<string, double>(StringComparer.Ordinal);

    /// <summary>By attribute, then group: share of the signals, 0 to 1.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>> Shares { get; init; }
}
