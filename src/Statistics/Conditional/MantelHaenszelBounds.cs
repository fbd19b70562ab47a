namespace Statistics.Conditional;

/// <summary>
/// The largest and the smallest Mantel-Haenszel risk ratio that is possible when rows of unknown membership are shared out within limits:
/// in each stratum the group's share among them has odds between 1/f and f times the odds of its share among the known rows, for those
/// selected and those not selected apart. With f infinite these are the bounds that assume nothing (Frechet; Manski 1989).
/// </summary>
/// <remarks>
/// The ratio falls in every unselected row that goes to the group. In selected rows it rises, except in strata where the group is nearly
/// alone and nearly everybody is selected: there more rows for the group take weight from the stratum. So the ends are found by
/// maximising the numerator minus r times the denominator, which falls apart by stratum into a parabola each, and raising r to the ratio
/// that this gives until it stands still (Dinkelbach 1967, Management Science 13, 492).
/// </remarks>
public static class MantelHaenszelBounds
{
    private const int Steps = 60;

    /// <summary>The strata, all rows shared out, at which the ratio is largest (or smallest).</summary>
    /// <param name="strata">Counts or weighted counts.</param>
    /// <param name="oddsFactor">At least 1; positive infinity assumes nothing.</param>
    /// <param name="highest">Which end.</param>
    /// <param name="result">As long as <paramref name="strata"/>.</param>
    public static void Corner(ReadOnlySpan<PartlyKnownStratum> strata, double oddsFactor, bool highest, Span<Stratum> result)
    {
        // The smallest ratio of the group to the reference is one over the largest of the reference to the group.
        var ratio = 1.0;
        for (var step = 0; step < Steps; step++)
        {
            double above = 0, below = 0;
            for (var s = 0; s < strata.Length; s++)
            {
                var best = Best(highest ? strata[s] : Turned(strata[s]), oddsFactor, ratio);
                result[s] = highest ? best : Turned(best);
                if (!best.Informative)
                    continue;
                above += best.A * best.N0 / best.N;
                below += best.C * best.N1 / best.N;
            }

            if (!(below > 0) || Math.Abs(above / below - ratio) <= 1e-12 * ratio)
                return;
            ratio = above / below;
        }
    }

    /// <summary>The stratum that makes A N0 / N - ratio x C N1 / N largest.</summary>
    private static Stratum Best(PartlyKnownStratum stratum, double oddsFactor, double ratio)
    {
        if (stratum.Hits + stratum.Misses == 0)
            return stratum.Known;
        var (least, most) = Shares(stratum.Known, oddsFactor);
        var misses = least * stratum.Misses;
        double from = least * stratum.Hits, to = most * stratum.Hits;
        var (low, high) = (stratum.With(from, misses), stratum.With(to, misses));
        var best = Gain(low, ratio) > Gain(high, ratio) ? low : high;
        // The gain is (ratio - 1) x^2 plus a line: a maximum between the ends exists for ratios below 1 only.
        var none = stratum.With(0, misses);
        var top = (none.N0 - none.A + ratio * (none.N1 - none.C)) / (2 * (1 - ratio));
        return ratio < 1 && top > from && top < to ? stratum.With(top, misses) : best;
    }

    private static double Gain(Stratum s, double ratio) => s.A * s.N0 - ratio * s.C * s.N1;

    private static (double Least, double Most) Shares(Stratum known, double oddsFactor)
    {
        if (double.IsPositiveInfinity(oddsFactor) || known.N == 0)
            return (0, 1);
        var (group, others) = (known.N1, known.N0);
        return (group / (group + oddsFactor * others), oddsFactor * group / (oddsFactor * group + others));
    }

    private static PartlyKnownStratum Turned(PartlyKnownStratum s) => s with { Known = Turned(s.Known) };

    private static Stratum Turned(Stratum s) => new(s.C, s.N0, s.A, s.N1);
}
