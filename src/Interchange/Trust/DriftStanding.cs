namespace Interchange.Trust;

/// <summary>What is known of drift of a release that may be used.</summary>
/// <param name="Newest">The newest statement; null where there is none.</param>
/// <param name="StatementSha256">Of it.</param>
/// <param name="Warnings">What whoever runs the night must hear, one sentence each.</param>
public sealed record DriftStanding(DriftPredicate? Newest, string? StatementSha256, IReadOnlyList<string> Warnings);
