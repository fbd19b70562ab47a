namespace FairnessAudit.Measures;

/// <summary>Which features a change of which may move nobody's score band.</summary>
/// <param name="Suspects">Features that people named beforehand.</param>
/// <param name="Tells">A feature is suspect too once its held-out area for a group, within the full strata, is shown above this.</param>
internal sealed record ButForRule(IReadOnlyList<string> Suspects, double Tells);
