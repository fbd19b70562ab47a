namespace FairnessAudit.Measures;

/// <summary>What the evaluation of the candidate says of its use, beside the order by policy alone. The audit quotes it and has not computed it again.</summary>
/// <param name="Sha256">Of evaluation.json.</param>
/// <param name="Capacity">Places a night.</param>
/// <param name="PutForward">Signals that the rule put forward.</param>
/// <param name="Founded">Founded share of what is put forward.</param>
/// <param name="FoundedByPolicyOnly">The same by the policy alone; null where the evaluation did not compare.</param>
/// <param name="FoundedDifference">Of these two, paired; null where the evaluation did not compare.</param>
/// <param name="Reached">Share of all founded signals that is put forward.</param>
/// <param name="ReachedByPolicyOnly">The same by the policy alone.</param>
/// <param name="ReachedDifference">Of these two, paired.</param>
/// <param name="DaysEarlier">Days by which founded signals are put forward earlier than by the policy alone.</param>
public sealed record RuleQuality(
    string Sha256, int Capacity, long PutForward, QuotedFigure Founded, QuotedFigure? FoundedByPolicyOnly, QuotedFigure? FoundedDifference, QuotedFigure Reached, QuotedFigure? ReachedByPolicyOnly, QuotedFigure? ReachedDifference, QuotedFigure? DaysEarlier)
{
    /// <summary>Other rules that the evaluation replayed beside the candidate, without the policy alone, the recorded process and the random draw.</summary>
    public IReadOnlyList<string> OtherRules { get; init; } = [];
}

/// <summary>A figure as another file states it, with its n, interval and method.</summary>
public sealed record QuotedFigure(double? Estimate, double? Low, double? High, double Level, string Method, long N, string? UndefinedBecause);
