using CsCheck;
using Statistics.Conditional;

namespace Statistics.Tests.Conditional;

public class StandardisationTests
{
    private static readonly Gen<Stratum> OneStratum =
        from n1 in Gen.Int[1, 300] from n0 in Gen.Int[1, 300] from a in Gen.Int[0, n1] from c in Gen.Int[1, n0] select new Stratum(a, n1, c, n0);

    [Fact]
    public void Without_a_shared_stratum_or_a_selected_reference_there_is_no_ratio()
    {
        Assert.Null(Standardisation.Of([]).Ratio);
        Assert.Equal(0, Standardisation.Of([new(2, 4, 0, 0), new(0, 0, 1, 3)]).Covered);
        Assert.Null(Standardisation.Of([new(2, 4, 0, 5)]).Ratio);
        Assert.Equal(0, Standardisation.Of([new(0, 4, 2, 5)]).Ratio);
    }

    [Fact]
    public void One_stratum_is_the_plain_ratio_and_the_rest_is_said() => OneStratum.Sample(s =>
    {
        var of = Standardisation.Of([s, new(0, 0, 3, s.N)]);
        Assert.Equal(s.A / s.N1 / (s.C / s.N0), of.Ratio!.Value, 1e-12 + 1e-12 * of.Ratio.Value);
        Assert.Equal(0.5, of.Covered, 1e-12);
    });

    [Fact]
    public void A_constant_ratio_in_every_stratum_is_the_standardised_one() => Gen.Select(Gen.Int[1, 50], Gen.Int[1, 50], Gen.Int[1, 9]).List[1, 8].Sample(list =>
    {
        Stratum[] strata = [.. list.Select(x => new Stratum(2 * x.Item3 * x.Item1, 20 * x.Item1, x.Item3 * x.Item2, 20 * x.Item2))];
        Assert.Equal(2, Standardisation.Of(strata).Ratio!.Value, 1e-9);
        Assert.Equal(2, MantelHaenszelRiskRatio.Of(strata).Ratio!.Value, 1e-9);
    });
}
