using CsCheck;
using Statistics.Proportions;

namespace Statistics.Tests.Proportions;

public class TwoProportionPowerTests
{
    [Fact]
    public void A_reference_rate_of_zero_or_one_leaves_one_direction()
    {
        var (up, down) = TwoProportionPower.MinimumDetectable(0, 100, 100);
        Assert.NotNull(up);
        Assert.Null(down);
        Assert.Null(TwoProportionPower.MinimumDetectable(1, 100, 100).Up);
        Assert.Equal((null, null), TwoProportionPower.MinimumDetectable(0.5, 2, 2));
    }

    [Fact]
    public void Power_and_the_smallest_detectable_difference_equal_independent_values()
    {
        foreach (var v in Vectors.Of("power"))
        {
            double p2 = v.Maybe("prop2")!.Value, n1 = v.Maybe("nobs1")!.Value, n2 = n1 * v.Maybe("ratio(n2/n1)")!.Value, error = v.Maybe("alpha")!.Value;
            Assert.Equal(v.Maybe("power_two_sided")!.Value, TwoProportionPower.Power(p2 + v.Maybe("diff")!.Value, p2, n1, n2, error), 1e-9);
            Same(v.GetProperty("mde_at_80"), TwoProportionPower.MinimumDetectable(p2, n1, n2, error));
        }

        foreach (var v in Vectors.Of("two_proportions").Concat(Vectors.Of("compas_pairs")))
        {
            var (_, n1, k2, n2) = v.TwoSides();
            if (v.TryGetProperty("mde_80pct_power_diff", out var expected) && expected.ValueKind is System.Text.Json.JsonValueKind.Object)
                Same(expected, TwoProportionPower.MinimumDetectable((double)k2 / n2, n1, n2));
        }
    }

    [Fact]
    public void Cases_needed_are_the_fewest_that_reach_the_power() =>
        Gen.Select(Gen.Double[0.02, 0.98], Gen.Double[0.02, 0.98], Gen.Double[0.3, 4]).Where((p1, p2, _) => Math.Abs(p1 - p2) > 0.01).Sample((p1, p2, ratio) =>
        {
            var cases = TwoProportionPower.CasesNeeded(p1, p2, ratio)!.Value;
            Assert.True(TwoProportionPower.Power(p1, p2, cases, cases * ratio) >= 0.8);
            Assert.True(cases <= 2 || TwoProportionPower.Power(p1, p2, cases - 1, (cases - 1) * ratio) < 0.8);
        });

    [Fact]
    public void Equal_rates_need_no_number_and_are_rejected_at_the_stated_error()
    {
        Assert.Null(TwoProportionPower.CasesNeeded(0.3, 0.3));
        Assert.Equal(0.05, TwoProportionPower.Power(0.3, 0.3, 500, 700), 1e-12);
    }

    private static void Same(System.Text.Json.JsonElement expected, (double? Up, double? Down) actual)
    {
        foreach (var (name, value) in new[] { ("up", actual.Up), ("down", actual.Down) })
        {
            if (expected.Maybe(name) is { } wanted)
                Assert.Equal(wanted, value!.Value, 1e-6);
            else
                Assert.Null(value);
        }
    }
}
