namespace FairnessAudit.Gate;

/// <summary>What the public edition may show.</summary>
/// <param name="Base">Every count is rounded to a multiple of this.</param>
/// <param name="Minimum">A count below this, or one that leaves fewer than this of its whole, is withheld.</param>
/// <param name="MinimumDenominator">Rates and ratios are given only over at least this many.</param>
internal sealed record DisclosureRule(int Base, int Minimum, int MinimumDenominator);
