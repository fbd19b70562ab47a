namespace FairnessAudit.Measures;

/// <summary>The ratio of one group within strata, in the previous release's audit and in this one. Both stand alone: no test of the change is made, for the same persons may be in both.</summary>
/// <param name="Finding">Id of the finding in both files.</param>
/// <param name="Attribute">Of the group.</param>
/// <param name="Group">Compared with all others.</param>
/// <param name="StratumSet">minimal or full.</param>
/// <param name="Then">In the previous release's findings.</param>
/// <param name="Now">In these findings.</param>
public sealed record RatioThenNow(string Finding, string Attribute, string Group, string StratumSet, RatioAt Then, RatioAt Now);

/// <summary>A ratio with its interval, size and verdict, as its audit stated it.</summary>
public sealed record RatioAt(double? Estimate, double? Low, double? High, long? N, string? Verdict);
