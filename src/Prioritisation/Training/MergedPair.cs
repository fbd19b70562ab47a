using Prioritisation.Scorecards;

namespace Prioritisation.Training;

/// <summary>A pair in whole points with groups that agree in every cell made one.</summary>
/// <param name="First">Place of the first feature.</param>
/// <param name="Second">Place of the second feature.</param>
/// <param name="FirstGroups">By fine bin of the first feature.</param>
/// <param name="SecondGroups">By fine bin of the second feature.</param>
/// <param name="Points">By cell.</param>
internal sealed record MergedPair(int First, int Second, byte[] FirstGroups, byte[] SecondGroups, int[] Points)
{
    public static MergedPair Of(PointPair pair)
    {
        var shape = pair.Shape;
        var (down, across) = (shape.FirstGroups.Count, shape.SecondGroups.Count);
        var rows = Alike(down, (a, b) => Enumerable.Range(0, across).All(k => pair.At(a, k) == pair.At(b, k)));
        var columns = Alike(across, (a, b) => Enumerable.Range(0, down).All(k => pair.At(k, a) == pair.At(k, b)));
        int[] points =
        [
            .. from row in Enumerable.Range(0, rows.Max() + 1)
               from column in Enumerable.Range(0, columns.Max() + 1)
               select pair.At(Array.IndexOf(rows, (byte)row), Array.IndexOf(columns, (byte)column)),
        ];
        return new MergedPair(
            shape.First, shape.Second, Array.ConvertAll(shape.FirstGroups.OfBin, g => rows[g]), Array.ConvertAll(shape.SecondGroups.OfBin, g => columns[g]), points);
    }

    /// <summary>The groups by fine bin of the feature at a place; null when the pair does not read it.</summary>
    public byte[]? GroupsOf(int place) => place == First ? FirstGroups : place == Second ? SecondGroups : null;

    /// <summary>The scorecard's pair over the bins that its terms kept.</summary>
    public PairTerm Over(IReadOnlyList<BinnedFeature> features, Func<int, int[]> kept) => new()
    {
        First = features[First].Column.Name,
        Second = features[Second].Column.Name,
        FirstGroups = [.. kept(First).Select(bin => FirstGroups[bin])],
        SecondGroups = [.. kept(Second).Select(bin => SecondGroups[bin])],
        Points = Points,
    };

    /// <summary>A new number for each group, the same for those that agree, in order of first appearance.</summary>
    private static byte[] Alike(int count, Func<int, int, bool> agree)
    {
        var number = new byte[count];
        byte next = 0;
        for (var group = 0; group < count; group++)
        {
            var like = Enumerable.Range(0, group).FirstOrDefault(earlier => agree(earlier, group), -1);
            number[group] = like < 0 ? next++ : number[like];
        }

        return number;
    }
}
