namespace FairnessAudit.Drawing;

/// <param name="LeastKnown">Fewest known outcomes of a cell that is measured; with fewer its outcome is assumed.</param>
/// <param name="MostOften">How many times as often, or as seldom, as all others a group may be looked into; at least 1.</param>
internal sealed record DrawLimits(int LeastKnown, double MostOften)
{
    public static DrawLimits Usual { get; } = new(30, 1.25);
}
