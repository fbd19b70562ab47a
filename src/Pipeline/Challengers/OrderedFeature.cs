using Interchange.Columns;
using Interchange.Contracts;
using Prioritisation.Scorecards;
using Prioritisation.Training;

namespace Pipeline.Challengers;

/// <summary>
/// A feature's bins in the order in which a library may cut them. A library that asks "is the code at most so much?" gets every question
/// about levels that matters, because levels stand in rising order of their share founded; missing is the lowest code and undeclared the
/// highest, so no value that is not a number reaches a library, and none drops a row for one.
/// </summary>
/// <param name="Feature">With levels as the contract has them.</param>
/// <param name="Bins">The same bins, with levels in the order of their codes.</param>
/// <param name="Code">By bin of the feature, its code.</param>
/// <param name="Codes">Code of each row.</param>
internal sealed record OrderedFeature(BinnedFeature Feature, FeatureBins Bins, byte[] Code, byte[] Codes)
{
    /// <summary>
    /// Orders by the first rows. A level with few rows counts as many smoothing rows at the overall share more. Numbers, and levels with a
    /// declared direction, keep their order.
    /// </summary>
    public static OrderedFeature Of(BinnedFeature feature, byte[] founded, double[] weight, int rows, double smoothing)
    {
        if (feature.Column.Kind != ColumnKind.Level || feature.Column.Monotone != Monotone.Free)
            return new(feature, feature.Bins, [.. Enumerable.Range(0, feature.BinCount).Select(bin => (byte)bin)], feature.Codes);
        var shares = Shares(feature, founded, weight, rows, smoothing);
        var order = Enumerable.Range(1, feature.ValueBins).OrderBy(bin => shares[bin]).ToArray();
        var code = new byte[feature.BinCount];
        code[^1] = (byte)(feature.BinCount - 1);
        for (var place = 0; place < order.Length; place++)
            code[order[place]] = (byte)(place + 1);
        var bins = feature.Bins with { Levels = [.. order.Select(bin => feature.Bins.Levels[bin - 1])] };
        return new(feature, bins, code, Array.ConvertAll(feature.Codes, bin => code[bin]));
    }

    private static double[] Shares(BinnedFeature feature, byte[] founded, double[] weight, int rows, double smoothing)
    {
        var (all, hits) = (new double[feature.BinCount], new double[feature.BinCount]);
        for (var row = 0; row < rows; row++)
        {
            all[feature.Codes[row]] += weight[row];
            hits[feature.Codes[row]] += weight[row] * founded[row];
        }

        var overall = hits.Sum() / all.Sum();
        return [.. all.Select((n, bin) => (hits[bin] + (smoothing * overall)) / Math.Max(n + smoothing, double.Epsilon))];
    }
}
