using Statistics.Conditional;

namespace Statistics.Decomposition;

/// <summary>
/// Sampling variances of the parts of a difference of rates, by the delta method: both sides are independent samples of which the stratum
/// and the selection are observed (multinomial). The whole has the variance of a difference of two proportions, exactly.
/// </summary>
/// <param name="Composition">Of <see cref="Kitagawa.Composition"/>.</param>
/// <param name="Rates">Of <see cref="Kitagawa.Rates"/>.</param>
/// <param name="Total">Of their sum.</param>
/// <param name="RatesLessComposition">Of their difference.</param>
public readonly record struct KitagawaError(double Composition, double Rates, double Total, double RatesLessComposition)
{
    /// <summary>Null where a side is empty, or where a stratum has one side only: there the split is a convention, not an estimate.</summary>
    public static KitagawaError? Of(ReadOnlySpan<Stratum> strata)
    {
        double n1 = 0, n0 = 0;
        foreach (var s in strata)
        {
            if (s.N > 0 && !(s.N1 > 0 && s.N0 > 0))
                return null;
            (n1, n0) = (n1 + s.N1, n0 + s.N0);
        }

        if (!(n1 > 0 && n0 > 0))
            return null;
        return new(
            Variance(strata, n1, n0, (w1, w0) => (w1 - w0) / 2, (own, other) => (own + other) / 2),
            Variance(strata, n1, n0, (w1, w0) => (w1 + w0) / 2, (own, other) => (own - other) / 2),
            Variance(strata, n1, n0, (w1, _) => w1, (own, _) => own),
            Variance(strata, n1, n0, (_, w0) => w0, (_, other) => -other));
    }

    /// <param name="strata">Counts with both sides.</param>
    /// <param name="n1">The group.</param>
    /// <param name="n0">The reference.</param>
    /// <param name="byRate">Slope in a side's rate within a stratum, from the share of that side and of the other there; its sign does not matter.</param>
    /// <param name="byShare">Slope in a side's share of a stratum, from the rate of that side and of the other there.</param>
    private static double Variance(ReadOnlySpan<Stratum> strata, double n1, double n0, Func<double, double, double> byRate, Func<double, double, double> byShare)
    {
        double rates = 0, square1 = 0, mean1 = 0, square0 = 0, mean0 = 0;
        foreach (var s in strata)
        {
            if (s.N == 0)
                continue;
            double w1 = s.N1 / n1, w0 = s.N0 / n0, r1 = s.A / s.N1, r0 = s.C / s.N0;
            rates += Square(byRate(w1, w0)) * r1 * (1 - r1) / s.N1 + Square(byRate(w0, w1)) * r0 * (1 - r0) / s.N0;
            double slope1 = byShare(r1, r0), slope0 = byShare(r0, r1);
            (mean1, square1) = (mean1 + w1 * slope1, square1 + w1 * slope1 * slope1);
            (mean0, square0) = (mean0 + w0 * slope0, square0 + w0 * slope0 * slope0);
        }

        return rates + (square1 - mean1 * mean1) / n1 + (square0 - mean0 * mean0) / n0;
    }

    private static double Square(double x) => x * x;
}
