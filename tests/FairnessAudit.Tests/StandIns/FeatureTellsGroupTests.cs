using FairnessAudit.Measures;
using FairnessAudit.Population;
using FairnessAudit.StandIns;

namespace FairnessAudit.Tests.StandIns;

public sealed class FeatureTellsGroupTests
{
    private static readonly PlantedRows World = new(3000, 11);

    [Fact]
    public void Direct_use_of_the_group_is_told_without_error() =>
        Assert.Equal(1, Told(World, World.Feature("direct", (g, _, _) => g), "a", "full").Estimate!.Value, 12);

    [Fact]
    public void A_stand_in_is_told_as_well_as_it_was_planted()
    {
        // Nine tenths against one tenth: half the pairs in which the two differ rightly, ties one half, make 0.9.
        var told = Told(World, World.StandIn(), "a", "full");
        Assert.InRange(0.9, told.Interval!.Low!.Value, told.Interval.High!.Value);
        Assert.InRange(told.StandardError!.Value, 0.001, 0.02);
        Assert.InRange(told.DegreesOfFreedom!.Value, 90, 99);
    }

    [Fact]
    public void A_conditional_stand_in_hides_over_everybody_and_is_found_within_strata()
    {
        var feature = World.ConditionalStandIn();
        Assert.InRange(Told(World, feature, "a", "none").Estimate!.Value, 0.42, 0.58);
        Assert.InRange(0.85, Told(World, feature, "a", "full").Interval!.Low!.Value, Told(World, feature, "a", "full").Interval!.High!.Value);
    }

    [Fact]
    public void A_feature_that_only_tells_the_stratum_is_not_named_within_strata()
    {
        var world = new PlantedRows(3000, 5, mixed: true);
        var feature = world.Feature("stratum", (_, s, _) => s);
        Assert.InRange(Told(world, feature, "a", "none").Interval!.Low!.Value, 0.7, 0.9);
        Assert.Equal(0.5, Told(world, feature, "a", "full").Estimate!.Value, 12);
    }

    [Fact]
    public void A_feature_tied_to_nothing_is_not_named_in_any_of_twenty_worlds()
    {
        for (var seed = 0UL; seed < 20; seed++)
        {
            var world = new PlantedRows(1500, 100 + seed);
            Assert.All(["a", "b", "c"], group => Assert.InRange(Told(world, world.Plain(), group, "full").Interval!.Low!.Value, 0, 0.53));
        }
    }

    [Fact]
    public void A_number_that_only_identifies_persons_tells_nothing_when_no_own_row_may_help()
    {
        var areas = Enumerable.Range(0, 20).Select(seed =>
        {
            var world = new PlantedRows(800, 300 + (ulong)seed);
            return Told(world, world.Feature("id", (_, _, u) => u * 250), "a", "full").Estimate!.Value;
        }).ToArray();
        Assert.InRange(areas.Average(), 0.49, 0.51);
        Assert.All(areas, a => Assert.InRange(a, 0.42, 0.58));
    }

    [Fact]
    public void Two_half_stand_ins_tell_more_together_than_apart()
    {
        var (one, other) = (World.Feature("one", (g, _, u) => u < (g == 0 ? 0.7 : 0.3) ? 1 : 0), World.Feature("two", (g, _, u) => u < (g == 0 ? 0.7 : 0.3) ? 1 : 0));
        var rows = World.Rows();
        var joint = FeatureTellsGroup.Together(rows, World.Attribute, [Term("one", one), Term("two", other)]).Single(f => f is { Group: "a", StratumSet: "full" });
        // P(sum of two Bernoulli(0.7) > sum of two Bernoulli(0.3)) with ties one half is 0.784.
        Assert.InRange(0.784, joint.Interval!.Low!.Value, joint.Interval.High!.Value);
        Assert.Equal(0.7, Told(World, one, "a", "full").Estimate!.Value, 0.04);
    }

    [Fact]
    public void A_group_in_few_blocks_has_an_area_and_no_interval()
    {
        var world = new PlantedRows(12, 3);
        Assert.All(
            FeatureTellsGroup.Of(world.Rows(), world.Attribute, Term("plain", world.Plain())).Where(t => t.Finding.Estimate is not null),
            told => Assert.Equal((null, "too few blocks of persons for an interval"), (told.Finding.Interval, told.Finding.UndefinedBecause)));
    }

    [Fact]
    public void The_area_is_the_share_of_pairs_of_a_cell_that_it_orders_rightly()
    {
        var world = new PlantedRows(60, 8);
        var level = world.Plain();
        var cell = Enumerable.Range(0, world.Count).Select(world.Stratum).ToArray();
        var team = Enumerable.Range(0, world.Count).Select(world.Group).ToArray();
        var area = Area.Of(cell, level, team, 1, new int[world.Count], (2, PlantedRows.Values, 1));
        var pairs = (from i in Enumerable.Range(0, world.Count) from j in Enumerable.Range(0, world.Count) where team[i] == 1 && team[j] != 1 && cell[i] == cell[j] select (i, j)).ToArray();
        Assert.Equal(pairs.Average(p => level[p.i] > level[p.j] ? 1 : level[p.i] == level[p.j] ? 0.5 : 0), area.Value!.Value, 12);
    }

    private static ScoredTerm Term(string name, byte[] bins) => new(name, [], bins);

    private static Finding Told(PlantedRows world, byte[] bins, string group, string set) =>
        FeatureTellsGroup.Of(world.Rows(), world.Attribute, Term("feature", bins)).Single(t => t.Finding.Group == group && t.Finding.StratumSet == set).Finding;
}
