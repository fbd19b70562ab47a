using CsCheck;
using Statistics.Conditional;

namespace Statistics.Tests.Conditional;

public class DemographicDisparityTests
{
    private static readonly Gen<Stratum> OneStratum =
        from n1 in Gen.Int[1, 300] from n0 in Gen.Int[1, 300] from a in Gen.Int[0, n1] from c in Gen.Int[0, n0] select new Stratum(a, n1, c, n0);

    [Fact]
    public void Strata_with_nobody_or_everybody_selected_are_left_out_and_listed()
    {
        var of = DemographicDisparity.Of([new(0, 5, 0, 9), new(2, 10, 4, 10), new(3, 3, 4, 4), default]);
        Assert.Equal([0, 2], of.Undefined);
        Assert.Equal(2.0 / 6 - 8.0 / 14, of.ByPopulation!.Value, 1e-12);
        Assert.Equal(of.ByPopulation.Value, of.BySelected!.Value, 1e-12);
        Assert.Null(DemographicDisparity.Of([new(0, 5, 0, 9)]).ByPopulation);
    }

    [Fact]
    public void Each_weighting_is_its_own_mean()
    {
        var of = DemographicDisparity.Of([new(1, 10, 1, 10), new(30, 40, 10, 40)]);
        double first = 0.5 - 0.5, second = 30.0 / 40 - 10.0 / 40;
        Assert.Equal((20 * first + 80 * second) / 100, of.ByPopulation!.Value, 1e-12);
        Assert.Equal((2 * first + 40 * second) / 42, of.BySelected!.Value, 1e-12);
    }

    [Fact]
    public void Group_and_reference_have_opposite_disparities_between_minus_one_and_one() => OneStratum.Sample(s =>
    {
        var group = DemographicDisparity.Within(s);
        var other = DemographicDisparity.Within(new Stratum(s.C, s.N0, s.A, s.N1));
        Assert.Equal(group is null, other is null);
        if (group is null)
            return;
        Assert.Equal(group.Value, -other!.Value, 1e-12);
        Assert.InRange(group.Value, -1, 1);
    });
}
