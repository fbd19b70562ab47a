namespace FairnessAudit.Gate;

/// <summary>Which features alone may not move a signal to another rank band.</summary>
/// <param name="Suspects">Named beforehand.</param>
/// <param name="Tells">A feature also is one if it tells a group of origin from all others with at least this area under the curve, 0.5 to 1.</param>
internal sealed record ButForRule(IReadOnlyList<string> Suspects, double Tells);
