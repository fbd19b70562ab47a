namespace FairnessAudit.Gate;

/// <summary>One thing that must hold without any tolerance.</summary>
/// <param name="About">What was compared.</param>
/// <param name="Difference">The first difference, in words; null where everything agrees.</param>
/// <param name="NotPossible">True where there was nothing to compare.</param>
internal sealed record ExactCheck(string About, string? Difference, bool NotPossible = false);
