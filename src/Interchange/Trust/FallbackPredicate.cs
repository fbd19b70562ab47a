namespace Interchange.Trust;

/// <summary>
/// By what signals may be ordered when no model may: a policy of its own, signed beforehand by those who sign releases, for a time. The
/// subjects are the contract and the ordering policy.
/// </summary>
/// <param name="ModelLine">For whose signals.</param>
/// <param name="Reasons">Why this order will do; never empty.</param>
/// <param name="ValidFrom">First day.</param>
/// <param name="ValidUntil">Last day.</param>
public sealed record FallbackPredicate(string ModelLine, string Reasons, DateOnly ValidFrom, DateOnly ValidUntil);
