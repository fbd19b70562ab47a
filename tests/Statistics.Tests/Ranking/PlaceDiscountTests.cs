using CsCheck;
using Statistics.Ranking;

namespace Statistics.Tests.Ranking;

public class PlaceDiscountTests
{
    [Fact]
    public void The_place_at_the_top_has_1_and_the_third_a_half()
    {
        Assert.Equal(1, PlaceDiscount.Of(1));
        Assert.Equal(0.5, PlaceDiscount.Of(3), 1e-15);
    }

    [Fact]
    public void Equal_scores_share_what_their_places_have_and_nothing_is_lost() => Gen.Int[0, 6].Select(s => (double)s).Array[1, 30].Sample(scores =>
    {
        var discounts = PlaceDiscount.ByScore(scores, PlaceDiscount.Of);
        Assert.Equal(Enumerable.Range(1, scores.Length).Sum(PlaceDiscount.Of), discounts.Sum(), 1e-12);
        for (var i = 0; i < scores.Length; i++)
        {
            int above = scores.Count(s => s > scores[i]), same = scores.Count(s => s.Equals(scores[i]));
            Assert.Equal(Enumerable.Range(above + 1, same).Average(PlaceDiscount.Of), discounts[i], 1e-12);
        }
    });
}
