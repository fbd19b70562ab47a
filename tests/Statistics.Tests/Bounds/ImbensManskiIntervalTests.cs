using Statistics.Bounds;
using Statistics.Resampling;

namespace Statistics.Tests.Bounds;

public class ImbensManskiIntervalTests
{
    [Fact]
    public void Equal_bounds_give_the_usual_interval_and_far_bounds_one_that_is_one_sided_at_each_end()
    {
        var point = ImbensManski.Of(0.4, 0.01, 0.4, 0.01);
        Assert.Equal(0.4 - 1.959963984540054 * 0.01, point.Low, 1e-9);
        var far = ImbensManski.Of(0.2, 0.01, 0.8, 0.02);
        Assert.Equal(0.2 - 1.6448536269514722 * 0.01, far.Low, 1e-9);
        Assert.Equal(0.8 + 1.6448536269514722 * 0.02, far.High, 1e-9);
        Assert.Equal((0.3, 0.6), (ImbensManski.Of(0.3, 0, 0.6, 0).Low, ImbensManski.Of(0.3, 0, 0.6, 0).High));
        Assert.Throws<ArgumentOutOfRangeException>(() => ImbensManski.Of(0.5, 0.1, 0.4, 0.1));
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.01)]
    [InlineData(0.2)]
    public void A_truth_at_a_bound_is_covered_as_often_as_promised(double width)
    {
        const int Times = 40_000;
        const double Error = 0.01;
        var random = new RandomStream(4);
        var covered = 0;
        for (var i = 0; i < Times; i++)
        {
            var shift = Error * random.Normal();
            var interval = ImbensManski.Of(0.3 + shift, Error, 0.3 + width + shift, Error);
            covered += interval.Low <= 0.3 && 0.3 <= interval.High ? 1 : 0;
        }

        Assert.InRange((double)covered / Times, 0.9445, 0.9555);
    }

    [Theory]
    [InlineData(1.5, 0.25)]
    [InlineData(0.9, null)]
    [InlineData(1.0, 0.0)]
    [InlineData(3.1, null)]
    public void The_share_at_which_a_line_crosses_an_edge_is_found(double edge, double? share)
    {
        var found = TippingPoint.Of(q => 1 + 2 * q, edge);
        Assert.Equal(share is null, found is null);
        Assert.Equal(share ?? 0, found ?? 0, 1e-12);
    }

    [Fact]
    public void Of_two_crossings_the_first_counts_and_what_is_undefined_crosses_nothing()
    {
        Assert.Equal(0.2, TippingPoint.Of(q => Math.Abs(q - 0.5), 0.3)!.Value, 1e-12);
        Assert.Null(TippingPoint.Of(_ => double.NaN, 1));
    }
}
