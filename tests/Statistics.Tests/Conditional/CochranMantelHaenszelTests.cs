using CsCheck;
using Statistics.Conditional;
using Statistics.Proportions;

namespace Statistics.Tests.Conditional;

public class CochranMantelHaenszelTests
{
    private static readonly Gen<Stratum> OneStratum =
        from n1 in Gen.Int[1, 300] from n0 in Gen.Int[1, 300] from a in Gen.Int[0, n1] from c in Gen.Int[0, n0] select new Stratum(a, n1, c, n0);

    [Fact]
    public void Strata_without_a_side_or_without_a_choice_test_nothing()
    {
        Assert.Null(CochranMantelHaenszel.Of([]));
        Assert.Null(CochranMantelHaenszel.Of([new(0, 5, 0, 5), new(5, 5, 5, 5), new(2, 4, 0, 0), new(0, 0, 1, 3)]));
    }

    [Fact]
    public void Test_odds_ratio_and_homogeneity_equal_independent_values()
    {
        foreach (var v in Vectors.Of("strata"))
        {
            var strata = v.Strata();
            var test = CochranMantelHaenszel.Of(strata)!;
            Relative(v.Maybe("chi2")!.Value, test.Statistic);
            Vectors.SameP(v.Maybe("p")!.Value, test.P);
            Relative(v.Maybe("chi2_cc")!.Value, test.CorrectedStatistic);
            Vectors.SameP(v.Maybe("p_cc")!.Value, test.CorrectedP);
            var odds = MantelHaenszelOddsRatio.Of(strata);
            Relative(v.Maybe("mh_or")!.Value, odds.Ratio!.Value);
            Relative(v.Maybe("log_or_se")!.Value, Math.Sqrt(odds.LogVariance!.Value));
            var half = Gaussian.TwoSided(0.95) * Math.Sqrt(odds.LogVariance.Value);
            Relative(v.Pair("ci95")![0], odds.Ratio.Value * Math.Exp(-half));
            Relative(v.Pair("ci95")![1], odds.Ratio.Value * Math.Exp(half));
            var alike = BreslowDay.Of(strata)!;
            Relative(v.Maybe("bd")!.Value, alike.Statistic);
            Vectors.SameP(v.Maybe("bd_p")!.Value, alike.P);
            Relative(v.Maybe("tarone")!.Value, alike.Tarone);
            Vectors.SameP(v.Maybe("tarone_p")!.Value, alike.TaroneP);
        }
    }

    [Fact]
    public void One_stratum_is_the_plain_score_test() => OneStratum.Sample(s =>
    {
        if (TwoProportions.PooledZ((long)s.A, (long)s.N1, (long)s.C, (long)s.N0) is not { } z)
        {
            Assert.Null(CochranMantelHaenszel.Of([s]));
            return;
        }

        Assert.Equal(z * z * (s.N - 1) / s.N, CochranMantelHaenszel.Of([s])!.Statistic, 1e-9 * Math.Max(1, z * z));
    });

    [Fact]
    public void Swapping_sides_or_selected_for_not_selected_changes_no_test() => OneStratum.List[1, 6].Sample(list =>
    {
        var of = CochranMantelHaenszel.Of(list.ToArray());
        var swapped = CochranMantelHaenszel.Of([.. list.Select(s => new Stratum(s.C, s.N0, s.A, s.N1))]);
        var turned = CochranMantelHaenszel.Of([.. list.Select(s => new Stratum(s.N1 - s.A, s.N1, s.N0 - s.C, s.N0))]);
        Assert.Equal(of is null, swapped is null);
        if (of is null)
            return;
        Assert.Equal(of.Statistic, swapped!.Statistic, 1e-9 * Math.Max(1, of.Statistic));
        Assert.Equal(of.Statistic, turned!.Statistic, 1e-9 * Math.Max(1, of.Statistic));
        Assert.True(of.CorrectedStatistic <= of.Statistic);
        Assert.Equal(of.SmallestExpected, turned.SmallestExpected, 1e-9 * of.SmallestExpected);
    });

    private static void Relative(double expected, double actual) => Assert.Equal(1, actual / expected, 1e-8);
}
