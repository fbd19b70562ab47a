using System.Runtime.Intrinsics;

namespace Prioritisation.Training;

/// <summary>Two features that may act together.</summary>
/// <param name="First">Place in the list of features.</param>
/// <param name="Second">A later place.</param>
/// <param name="Gain">How much the summed loss of the rows looked at would fall, to second order, by the best cut of both.</param>
internal sealed record PairCandidate(int First, int Second, double Gain);

/// <summary>
/// Ranks all pairs of features by what they could still add to the mains: FAST, by Lou, Caruana, Gehrke and Hooker, "Accurate intelligible
/// models with pairwise interactions" (KDD 2013), section 4, on Newton's derivatives. A pair's gain is that of the best cut of both
/// features into four quadrants, after each feature's own margin is taken out of the cells.
/// </summary>
internal static class PairFinder
{
    /// <summary>Rows looked at; of more, evenly spaced ones.</summary>
    public const int MostRows = 400_000;

    private const int Side = BinGroups.Most;
    private const int Block = FixedPoint.BlockRows;

    /// <summary>
    /// The best pairs, largest gain first. Left out is what gains no more than the best of as many cuts of pure chance would: twice the gain
    /// is then about chi-square with one degree of freedom, and the largest of m of those is about 2 ln m.
    /// </summary>
    public static IReadOnlyList<PairCandidate> Best(
        IReadOnlyList<BinnedFeature> features, BinGroups[] groups, BoosterRows rows, Recipe recipe, int threads)
    {
        var stride = (rows.Count + MostRows - 1) / MostRows;
        var packed = Sampled(rows.Derivatives(), stride);
        var planes = features.Select((f, place) => Plane(f.Codes, groups[place], rows.From, packed.Length, stride)).ToArray();
        var found = new PairCandidate[features.Count][];
        Parallel.For(0, features.Count, new ParallelOptions { MaxDegreeOfParallelism = threads }, first =>
        {
            var sums = Sums(planes, first, packed);
            found[first] = [.. sums.Select((s, k) => new PairCandidate(first, first + 1 + k, Gain(s.Values(Side * Side, rows.LargestWeight), recipe.PairL2)))];
        });
        var all = found.SelectMany(f => f).ToArray();
        var chance = Math.Log(Math.Max(1, all.Length) * (Side - 1.0) * (Side - 1.0));
        return [.. all.Where(p => p.Gain > chance).OrderByDescending(p => p.Gain).ThenBy(p => p.First).ThenBy(p => p.Second).Take(recipe.Pairs)];
    }

    /// <summary>Best gain over the cuts of a table of 16 by 16 cells.</summary>
    public static double Gain(Vector128<double>[] cells, double ridge)
    {
        var weights = Array.ConvertAll(cells, c => c[1]);
        var residual = Array.ConvertAll(cells, c => c[1] > 0 ? c[0] / c[1] : 0);
        Purifier.Purify(residual, weights, Side);
        var running = new Vector128<double>[(Side + 1) * (Side + 1)];
        for (var a = 0; a < Side; a++)
        {
            for (var b = 0; b < Side; b++)
            {
                var cell = (a * Side) + b;
                running[((a + 1) * (Side + 1)) + b + 1] = Vector128.Create(residual[cell] * weights[cell], weights[cell])
                    + running[(a * (Side + 1)) + b + 1] + running[((a + 1) * (Side + 1)) + b] - running[(a * (Side + 1)) + b];
            }
        }

        var best = 0.0;
        for (var a = 1; a < Side; a++)
        {
            for (var b = 1; b < Side; b++)
                best = Math.Max(best, Gain(running, a, b, ridge));
        }

        return best;
    }

    private static double Gain(Vector128<double>[] running, int a, int b, double ridge)
    {
        var (both, one) = (running[(a * (Side + 1)) + b], running[(a * (Side + 1)) + Side]);
        var (other, all) = (running[(Side * (Side + 1)) + b], running[^1]);
        return (Strength(both, ridge) + Strength(one - both, ridge) + Strength(other - both, ridge) + Strength(all - one - other + both, ridge)) / 2;
    }

    private static double Strength(Vector128<double> sums, double ridge) => sums[0] * sums[0] / (sums[1] + ridge);

    private static DerivativeSums[] Sums(byte[][] planes, int first, long[] packed)
    {
        var sums = Enumerable.Range(first + 1, planes.Length - first - 1).Select(_ => new DerivativeSums()).ToArray();
        var cells = new byte[Block];
        for (var from = 0; from < packed.Length; from += Block)
        {
            var count = Math.Min(Block, packed.Length - from);
            var one = planes[first].AsSpan(from, count);
            for (var k = 0; k < sums.Length; k++)
            {
                var other = planes[first + 1 + k].AsSpan(from, count);
                for (var row = 0; row < one.Length; row++)
                    cells[row] = (byte)((one[row] << 4) | other[row]);
                sums[k].Add(cells.AsSpan(0, count), packed.AsSpan(from, count));
            }
        }

        return sums;
    }

    private static long[] Sampled(long[] packed, int stride) =>
        stride <= 1 ? packed : [.. Enumerable.Range(0, packed.Length / stride).Select(k => packed[k * stride])];

    private static byte[] Plane(byte[] codes, BinGroups groups, int from, int count, int stride)
    {
        var plane = new byte[count];
        for (var k = 0; k < count; k++)
            plane[k] = groups.OfBin[codes[from + (k * stride)]];
        return plane;
    }
}
