using CsCheck;
using Statistics.Resampling;

namespace Statistics.Tests.Resampling;

public class RandomStreamTests
{
    [Fact]
    public void Its_numbers_are_promised()
    {
        var stream = new RandomStream(2026, 3);
        ulong[] first = [stream.Next(), stream.Next(), stream.Next()];
        Assert.Equal([3363197071346533317UL, 14909389722176651358UL, 5702078359796664075UL], first);
    }

    [Fact]
    public void One_value_below_one_is_zero_and_every_value_below_seven_comes_about_as_often()
    {
        var stream = new RandomStream(1);
        var seen = new long[7, 2];
        for (var i = 0; i < 70_000; i++)
        {
            Assert.Equal(0, stream.Below(1));
            seen[stream.Below(7), i % 2]++;
        }

        for (var value = 0; value < 7; value++)
            Assert.InRange(seen[value, 0] + seen[value, 1], 9_600, 10_400);
    }

    [Fact]
    public void A_shuffle_keeps_what_it_shuffles() => Gen.Select(Gen.Int[0, 9].Array[0, 30], Gen.ULong).Sample((values, seed) =>
    {
        var shuffled = (int[])values.Clone();
        new RandomStream(seed).Shuffle(shuffled);
        Assert.Equal(values.Order(), shuffled.Order());
    });

    [Fact]
    public void Other_seeds_and_other_numbers_give_other_streams() => Gen.Select(Gen.ULong, Gen.ULong[0, 1000]).Sample((seed, number) =>
    {
        var one = new RandomStream(seed, number).Next();
        Assert.NotEqual(one, new RandomStream(seed, number + 1).Next());
        Assert.NotEqual(one, new RandomStream(seed + 1, number).Next());
    });
}
