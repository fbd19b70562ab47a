using MathNet.Numerics.Distributions;

namespace Statistics.Resampling;

/// <summary>An interval around an estimate, with the standard error and the degrees of freedom behind it.</summary>
public sealed record JackknifeInterval(double Low, double High, double StandardError, int DegreesOfFreedom);

/// <summary>
/// The delete-a-block jackknife (Shao and Tu, The Jackknife and Bootstrap, 1995, 2.3): variance = (g - 1)/g times the sum of squared
/// distances of the g leave-one-block-out estimates to their mean; the interval takes Student's t with g - 1 degrees of freedom. Rows
/// that belong together (one person's signals) must stand in one block; then rows need not be independent.
/// </summary>
public static class BlockJackknife
{
    /// <summary>How many blocks persons are spread over.</summary>
    public const int Blocks = 100;

    public const double Level = 0.95;

    /// <summary>
    /// The interval, or null where it cannot be had: fewer than two blocks, an estimate that is undefined once a block is left out, or no
    /// spread at all (all outcomes alike), which would give a width of zero that nobody should believe.
    /// </summary>
    /// <param name="estimate">From all blocks.</param>
    /// <param name="leftOut">One a block that holds data; NaN where the rest leaves it undefined.</param>
    /// <param name="level">Between 0 and 1.</param>
    public static JackknifeInterval? Interval(double estimate, ReadOnlySpan<double> leftOut, double level = Level)
    {
        if (StandardError(estimate, leftOut) is not { } standardError)
            return null;
        var freedom = leftOut.Length - 1;
        var half = standardError * StudentT.InvCDF(0, 1, freedom, (1 + level) / 2);
        return new(estimate - half, estimate + half, standardError, freedom);
    }

    /// <summary>What <see cref="Interval"/> rests on, for whom the quantile of an interval would be work for nothing; null where that is.</summary>
    public static double? StandardError(double estimate, ReadOnlySpan<double> leftOut) => StandardError(estimate, JackknifeMoments.Of(leftOut));

    /// <summary>The same for whom the moments serve more than this.</summary>
    public static double? StandardError(double estimate, JackknifeMoments moments)
    {
        if (double.IsNaN(estimate) || moments.Blocks < 2)
            return null;
        var standardError = Math.Sqrt(moments.Variance);
        // The tolerance is the rounding of sums taken apart and put together again, not a size that matters.
        return standardError > 1e-12 * Math.Max(1, Math.Abs(estimate)) ? standardError : null;
    }

    /// <summary>The variance of the estimate; NaN if any leave-one-out estimate is.</summary>
    public static double Variance(ReadOnlySpan<double> leftOut) => JackknifeMoments.Of(leftOut).Variance;
}
