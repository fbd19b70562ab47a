using Statistics.Conditional;

namespace Statistics.Sequential;

/// <summary>
/// How likely a period's selection was, given how many of each stratum were selected: in every stratum the group's part follows Fisher's
/// noncentral hypergeometric distribution. Fisher (1935), J. R. Stat. Soc. 98, 39; Harkness (1965), Ann. Math. Stat. 36, 938. Exact for any
/// margins, so small groups need no approximation.
/// </summary>
public static class ConditionalLikelihood
{
    /// <summary>A rate under a hypothesis stays below this, so that a stratum of which nearly all are selected speaks for no ratio.</summary>
    private const double HighestRate = 0.99;

    /// <summary>Terms smaller than this part of the largest no longer change a double.</summary>
    private const double Negligible = 1e-18;

    /// <param name="strata">Whole counts of rows that were not weighted.</param>
    /// <param name="ratio">Risk of the group over risk of the others, the same in every stratum; above 0.</param>
    /// <returns>Natural logarithm, 0 where no stratum leaves anything to chance.</returns>
    public static double Log(ReadOnlySpan<Stratum> strata, double ratio)
    {
        var sum = 0.0;
        foreach (var s in strata)
        {
            if (s.LeavesChance)
                sum += LogOf(s, OddsRatio(s, ratio));
        }

        return sum;
    }

    /// <summary>Logarithm of the chance of the group's part in one stratum under this odds ratio.</summary>
    public static double LogOf(Stratum s, double oddsRatio)
    {
        var (least, most, chosen) = (Math.Max(0, s.A + s.C - s.N0), Math.Min(s.N1, s.A + s.C), s.A + s.C);
        double weight = 1, total = 1, scale = 0;
        for (var a = s.A; a < most && weight > Negligible * total; a++)
            Step(oddsRatio * (s.N1 - a) * (chosen - a) / ((a + 1) * (s.N0 - chosen + a + 1)));
        weight = Math.Exp(-scale);
        for (var a = s.A; a > least && weight > Negligible * total; a--)
            Step(a * (s.N0 - chosen + a) / (oddsRatio * (s.N1 - a + 1) * (chosen - a + 1)));
        return -Math.Log(total) - scale;

        void Step(double quotient)
        {
            weight *= quotient;
            total += weight;
            if (total < 1e250)
                return;
            (weight, total, scale) = (weight / total, 1, scale + Math.Log(total));
        }
    }

    /// <summary>
    /// The odds ratio that a risk ratio means in a stratum of these margins: both rates are those that add up to the number selected. It
    /// never falls as the ratio rises.
    /// </summary>
    public static double OddsRatio(Stratum s, double ratio)
    {
        var chosen = s.A + s.C;
        var others = chosen / (s.N0 + ratio * s.N1);
        var group = Math.Min(ratio * others, HighestRate);
        others = Math.Min((chosen - s.N1 * group) / s.N0, HighestRate);
        group = Math.Min((chosen - s.N0 * others) / s.N1, HighestRate);
        return group * (1 - others) / (others * (1 - group));
    }
}
