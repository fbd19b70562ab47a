using Statistics.Resampling;

namespace Pipeline.Evaluation;

/// <summary>A number that can be had again with one block of persons left out.</summary>
/// <param name="Without">The value without a block; <see cref="NoBlock"/> leaves none out; NaN where undefined.</param>
/// <param name="N">Known outcomes behind it.</param>
/// <param name="EffectiveN">Kish's effective number of them.</param>
internal sealed record BlockStatistic(Func<int, double> Without, long N, double EffectiveN)
{
    public const int NoBlock = -1;

    /// <summary>The paired difference: each block is left out of both at once. Its size is the smaller of the two.</summary>
    public BlockStatistic Minus(BlockStatistic other) =>
        new(block => Without(block) - other.Without(block), Math.Min(N, other.N), Math.Min(EffectiveN, other.EffectiveN));

    /// <summary>The estimate with its jackknife interval, cut at the ends that the quantity cannot pass.</summary>
    /// <param name="blocks">Blocks that hold data.</param>
    /// <param name="method">In words, for the record.</param>
    /// <param name="undefinedBecause">What it means when the value is undefined.</param>
    /// <param name="least">Smallest value that the quantity can take.</param>
    /// <param name="most">Largest value that the quantity can take.</param>
    public Estimated Estimate(int[] blocks, string method, string undefinedBecause, double least = double.NegativeInfinity, double most = double.PositiveInfinity)
    {
        var value = Without(NoBlock);
        var interval = BlockJackknife.Interval(value, Array.ConvertAll(blocks, b => Without(b)));
        return new Estimated
        {
            Estimate = double.IsNaN(value) ? null : value,
            Low = interval is null ? null : Math.Max(least, interval.Low),
            High = interval is null ? null : Math.Min(most, interval.High),
            Level = BlockJackknife.Level,
            Method = method,
            N = N,
            EffectiveN = EffectiveN,
            UndefinedBecause = double.IsNaN(value) ? undefinedBecause : interval is null ? Because.NoInterval : null,
        };
    }
}
