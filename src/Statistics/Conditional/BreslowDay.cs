using Statistics.Association;

namespace Statistics.Conditional;

/// <summary>Test of "the odds ratio is the same in every stratum". Where it is not, one pooled ratio hides a stratum.</summary>
/// <param name="Statistic">Breslow and Day, Statistical Methods in Cancer Research I, 1980, 4.4.</param>
/// <param name="P">Of <paramref name="Statistic"/>.</param>
/// <param name="Tarone">With the correction that makes it a chi-square: Tarone (1985), Biometrika 72, 91.</param>
/// <param name="TaroneP">Of <paramref name="Tarone"/>.</param>
/// <param name="DegreesOfFreedom">Informative strata less one.</param>
/// <param name="SmallestExpected">Smallest expected cell of a stratum; below 5 the p is not to be trusted.</param>
public sealed record BreslowDay(double Statistic, double P, double Tarone, double TaroneP, int DegreesOfFreedom, double SmallestExpected)
{
    /// <summary>Null with fewer than two informative strata, or a pooled odds ratio that is 0 or undefined.</summary>
    public static BreslowDay? Of(ReadOnlySpan<Stratum> strata)
    {
        if (MantelHaenszelOddsRatio.Of(strata).Ratio is not ({ } ratio and > 0))
            return null;
        double statistic = 0, distance = 0, variance = 0, smallest = double.PositiveInfinity;
        var informative = 0;
        foreach (var s in strata)
        {
            if (!s.LeavesChance)
                continue;
            var chosen = s.A + s.C;
            informative++;
            var a = Expected(s, ratio);
            double b = s.N1 - a, c = chosen - a, d = s.N0 - c;
            var v = 1 / (1 / a + 1 / b + 1 / c + 1 / d);
            statistic += (s.A - a) * (s.A - a) / v;
            distance += s.A - a;
            variance += v;
            smallest = Math.Min(smallest, Math.Min(Math.Min(a, b), Math.Min(c, d)));
        }

        if (informative < 2)
            return null;
        var tarone = Math.Max(0, statistic - distance * distance / variance);
        return new(statistic, ChiSquare.UpperTail(statistic, informative - 1), tarone, ChiSquare.UpperTail(tarone, informative - 1), informative - 1, smallest);
    }

    /// <summary>The group's selected under this odds ratio and the stratum's margins: the root of A D = ratio B C that leaves no cell negative.</summary>
    private static double Expected(Stratum s, double ratio)
    {
        var chosen = s.A + s.C;
        double square = 1 - ratio, linear = s.N0 - chosen + ratio * (s.N1 + chosen), constant = -ratio * s.N1 * chosen;
        var q = -0.5 * (linear + (linear < 0 ? -1 : 1) * Math.Sqrt(linear * linear - 4 * square * constant));
        double small = constant / q, other = q / square;
        return small >= Math.Max(0, chosen - s.N0) && small <= Math.Min(s.N1, chosen) ? small : other;
    }
}
