namespace FairnessAudit.Drawing;

/// <summary>How often a group is looked into: draws to be expected per row that could be drawn, as a ratio to all others; null where a side has no such row.</summary>
/// <param name="Attribute">Audited attribute or cross.</param>
/// <param name="Group">One of its groups.</param>
/// <param name="Drawable">Its rows that could be drawn.</param>
/// <param name="Unlimited">By what would be estimated best, before the limit.</param>
/// <param name="Designed">By the design; the limit holds for it.</param>
/// <param name="PresentReplayed">As the replayed nights drew.</param>
/// <param name="DesignedReplayed">As they would draw with the design, the weight of disagreement included.</param>
public sealed record LookedGroup(string Attribute, string Group, long Drawable, double? Unlimited, double? Designed, double? PresentReplayed, double? DesignedReplayed);
