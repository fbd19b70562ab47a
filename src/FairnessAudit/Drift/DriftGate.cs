using FairnessAudit.Gate;
using FairnessAudit.Measures;

namespace FairnessAudit.Drift;

/// <summary>One comparison that is watched, with what was audited of it and how far it may move from there.</summary>
internal sealed record DriftGate
{
    /// <summary>How far beyond an edge the bets lie, as factors on a ratio: a small, a middling and a large drift.</summary>
    private static readonly double[] Factors = [1.2, 1.5, 2.5];

    public required WatchedRule Rule { get; init; }

    public required string Attribute { get; init; }

    public required string Group { get; init; }

    /// <summary>What is counted; null for a share.</summary>
    public required CountedEvent? Event { get; init; }

    /// <summary>Part of the false warnings that this comparison may cause; all parts add up to at most 1.</summary>
    public required double Weight { get; init; }

    /// <summary>The audited ratio within strata, or share; null where it was undefined, which counts as 1.</summary>
    public required double? Audited { get; init; }

    public required FindingInterval? AuditedInterval { get; init; }

    /// <summary>Why nothing was audited.</summary>
    public required string? UndefinedBecause { get; init; }

    /// <summary>Lower edge of what is no drift; null for a share, which may fall.</summary>
    public required double? Low { get; init; }

    public required double High { get; init; }

    /// <summary>At least 1: the policy's planned one, or the audited one where that is larger.</summary>
    public required double DesignEffect { get; init; }

    public bool IsShare => Event is null;

    public bool Refuses => Rule.Effect is WatchedRule.Refuse;

    /// <summary>Bets beyond the edges: above the high one, then below the low one. For a share, factors on its odds.</summary>
    public IReadOnlyList<(double Edge, double Alternative)> Bets => IsShare
        ? [.. Factors.Select(f => (High, High * f / (1 - High + High * f)))]
        : [.. Factors.Select(f => (High, High * f)), .. Factors.Select(f => (Low!.Value, Low.Value / f))];

    /// <summary>A name that no other comparison has.</summary>
    public string Id => string.Join('/', new[] { Rule.Id, Attribute, Group, Event?.Step }.OfType<string>());
}
