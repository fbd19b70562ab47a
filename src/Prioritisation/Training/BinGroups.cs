using Interchange.Columns;
using Interchange.Contracts;

namespace Prioritisation.Training;

/// <summary>
/// A feature's bins in few groups, which pairs are made of: group 0 is a missing value, then groups of values, and for levels a last one
/// for those that nobody declared. Never more than 16, so that the cells of two features fit a byte.
/// </summary>
/// <param name="OfBin">Group of every bin.</param>
/// <param name="Count">Number of groups.</param>
/// <param name="ValueGroups">Of which groups of declared values: 1 up to this.</param>
internal sealed record BinGroups(byte[] OfBin, int Count, int ValueGroups)
{
    /// <summary>Most groups of a feature.</summary>
    public const int Most = 16;

    /// <summary>
    /// Groups of about equal weight. Numbers and levels with a declared direction keep their order; other levels stand in the order of
    /// their effect, which ridge has smoothed.
    /// </summary>
    /// <param name="feature">The feature.</param>
    /// <param name="mass">Weight of the rows in each bin.</param>
    /// <param name="effect">What the feature's shape gives each bin.</param>
    public static BinGroups Of(BinnedFeature feature, double[] mass, int[] effect)
    {
        var isLevel = feature.Column.Kind == ColumnKind.Level;
        var bins = Enumerable.Range(1, feature.ValueBins);
        int[] order = [.. isLevel && feature.Column.Monotone == Monotone.Free ? bins.OrderBy(bin => effect[bin]) : bins];
        var groups = new byte[feature.BinCount];
        var last = Fill(groups, order, mass, Most - (isLevel ? 2 : 1));
        if (isLevel)
            groups[^1] = (byte)(last + 1);
        return new BinGroups(groups, last + (isLevel ? 2 : 1), last);
    }

    // A bin that is heavier than a share has a group of its own, and what is left is shared anew.
    private static int Fill(byte[] groups, int[] order, double[] mass, int most)
    {
        var (group, held, left) = (0, 0.0, order.Sum(bin => mass[bin]));
        for (var place = 0; place < order.Length; place++)
        {
            var bin = order[place];
            var share = (left + held) / (most - group + 1);
            var isNext = group == 0 || order.Length <= most || (group < most && held > 0 && held + (mass[bin] / 2) > share);
            if (isNext)
                (group, held) = (group + 1, 0);
            groups[bin] = (byte)group;
            (held, left) = (held + mass[bin], left - mass[bin]);
        }

        return group;
    }
}
