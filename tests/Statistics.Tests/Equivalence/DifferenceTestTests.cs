using CsCheck;
using Statistics.Equivalence;

namespace Statistics.Tests.Equivalence;

public class DifferenceTestTests
{
    private static readonly Gen<DifferenceTest> Tests =
        from n1 in Gen.Long[3, 900] from n2 in Gen.Long[3, 900] from k1 in Gen.Long[0, n1] from k2 in Gen.Long[0, n2] select new DifferenceTest(k1, n1, k2, n2);

    [Fact]
    public void Nobody_selected_on_either_side_still_shows_how_close_the_rates_are()
    {
        Assert.True(new DifferenceTest(0, 10, 0, 20).EquivalenceP(-0.05, 0.05) > 0.05);
        Assert.True(new DifferenceTest(0, 1000, 0, 2000).EquivalenceP(-0.05, 0.05) < 1e-9);
        Assert.Equal(1, new DifferenceTest(1000, 1000, 0, 1000).EquivalenceP(-0.05, 0.05), 1e-9);
    }

    [Fact]
    public void Equals_independent_values_and_takes_the_larger_p()
    {
        foreach (var v in Vectors.Of("two_proportions").Concat(Vectors.Of("compas_pairs")))
        {
            var (k1, n1, k2, n2) = v.TwoSides();
            var test = new DifferenceTest(k1, n1, k2, n2);
            foreach (var margin in new[] { "0.02", "0.05" })
            {
                if (v.GetProperty("tost_diff_miettinen_nurminen_margin" + margin) is not { ValueKind: System.Text.Json.JsonValueKind.Object } expected)
                    continue;
                var d = double.Parse(margin, System.Globalization.CultureInfo.InvariantCulture);
                Assert.Equal(expected.Maybe("p_low")!.Value, test.AboveP(-d), 1e-9);
                Assert.Equal(expected.Maybe("p_upp")!.Value, test.BelowP(d), 1e-9);
                Assert.Equal(Math.Max(test.AboveP(-d), test.BelowP(d)), test.EquivalenceP(-d, d));
                Assert.Equal(expected.Maybe("pvalue")!.Value, test.EquivalenceP(-d, d), 1e-9);
            }
        }
    }

    [Fact]
    public void The_tightest_band_is_where_equivalence_begins_to_show() => Tests.Sample(test =>
    {
        var band = test.TightestBand(0.05);
        Assert.True(band > 0.9999 || test.EquivalenceP(-band - 1e-6, band + 1e-6) <= 0.05 + 1e-4);
        Assert.True(band < 1e-5 || test.EquivalenceP(-band + 1e-6, band - 1e-6) >= 0.05 - 1e-4);
    });

    [Fact]
    public void A_wider_band_is_easier_to_show_and_harder_to_be_beyond() => Tests.Sample(test =>
    {
        Assert.True(test.EquivalenceP(-0.1, 0.1) >= test.EquivalenceP(-0.2, 0.2));
        Assert.True(test.BeyondP(-0.1, 0.1) <= test.BeyondP(-0.2, 0.2));
        Assert.True(test.BeyondP(-0.1, 0.1) >= 0.05 || test.EquivalenceP(-0.1, 0.1) > 0.05);
    });
}
