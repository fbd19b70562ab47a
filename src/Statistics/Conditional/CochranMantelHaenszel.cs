using Statistics.Association;

namespace Statistics.Conditional;

/// <summary>Test of "within every stratum the group is selected as the reference is".</summary>
/// <param name="Statistic">Chi-square with one degree of freedom, without continuity correction.</param>
/// <param name="P">Of <paramref name="Statistic"/>.</param>
/// <param name="CorrectedStatistic">The same with a half taken off the distance.</param>
/// <param name="CorrectedP">Of <paramref name="CorrectedStatistic"/>.</param>
/// <param name="Strata">Strata with both sides, somebody selected and somebody not.</param>
/// <param name="SmallestExpected">Expected selected or not selected of either side, added over strata; below 5 use <see cref="ExactConditional"/>.</param>
public sealed record CochranMantelHaenszel(double Statistic, double P, double CorrectedStatistic, double CorrectedP, int Strata, double SmallestExpected)
{
    /// <summary>Mantel and Haenszel (1959), J. Natl. Cancer Inst. 22, 719. Null where no stratum leaves anything to chance.</summary>
    public static CochranMantelHaenszel? Of(ReadOnlySpan<Stratum> strata)
    {
        double distance = 0, variance = 0;
        var informative = 0;
        foreach (var s in strata)
        {
            if (!s.LeavesChance)
                continue;
            var chosen = s.A + s.C;
            informative++;
            distance += s.A - s.N1 * chosen / s.N;
            variance += s.N1 * s.N0 * chosen * (s.N - chosen) / (s.N * s.N * (s.N - 1));
        }

        if (informative == 0)
            return null;
        var plain = distance * distance / variance;
        var corrected = Math.Pow(Math.Max(0, Math.Abs(distance) - 0.5), 2) / variance;
        return new(plain, ChiSquare.UpperTail(plain, 1), corrected, ChiSquare.UpperTail(corrected, 1), informative, Expected(strata));
    }

    /// <summary>The smallest of the four cells that either side would have over all informative strata if both were treated alike.</summary>
    public static double Expected(ReadOnlySpan<Stratum> strata)
    {
        double groupIn = 0, groupOut = 0, otherIn = 0, otherOut = 0;
        foreach (var s in strata)
        {
            var share = (s.A + s.C) / s.N;
            if (s.N1 <= 0 || s.N0 <= 0 || share <= 0 || share >= 1)
                continue;
            groupIn += s.N1 * share;
            groupOut += s.N1 * (1 - share);
            otherIn += s.N0 * share;
            otherOut += s.N0 * (1 - share);
        }

        return Math.Min(Math.Min(groupIn, groupOut), Math.Min(otherIn, otherOut));
    }
}
