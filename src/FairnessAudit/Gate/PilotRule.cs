namespace FairnessAudit.Gate;

/// <summary>What a release of the pilot stage may do before outcomes exist for what it chooses.</summary>
/// <param name="ShareOfCapacity">Of the ordering policy's highest capacity, above 0, at most 1.</param>
/// <param name="ExpiresMonths">Months after the first signature in which it may be used.</param>
internal sealed record PilotRule(double ShareOfCapacity, int ExpiresMonths);
