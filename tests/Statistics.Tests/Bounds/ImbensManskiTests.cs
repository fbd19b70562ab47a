using CsCheck;
using Statistics.Bounds;

namespace Statistics.Tests.Bounds;

public class ImbensManskiTests
{
    [Fact]
    public void Ends_that_coincide_give_the_usual_interval_and_ends_far_apart_one_sided_ones()
    {
        Assert.Equal(1.959963984540054, ImbensManski.Factor(0, 1, 0.95), 1e-9);
        Assert.Equal(1.6448536269514722, ImbensManski.Factor(1000, 1, 0.95), 1e-9);
    }

    /// <summary>A number at either end, or between, is covered with the level: the chance follows from the normal distribution.</summary>
    [Fact]
    public void Wherever_the_number_lies_it_is_covered_at_least_as_often_as_promised() =>
        Gen.Select(Gen.Double[0, 5], Gen.Double[0.1, 2], Gen.Double[0, 1]).Sample((width, error, at) =>
        {
            var c = ImbensManski.Factor(width, error, 0.95);
            // The ends move together by one normal error; the number lies `at` of the way.
            var covered = Gaussian.Below(c + (1 - at) * width / error) - Gaussian.Below(-c - at * width / error);
            Assert.True(covered >= 0.95 - 1e-9, $"{covered}");
        });

    [Fact]
    public void Each_end_has_its_own_error()
    {
        var interval = ImbensManski.Of(1, 0.1, 3, 0.5);
        Assert.Equal(ImbensManski.Factor(2, 0.5, 0.95), (1 - interval.Low) / 0.1, 1e-9);
        Assert.Equal(ImbensManski.Factor(2, 0.5, 0.95), (interval.High - 3) / 0.5, 1e-9);
    }
}
