using CsCheck;
using Statistics.Conditional;
using Statistics.Sequential;

namespace Statistics.Tests.Sequential;

public class ConditionalLikelihoodTests
{
    private static readonly Gen<Stratum> Any =
        from n1 in Gen.Int[1, 40]
        from n0 in Gen.Int[1, 40]
        from chosen in Gen.Int[1, n1 + n0 - 1]
        from a in Gen.Int[Math.Max(0, chosen - n0), Math.Min(n1, chosen)]
        select new Stratum(a, n1, chosen - a, n0);

    /// <summary>R 4: dhyper of every possible count times the odds ratio to its power, normalised, as in fisher.test.</summary>
    [Theory]
    [InlineData(3, 10, 20, 7, 1.5, -1.08659683879804)]
    [InlineData(70, 100, 60, 90, 1.3, -8.99187646507533)]
    [InlineData(0, 5, 40, 4, 2, -0.899496595645275)]
    [InlineData(12, 300, 700, 40, 0.7, -2.46026876368149)]
    [InlineData(5, 5, 5, 5, 1.2, -5.0851634576946)]
    [InlineData(150, 574, 246, 200, 1.25, -2.76823210447431)]
    public void The_chance_of_a_count_given_the_margins_equals_that_of_R(int a, int n1, int n0, int chosen, double oddsRatio, double expected) =>
        Assert.Equal(expected, ConditionalLikelihood.LogOf(new Stratum(a, n1, chosen - a, n0), oddsRatio), 1e-10);

    [Fact]
    public void A_count_at_the_far_end_of_large_margins_has_a_finite_logarithm()
    {
        var log = ConditionalLikelihood.LogOf(new Stratum(0, 4000, 4000, 4000), 3);
        Assert.True(double.IsFinite(log) && log < -1000);
    }

    [Fact]
    public void The_chances_of_all_counts_add_up_to_one() => Any.Select(Gen.Double[-2, 2]).Sample((s, log) =>
        Assert.Equal(1, Counts(s).Sum(c => Math.Exp(ConditionalLikelihood.LogOf(c, Math.Exp(log)))), 1e-9));

    [Fact]
    public void Evidence_for_a_higher_ratio_is_worth_one_at_the_edge_and_less_below_it() => Any.Select(Gen.Double[0.7, 1.4], Gen.Double[1.01, 3], Gen.Double[0.3, 1]).Sample((s, edge, beyond, below) =>
    {
        double Mean(double truth) => Counts(s).Sum(c =>
            Math.Exp(ConditionalLikelihood.Log([c], truth) + ConditionalLikelihood.Log([c], edge * beyond) - ConditionalLikelihood.Log([c], edge)));
        Assert.Equal(1, Mean(edge), 1e-8);
        Assert.True(Mean(edge * below) <= 1 + 1e-9);
    });

    [Fact]
    public void A_higher_risk_ratio_is_never_a_lower_odds_ratio() => Any.Select(Gen.Double[0.1, 5], Gen.Double[1, 3]).Sample((s, ratio, more) =>
        Assert.True(ConditionalLikelihood.OddsRatio(s, ratio * more) >= ConditionalLikelihood.OddsRatio(s, ratio) * (1 - 1e-9)));

    [Fact]
    public void The_rates_that_a_risk_ratio_means_add_up_to_what_was_selected()
    {
        // 30 of 200 selected at twice the risk: 20 of 100 against 10 of 100, odds (20/80) / (10/90).
        Assert.Equal(2.25, ConditionalLikelihood.OddsRatio(new Stratum(15, 100, 15, 100), 2), 1e-12);
        Assert.Equal(1, ConditionalLikelihood.OddsRatio(new Stratum(7, 30, 9, 80), 1), 1e-12);
    }

    [Fact]
    public void Strata_that_leave_nothing_to_chance_say_nothing() =>
        Assert.Equal(0, ConditionalLikelihood.Log([new(0, 5, 0, 5), new(5, 5, 4, 4), new(2, 4, 0, 0)], 1.7));

    private static IEnumerable<Stratum> Counts(Stratum s)
    {
        var chosen = s.A + s.C;
        for (var a = Math.Max(0, chosen - s.N0); a <= Math.Min(s.N1, chosen); a++)
            yield return s with { A = a, C = chosen - a };
    }
}
