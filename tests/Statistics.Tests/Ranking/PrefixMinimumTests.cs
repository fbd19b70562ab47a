using CsCheck;
using Statistics.Ranking;

namespace Statistics.Tests.Ranking;

public class PrefixMinimumTests
{
    [Fact]
    public void The_chance_to_fall_below_the_table_is_that_of_all_rankings_by_lot_counted_one_by_one() => Gen.Select(Gen.Int[1, 12], Gen.Double[0.05, 0.95], Gen.Double[0.01, 0.5]).Sample((places, share, level) =>
    {
        var table = PrefixMinimum.Each(places, share, level);
        var below = 0.0;
        for (var ranking = 0; ranking < 1 << places; ranking++)
        {
            var (members, falls, chance) = (0, false, 1.0);
            for (var k = 0; k < places; k++)
            {
                var member = (ranking >> k & 1) == 1;
                members += member ? 1 : 0;
                chance *= member ? share : 1 - share;
                falls |= members < table.Least[k];
            }

            below += falls ? chance : 0;
        }

        Assert.Equal(below, table.Chance, 1e-12);
    });

    [Fact]
    public void Together_the_promise_is_kept_and_nothing_stricter_would_keep_it() => Gen.Select(Gen.Int[5, 60], Gen.Double[0.05, 0.95], Gen.Double[0.01, 0.2]).Sample((places, share, promised) =>
    {
        var table = PrefixMinimum.Together(places, share, promised);
        Assert.InRange(table.Chance, 0, promised);
        Assert.True(table.Level > 0.999 * promised || PrefixMinimum.Each(places, share, table.Level * 1.001).Chance > promised
            || PrefixMinimum.Each(places, share, table.Level * 1.001).Least.SequenceEqual(table.Least));
    }, iter: 30);
}
