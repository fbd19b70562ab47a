using CsCheck;
using Prioritisation.Ordering;

namespace Prioritisation.Tests.Ordering;

public sealed class NeymanAllocationTest
{
    private static readonly Gen<(int[] Size, double[] Deviation, int Places, int AtLeast)> Small =
        Gen.Select(Gen.Select(Gen.Int[1, 9], Gen.Double[0, 2]).Array[1, 4], Gen.Int[0, 20], Gen.Int[0, 3])
            .Select((h, places, least) => (Array.ConvertAll(h, x => x.Item1), Array.ConvertAll(h, x => x.Item2), places, least));

    [Fact]
    public void All_places_are_used_no_stratum_gets_more_than_it_holds_nor_less_than_its_share() => Small.Sample(c =>
    {
        var draws = NeymanAllocation.Of(c.Size, c.Deviation, c.Places, c.AtLeast);
        Assert.Equal(Math.Min(c.Places, c.Size.Sum()), draws.Sum());
        Assert.All(draws.Zip(c.Size), h => Assert.InRange(h.First, 0, h.Second));
        if (c.Size.Sum(n => Math.Min(n, c.AtLeast)) <= c.Places)
            Assert.All(draws.Zip(c.Size), h => Assert.True(h.First >= Math.Min(h.Second, c.AtLeast)));
    });

    [Fact]
    public void No_other_whole_allocation_varies_less() => Small.Where(c => c.AtLeast > 0 && c.Size.Sum(n => Math.Min(n, c.AtLeast)) <= c.Places).Sample(c =>
    {
        var draws = NeymanAllocation.Of(c.Size, c.Deviation, c.Places, c.AtLeast);
        var best = All(c.Size, c.AtLeast, draws.Sum()).Min(d => Variance(c.Size, c.Deviation, d));
        Assert.True(Variance(c.Size, c.Deviation, draws) <= best + 1e-9);
    });

    [Fact]
    public void Draws_are_in_proportion_to_size_times_deviation() =>
        Assert.Equal([10, 40, 50], NeymanAllocation.Of([1000, 2000, 5000], [0.5, 1, 0.5], 100, 5));

    [Fact]
    public void Where_places_do_not_allow_the_least_number_the_greatest_lower_one_is_kept() =>
        Assert.Equal([3, 3, 1], NeymanAllocation.Of([10, 10, 1], [1, 1, 1], 7, 5));

    [Fact]
    public void Without_places_nothing_is_drawn() => Assert.Equal([0, 0], NeymanAllocation.Of([10, 3], [1, 1], 0, 5));

    [Fact]
    public void What_cannot_be_allocated_is_our_own_fault()
    {
        Assert.Throws<ArgumentException>(() => NeymanAllocation.Of([1], [1, 1], 1, 1));
        Assert.Throws<ArgumentException>(() => NeymanAllocation.Of([1], [double.NaN], 1, 1));
        Assert.Throws<ArgumentException>(() => NeymanAllocation.Of([1], [1], -1, 1));
    }

    private static double Variance(int[] size, double[] deviation, int[] draws) =>
        size.Select((n, h) => n * deviation[h] * n * deviation[h] / draws[h]).Sum();

    private static IEnumerable<int[]> All(int[] size, int atLeast, int total, int h = 0)
    {
        if (h == size.Length)
        {
            if (total == 0)
                yield return [];
            yield break;
        }

        for (var n = Math.Min(atLeast, size[h]); n <= Math.Min(size[h], total); n++)
        {
            foreach (var rest in All(size, atLeast, total - n, h + 1))
                yield return [n, .. rest];
        }
    }
}
