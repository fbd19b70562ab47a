namespace FairnessAudit.Measures;

/// <summary>Which comparison a ratio is: one group against all others of whom the attribute is known.</summary>
/// <param name="Event">What is counted.</param>
/// <param name="Attribute">Of the protected file, or a cross of two.</param>
/// <param name="Group">One of its values.</param>
/// <param name="StratumSet">"none", "minimal", "full" or "band".</param>
/// <param name="Period">"pooled", a window such as "last 12 months", or a quarter.</param>
internal readonly record struct RatioLabel(CountedEvent Event, string Attribute, string Group, string StratumSet, string Period);
