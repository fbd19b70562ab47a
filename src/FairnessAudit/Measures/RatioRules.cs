namespace FairnessAudit.Measures;

/// <summary>What the policy says of rows without the attribute, and of strata in which two sides hardly meet.</summary>
/// <param name="OddsFactor">How far the odds of a group among unknown rows may lie from those among known rows of the stratum, at least 1.</param>
/// <param name="MinimumOverlap">
/// A side hardly occurs in a stratum where its share is less than this part of its share of all rows, 0 to 1. Relative to all rows, because
/// a fixed share would strike a group of nine tenths in every stratum, and a group of one hundredth by chance.
/// </param>
internal sealed record RatioRules(double OddsFactor, double MinimumOverlap);
