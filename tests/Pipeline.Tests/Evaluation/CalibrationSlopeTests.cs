using CsCheck;
using Pipeline.Evaluation;

namespace Pipeline.Tests.Evaluation;

public sealed class CalibrationSlopeTests
{
    [Fact]
    public void Of_four_signals_by_hand()
    {
        // At 0.2 one of two is founded, at 0.6 both: (1 - 0.5) / (0.6 - 0.2).
        var known = KnownOutcomes.Of([1, 1, 1, 1], [true, false, true, true], [0, 1, 2, 3]);
        Assert.Equal(1.25, CalibrationSlope.Of(known, [0.2, 0.2, 0.6, 0.6]).Without(BlockStatistic.NoBlock), 1e-12);
    }

    [Fact]
    public void It_is_the_weighted_least_squares_line_whichever_block_is_left_out() => Outcomes.Rows.Sample(rows =>
    {
        double[] predicted = [.. rows.Select(r => 0.1 + (0.1 * r.Score))];
        var slope = CalibrationSlope.Of(Outcomes.Of(rows), predicted);
        for (var block = BlockStatistic.NoBlock; block < 5; block++)
        {
            var kept = rows.Select((r, i) => (r.Weight, Y: r.Founded ? 1.0 : 0.0, X: predicted[i], r.Block)).Where(r => r.Weight > 0 && r.Block != block).ToArray();
            double weight = kept.Sum(r => r.Weight), x = kept.Sum(r => r.Weight * r.X) / weight, y = kept.Sum(r => r.Weight * r.Y) / weight;
            var variance = kept.Sum(r => r.Weight * (r.X - x) * (r.X - x));
            var expected = kept.Select(r => r.X).Distinct().Count() < 2 ? double.NaN : kept.Sum(r => r.Weight * (r.X - x) * (r.Y - y)) / variance;
            Assert.Equal(expected, slope.Without(block), 1e-9);
        }
    });

    [Fact]
    public void One_prediction_for_all_has_no_slope()
    {
        var known = KnownOutcomes.Of([1, 1, 1], [true, false, true], [0, 1, 2]);
        var slope = CalibrationSlope.Of(known, [0.3, 0.3, 0.3]).Estimate(known.Blocks, "m", Because.OnePrediction);
        Assert.Null(slope.Estimate);
        Assert.Equal(Because.OnePrediction, slope.UndefinedBecause);
    }
}
