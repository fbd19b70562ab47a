namespace Pipeline.Evaluation;

/// <summary>
/// The slope of the line through outcomes against predicted shares (Mincer and Zarnowitz 1969, in Economic Forecasts and Expectations, 3):
/// 1 where a predicted difference is a real one, below 1 where predictions are too extreme. With an observed less predicted share of 0 the
/// whole line is right.
/// </summary>
internal static class CalibrationSlope
{
    /// <summary>NaN where every known signal has the same predicted share.</summary>
    public static BlockStatistic Of(KnownOutcomes known, double[] predicted)
    {
        var size = WeightedRatio.Of(known, row => predicted[row], _ => 1);
        var middle = size.Without(BlockStatistic.NoBlock);
        // Around their middle, so that the variance is no small difference of large sums.
        double Distance(int row) => predicted[row] - middle;
        var (distance, founded) = (WeightedRatio.Of(known, Distance, _ => 1), WeightedRatio.Of(known, row => known.Founded[row] ? 1 : 0, _ => 1));
        var (square, product) = (WeightedRatio.Of(known, row => Distance(row) * Distance(row), _ => 1), WeightedRatio.Of(known, row => known.Founded[row] ? Distance(row) : 0, _ => 1));
        return size with
        {
            Without = block =>
            {
                var mean = distance.Without(block);
                var variance = square.Without(block) - (mean * mean);
                return variance > 1e-15 ? (product.Without(block) - (mean * founded.Without(block))) / variance : double.NaN;
            },
        };
    }
}
