using Statistics.Equivalence;

namespace Statistics.Tests.Equivalence;

public sealed class EquivalencePlanTests
{
    [Fact]
    public void Cases_for_a_harm_limit_follow_the_textbook_formula()
    {
        // (z99 + z80)^2 x variance x cases / ln(1.5)^2 = (2.326348 + 0.841621)^2 x 0.01 x 100 / 0.405465^2 = 61.05.
        Assert.Equal(62, EquivalencePlan.HarmCasesNeeded(1, 0.01, 100, 1.5, 0.01));
        Assert.Null(EquivalencePlan.HarmCasesNeeded(1.5, 0.01, 100, 1.5, 0.01));
        Assert.NotNull(EquivalencePlan.HarmCasesNeeded(1.49, 0.01, 100, 1.5, 0.01));
    }

    [Fact]
    public void Cases_for_equality_follow_the_textbook_formula()
    {
        // At a ratio of 1 and a symmetric band: (z95 + z90)^2 x variance x cases / ln(1.25)^2 = (1.644854 + 1.281552)^2 / 0.223144^2 = 171.99.
        Assert.InRange(EquivalencePlan.CasesNeeded(1, 0.01, 100, 0.8, 1.25, 0.05)!.Value, 171, 173);
        Assert.Null(EquivalencePlan.CasesNeeded(1.25, 0.01, 100, 0.8, 1.25, 0.05));
    }

    [Theory]
    [InlineData(1, 12.706)]
    [InlineData(2, 4.303)]
    [InlineData(10, 2.228)]
    [InlineData(30, 2.042)]
    [InlineData(99, 1.984)]
    public void Students_quantiles_are_those_of_the_printed_tables(int freedom, double quantile) => Assert.Equal(quantile, StudentsT.TwoSided(0.95, freedom), 5e-4);

    [Theory]
    [InlineData(0.90, 1.644854)]
    [InlineData(0.95, 1.959964)]
    [InlineData(0.99, 2.575829)]
    public void Normal_quantiles_are_those_of_the_printed_tables(double level, double quantile)
    {
        Assert.Equal(quantile, Gaussian.TwoSided(level), 1e-6);
        Assert.Equal(1 - level, Gaussian.TwoSidedP(quantile), 1e-6);
    }

    [Fact]
    public void A_tail_far_out_keeps_its_digits() => Assert.Equal(1, Gaussian.Above(10) / 7.619853024160527e-24, 1e-9);
}
