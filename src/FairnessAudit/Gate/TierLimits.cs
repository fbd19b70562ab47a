namespace FairnessAudit.Gate;

/// <summary>From how many expected cases on a group belongs to a tier; below B it is C.</summary>
internal sealed record TierLimits(double A, double B);
