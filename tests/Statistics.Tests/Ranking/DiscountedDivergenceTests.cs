using CsCheck;
using Statistics.Ranking;

namespace Statistics.Tests.Ranking;

public class DiscountedDivergenceTests
{
    [Fact]
    public void Equals_a_hand_worked_example()
    {
        // Of two groups of two, one first: divergences log 2, log 2, (2/3) log (4/3) + (1/3) log (2/3), 0.
        var third = (2 / 3.0 * Math.Log(4 / 3.0)) + (1 / 3.0 * Math.Log(2 / 3.0));
        var discounts = Enumerable.Range(1, 4).Select(PlaceDiscount.Of).ToArray();
        Assert.Equal(((discounts[0] + discounts[1]) * Math.Log(2) + (discounts[2] * third)) / discounts.Sum(), DiscountedDivergence.Of([0, 0, 1, 1], 2, 4), 1e-12);
    }

    [Fact]
    public void One_group_is_like_the_whole_everywhere_and_no_ranking_is_below_0() => Gen.Int[0, 2].Array[1, 40].Sample(groups =>
    {
        Assert.Equal(0, DiscountedDivergence.Of(new int[groups.Length], 1, groups.Length), 1e-12);
        Assert.True(DiscountedDivergence.Of(groups, 3, groups.Length) >= 0);
        // Which group has which number does not matter.
        Assert.Equal(DiscountedDivergence.Of(groups, 3, 10), DiscountedDivergence.Of(Array.ConvertAll(groups, g => 2 - g), 3, 10), 1e-12);
    });
}
