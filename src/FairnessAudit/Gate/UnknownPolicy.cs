namespace FairnessAudit.Gate;

/// <summary>How rows without the attribute enter the verdicts.</summary>
/// <param name="OddsFactor">In each stratum, the group's odds among them lie between 1/factor and factor times those among known rows; at least 1.</param>
/// <param name="Rationale">Why this far and no further.</param>
internal sealed record UnknownPolicy(double OddsFactor, string Rationale);
