using Statistics.Resampling;

namespace Pipeline.Evaluation;

/// <summary>
/// The weighted median of a whole number over the founded rows in a set, with Woodruff's interval (1952): the jackknife is not valid for a
/// median itself, but it is for the share at or below it, whose interval is read back through the distribution.
/// </summary>
internal static class WeightedMedian
{
    public static Estimated OfFounded(KnownOutcomes known, bool[] set, int[] value, string method, string undefinedBecause)
    {
        int[] rows = [.. Enumerable.Range(0, known.Count)
            .Where(row => known.Weight[row] > 0 && known.Founded[row] && set[row])
            .OrderBy(row => value[row]).ThenBy(row => row)];
        var median = Quantile(known, rows, value, 0.5);
        var atOrBelow = WeightedRatio.Of(
            known,
            row => set[row] && known.Founded[row] && value[row] <= median ? 1 : 0,
            row => set[row] && known.Founded[row] ? 1 : 0);
        var share = atOrBelow.Without(BlockStatistic.NoBlock);
        var interval = BlockJackknife.Interval(share, Array.ConvertAll(known.Blocks, b => atOrBelow.Without(b)));
        return new Estimated
        {
            Estimate = median,
            Low = interval is null ? null : Quantile(known, rows, value, Math.Max(0, 0.5 - (share - interval.Low))),
            High = interval is null ? null : Quantile(known, rows, value, Math.Min(1, 0.5 + (interval.High - share))),
            Level = BlockJackknife.Level,
            Method = method,
            N = atOrBelow.N,
            EffectiveN = atOrBelow.EffectiveN,
            UndefinedBecause = median is null ? undefinedBecause : interval is null ? Because.NoInterval : null,
        };
    }

    /// <summary>The smallest value at or below which at least this share of the weight lies; null without rows.</summary>
    private static int? Quantile(KnownOutcomes known, int[] rows, int[] value, double share)
    {
        var all = rows.Sum(row => known.Weight[row]);
        var passed = 0.0;
        foreach (var row in rows)
        {
            passed += known.Weight[row];
            if (passed >= share * all * (1 - 1e-12))
                return value[row];
        }

        return null;
    }
}
