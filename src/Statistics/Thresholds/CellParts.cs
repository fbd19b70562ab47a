namespace Statistics.Thresholds;

/// <summary>A cell's three quantities, and what follows from them.</summary>
/// <param name="Odds">Log odds of a founded case.</param>
/// <param name="Distance">Of the mean sign of a founded case from that of an unfounded one.</param>
/// <param name="Lead">Log odds of the threshold less <paramref name="Odds"/>.</param>
/// <param name="Cut">The sign at which the log odds of founded, Odds + Distance x - Distance^2 / 2, pass the threshold.</param>
internal readonly record struct CellParts(double Odds, double Distance, double Lead, double Cut)
{
    private const double Far = 30;
    private static readonly double LogRootTwoPi = 0.5 * Math.Log(2 * Math.PI);

    public static CellParts Of(double odds, double distance, double threshold) =>
        new(odds, distance, threshold - odds, ((threshold - odds) / distance) + (distance / 2));

    public double Founded => 1 / (1 + Math.Exp(-Odds));

    /// <summary>Log of the share of cases that are founded and acted on, and of those that are unfounded and acted on.</summary>
    public double LogHit => -Math.Log(1 + Math.Exp(-Odds)) + LogAbove(Cut - Distance);

    public double LogAlarm => -Math.Log(1 + Math.Exp(Odds)) + LogAbove(Cut);

    public (double Hits, double Alarms) Shares => (Math.Exp(LogHit), Math.Exp(LogAlarm));

    /// <summary>Share of cases that are not acted on, from their own tails, so that a share near 0 keeps its digits.</summary>
    public double Left => (Founded * Gaussian.Below(Cut - Distance)) + ((1 - Founded) * Gaussian.Below(Cut));

    /// <summary>Density over tail at the cut, of founded and of unfounded cases.</summary>
    public double HitHazard => Hazard(Cut - Distance);

    public double AlarmHazard => Hazard(Cut);

    /// <summary>Log of the normal tail; far out by the first terms of its asymptotic series (Abramowitz and Stegun 26.2.12).</summary>
    private static double LogAbove(double x) => x < Far ? Math.Log(Gaussian.Above(x)) : (-0.5 * x * x) - Math.Log(x) - LogRootTwoPi - (1 / (x * x));

    private static double Hazard(double x) => x < Far ? Math.Exp((-0.5 * x * x) - LogRootTwoPi) / Gaussian.Above(x) : x + (1 / x);
}
