using CsCheck;
using Statistics.Conditional;

namespace Statistics.Tests.Conditional;

public class EValueTests
{
    [Fact]
    public void An_interval_that_holds_one_needs_nothing_to_be_explained()
    {
        Assert.Equal(1, EValue.Of(1));
        Assert.Equal(1, EValue.Of(new Interval(0.9, 1.2, 0.95, "x")));
        Assert.Equal(1, EValue.Of(new Interval(0, double.PositiveInfinity, 0.95, "x")));
    }

    /// <summary>VanderWeele and Ding's own example: a risk ratio of 3.9 with interval 1.8 to 8.7.</summary>
    [Fact]
    public void Equals_the_papers_example()
    {
        Assert.Equal(7.26, EValue.Of(3.9), 0.005);
        Assert.Equal(3.0, EValue.Of(new Interval(1.8, 8.7, 0.95, "x")), 0.05);
    }

    [Fact]
    public void A_ratio_and_its_inverse_need_the_same_and_a_confounder_that_strong_bounds_the_ratio() => Gen.Double[1.001, 50].Sample(ratio =>
    {
        var e = EValue.Of(ratio);
        Assert.Equal(e, EValue.Of(1 / ratio), 1e-9 * e);
        // Ding and VanderWeele's bounding factor with both associations at the E-value.
        Assert.Equal(ratio, e * e / (2 * e - 1), 1e-9 * ratio);
    });
}
