namespace FairnessAudit.Drawing;

/// <summary>One comparison of burdens and what draws at random add to the variance of the log of its ratio, by who shares them out.</summary>
/// <param name="Attribute">Audited attribute or cross.</param>
/// <param name="Group">Against all others whose attribute is known.</param>
/// <param name="Unfounded">Estimated unfounded rows of the group in the window.</param>
/// <param name="Others">The same of the others.</param>
/// <param name="Proportional">Variance where the same number of draws is in proportion to size, every cell by itself over the whole window.</param>
/// <param name="Present">The same as the policy shares them now.</param>
/// <param name="Designed">The same by the design.</param>
/// <param name="PresentReplayed">As the replayed nights drew; null where a stratum had no draw.</param>
/// <param name="DesignedReplayed">The same, the nights replayed once more with the design in the policy.</param>
public sealed record DesignedContrast(
    string Attribute, string Group, double Unfounded, double Others, double? Proportional, double? Present, double? Designed, double? PresentReplayed, double? DesignedReplayed);
