using CsCheck;
using Statistics.Resampling;
using Statistics.Sequential;

namespace Statistics.Tests.Sequential;

public class StabilityIndexTests
{
    [Fact]
    public void A_mix_that_did_not_move_is_at_no_distance_and_one_without_rows_at_none_that_is_known()
    {
        Assert.Equal(0, StabilityIndex.Of([10, 20, 30], [10, 20, 30])!.Value, 1e-15);
        Assert.Null(StabilityIndex.Of([10, 20], [0, 0]));
        Assert.Null(StabilityIndex.Of([], []));
    }

    /// <summary>By hand: 20% to 30% of one level of two is 0.1 ln(1.5) + 0.1 ln(8/7).</summary>
    [Fact]
    public void It_is_the_symmetric_relative_entropy() =>
        Assert.Equal(0.1 * Math.Log(1.5) + 0.1 * Math.Log(8.0 / 7), StabilityIndex.Of([2_000_000, 8_000_000], [3_000_000, 7_000_000])!.Value, 1e-6);

    [Fact]
    public void It_is_the_same_both_ways_and_never_negative() => Gen.Long[0, 500].Array[4].Select(Gen.Long[1, 500].Array[4]).Sample((before, now) =>
    {
        var index = StabilityIndex.Of(before, now);
        Assert.True(index is null or >= 0);
        Assert.Equal(index ?? 0, StabilityIndex.Of(now, before) ?? 0, 1e-12);
    });

    [Fact]
    public void By_chance_alone_it_is_as_large_on_average_as_is_said_beside_it()
    {
        const int Runs = 2000;
        var sum = 0.0;
        for (var run = 0; run < Runs; run++)
        {
            var random = new RandomStream(3, (ulong)run);
            long[] first = new long[5], second = new long[5];
            for (var i = 0; i < 1000; i++)
            {
                first[random.Below(5)]++;
                second[random.Below(5)] += i < 500 ? 1 : 0;
            }

            sum += StabilityIndex.Of(first, second)!.Value;
        }

        Assert.Equal(4 * (1.0 / 1000 + 1.0 / 500), sum / Runs, 0.0012);
    }
}
