using Statistics.Resampling;

namespace Pipeline.Evaluation;

/// <summary>
/// The weighted ratio (Hajek 1971): sum of weight × numerator over sum of weight × denominator, over the known outcomes. With weights 1 /
/// probability each sum is unbiased (Horvitz and Thompson 1952); their ratio is consistent.
/// </summary>
internal static class WeightedRatio
{
    /// <summary>Numerator and denominator are given per row, not weighted; rows with a denominator of 0 do not count towards n.</summary>
    public static BlockStatistic Of(KnownOutcomes known, Func<int, double> numerator, Func<int, double> denominator)
    {
        var above = new double[BlockJackknife.Blocks];
        var below = new double[BlockJackknife.Blocks];
        double weights = 0, squares = 0;
        long n = 0;
        for (var row = 0; row < known.Count; row++)
        {
            var weight = known.Weight[row];
            if (weight <= 0)
                continue;
            var size = denominator(row);
            above[known.Block[row]] += weight * numerator(row);
            below[known.Block[row]] += weight * size;
            if (size == 0)
                continue;
            n++;
            weights += weight;
            squares += weight * weight;
        }

        return new(block => Sum(above, block) / Denominator(below, block), n, n == 0 ? 0 : weights * weights / squares);
    }

    /// <summary>Share founded of the rows in a set.</summary>
    public static BlockStatistic Precision(KnownOutcomes known, bool[] set) =>
        Of(known, row => set[row] && known.Founded[row] ? 1 : 0, row => set[row] ? 1 : 0);

    /// <summary>Share, of all founded rows, that a set reaches.</summary>
    public static BlockStatistic ShareReached(KnownOutcomes known, bool[] set) =>
        Of(known, row => set[row] && known.Founded[row] ? 1 : 0, row => known.Founded[row] ? 1 : 0);

    /// <summary>Mean of a value over the founded rows in a set.</summary>
    public static BlockStatistic MeanOfFounded(KnownOutcomes known, bool[] set, int[] value) =>
        Of(known, row => set[row] && known.Founded[row] ? value[row] : 0, row => set[row] && known.Founded[row] ? 1 : 0);

    /// <summary>Sums are taken afresh without the block, so that no rounding of a subtraction is left behind.</summary>
    private static double Sum(double[] sums, int without)
    {
        var sum = 0.0;
        for (var block = 0; block < sums.Length; block++)
        {
            if (block != without)
                sum += sums[block];
        }

        return sum;
    }

    /// <summary>NaN for nothing to divide by, also where a numerator of its own would make it infinite.</summary>
    private static double Denominator(double[] sums, int without) => Sum(sums, without) is > 0 and var sum ? sum : double.NaN;
}
