namespace FairnessAudit.Drawing;

/// <summary>One class and score band.</summary>
/// <param name="Class">Of the ordering policy.</param>
/// <param name="Band">0 the least urgent.</param>
/// <param name="Drawable">Rows that could be drawn.</param>
/// <param name="Known">Known outcomes among them that have had their time.</param>
/// <param name="Assumed">Too few were known: the outcome was taken to be binomial with the middle of the band's probabilities.</param>
/// <param name="Deviation">Of the design: the largest of all is 1.00.</param>
public sealed record DesignedCell(string Class, int Band, long Drawable, long Known, bool Assumed, double Deviation);
