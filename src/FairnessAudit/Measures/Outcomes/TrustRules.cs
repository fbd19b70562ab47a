namespace FairnessAudit.Measures.Outcomes;

/// <summary>What the policy says that question 9 needs.</summary>
/// <param name="OddsFactor">How far the odds of a finding among what is not known may lie from those among what is known, at least 1.</param>
/// <param name="Steps">Human steps whose shares were planned: steps that people of the service take, not the persons themselves.</param>
/// <param name="Burden">Tolerance of the ratio of the burden on the unfounded; no low end where only more counts as harm.</param>
/// <param name="Precision">Tolerance of the ratio of founded shares of what is put forward.</param>
internal sealed record TrustRules(double OddsFactor, IReadOnlyCollection<string> Steps, (double? Low, double High) Burden, (double? Low, double High) Precision);
