using Statistics.Resampling;
using Statistics.Sequential;

namespace Statistics.Tests.Sequential;

public class RatioSequenceTests
{
    [Fact]
    public void Before_any_period_every_ratio_remains()
    {
        var sequence = new RatioSequence(0.95, 1);
        Assert.Equal((0, double.PositiveInfinity), (sequence.Interval.Low, sequence.Interval.High));
        Assert.Null(sequence.Estimate);
    }

    [Fact]
    public void The_interval_closes_around_the_ratio_of_what_was_seen()
    {
        var sequence = new RatioSequence(0.95, 1);
        var width = double.PositiveInfinity;
        for (var week = 1; week <= 40; week++)
        {
            sequence.Add([new(20, 100, 10, 100)]);
            if (week % 10 != 0)
                continue;
            Assert.InRange(sequence.Estimate!.Value, 1.9, 2.1);
            var now = Math.Log(sequence.Interval.High / sequence.Interval.Low);
            Assert.True(now < width);
            width = now;
        }

        Assert.InRange(sequence.Interval.Low, 1.5, 2);
    }

    [Fact]
    public void Rows_that_are_not_independent_make_it_wider()
    {
        var (plain, clustered) = (new RatioSequence(0.95, 1), new RatioSequence(0.95, 1.5));
        for (var week = 0; week < 10; week++)
        {
            plain.Add([new(20, 100, 10, 100)]);
            clustered.Add([new(20, 100, 10, 100)]);
        }

        Assert.True(clustered.Interval.Low < plain.Interval.Low && clustered.Interval.High > plain.Interval.High);
    }

    /// <summary>Looked at after every one of forty periods; an interval for one look would leave the truth out in about a third of the runs.</summary>
    [Theory]
    [InlineData(1.0)]
    [InlineData(1.4)]
    public void However_often_one_looks_the_truth_is_left_out_no_more_often_than_stated(double ratio)
    {
        const int Runs = 400;
        var left = 0;
        for (var run = 0; run < Runs; run++)
        {
            var random = new RandomStream(5, (ulong)run);
            var sequence = new RatioSequence(0.90, 1);
            var held = true;
            for (var week = 0; week < 40 && held; week++)
            {
                sequence.Add([new(Hits(ref random, 60, 0.1 * ratio), 60, Hits(ref random, 30, 0.1), 30), new(Hits(ref random, 20, 0.3 * ratio), 20, Hits(ref random, 40, 0.3), 40)]);
                held = sequence.Interval.Low <= ratio && ratio <= sequence.Interval.High;
            }

            left += held ? 0 : 1;
        }

        Assert.True(left <= 0.10 * Runs + 2.6 * Math.Sqrt(0.09 * Runs), $"left out in {left} of {Runs}");
    }

    private static int Hits(ref RandomStream random, int n, double p)
    {
        var hits = 0;
        for (var i = 0; i < n; i++)
            hits += random.Uniform() < p ? 1 : 0;
        return hits;
    }
}
