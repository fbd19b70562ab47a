namespace FairnessAudit.Measures;

/// <summary>Why the rule exists, in the words of the people who answer for it. The audit quotes it and judges none of it.</summary>
/// <param name="Sha256">Of the file.</param>
/// <param name="ModelLine">Whose rule it is.</param>
/// <param name="Aim">What is to be reached, and for whom.</param>
/// <param name="LawfulBasis">On which ground.</param>
/// <param name="LighterMeans">What would have burdened less, and why it does not do.</param>
/// <param name="Burden">What the rule costs the people it is about, and what is done against that.</param>
/// <param name="DecidedBy">Who answers for these words.</param>
/// <param name="Date">When they were decided.</param>
public sealed record RulePurpose(string Sha256, string ModelLine, Words Aim, Words LawfulBasis, Words LighterMeans, Words Burden, string DecidedBy, string Date);
