using FairnessAudit.Measures;
using FairnessAudit.Population;
using FairnessAudit.StandIns;
using Statistics.Association;

namespace FairnessAudit.Tests.StandIns;

public sealed class AssociationTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void With_one_stratum_V_is_that_of_the_table(int seed)
    {
        var world = new PlantedRows(400, (ulong)seed);
        var feature = world.Feature("some", (g, _, u) => g == 0 ? u * 3 : u * PlantedRows.Values);
        var table = new long[PlantedRows.Values, 3];
        for (var row = 0; row < world.Count; row++)
            table[feature[row], world.Group(row)]++;
        var finding = V(world, feature, new int[world.Count], 1);
        Assert.Equal(CramersV.BiasCorrected(table).Value!.Value, finding.Estimate!.Value, 12);
        Assert.InRange(finding.Estimate.Value, finding.Interval!.Low!.Value, finding.Interval.High!.Value);
    }

    [Fact]
    public void V_within_strata_sees_what_cancels_over_everybody()
    {
        var world = new PlantedRows(2000, 4);
        var stratum = Enumerable.Range(0, world.Count).Select(world.Stratum).ToArray();
        Assert.InRange(V(world, world.ConditionalStandIn(), new int[world.Count], 1).Estimate!.Value, 0, 0.1);
        Assert.InRange(V(world, world.ConditionalStandIn(), stratum, 2).Estimate!.Value, 0.6, 0.8);
    }

    [Fact]
    public void A_deal_keeps_a_persons_rows_together_and_every_count_by_stratum_and_group()
    {
        var world = new PlantedRows(300, 6);
        var (persons, stratum, group) = (world.Persons, Enumerable.Range(0, world.Count).Select(world.Stratum).ToArray(), Enumerable.Range(0, world.Count).Select(world.Group).ToArray());
        var dealt = new PersonShuffle(persons, stratum, group).Deal(1, 0);
        Assert.NotEqual(group, dealt);
        Assert.All(Enumerable.Range(0, world.Count).GroupBy(r => persons[r], StringComparer.Ordinal), rows => Assert.Single(rows.Select(r => dealt[r]).Distinct()));
        Assert.Equal(Counts(group), Counts(dealt));
        Dictionary<(int, int), int> Counts(int[] groups) => groups.Select((g, r) => (g, stratum[r])).CountBy(x => x).OrderBy(x => x.Key).ToDictionary(x => x.Key, x => x.Value);
    }

    [Fact]
    public void Shuffles_call_a_feature_that_only_repeats_within_persons_chance_and_a_stand_in_not()
    {
        var alarms = Enumerable.Range(0, 60).Count(seed =>
        {
            var world = new PlantedRows(250, 500 + (ulong)seed);
            return P(world, world.Plain()) <= 0.05;
        });
        // 60 draws at 5% exceed nine with a chance of 0.001.
        Assert.InRange(alarms, 0, 9);
        var planted = new PlantedRows(250, 7);
        Assert.Equal(1.0 / (InformationTest.Most + 1), P(planted, planted.StandIn()));
        Assert.Equal(1.0 / (InformationTest.Most + 1), P(planted, planted.ConditionalStandIn()));
    }

    [Fact]
    public void Bits_above_chance_are_nought_for_nothing_and_near_the_truth_for_a_stand_in()
    {
        var world = new PlantedRows(3000, 9);
        Finding Bits(byte[] bins) => FeatureAssociation.Of(world.Rows(), world.Attribute, [new ScoredTerm("f", [], bins)], world.Persons, 1, 1).Single(f => f is { Measure: FeatureAssociation.Information, StratumSet: "full" });
        Assert.InRange(Bits(world.Plain()).Estimate!.Value, 0, 0.003);
        // 0.9 against 0.1 with halves on both sides: 1 - H(0.1) = 0.531 bits.
        Assert.Equal(0.531, Bits(world.StandIn()).Estimate!.Value, 0.03);
    }

    private static double P(PlantedRows world, byte[] bins) =>
        FeatureAssociation.Of(world.Rows(), world.Attribute, [new ScoredTerm("f", [], bins)], world.Persons, 1, 1).Single(f => f is { Measure: FeatureAssociation.Information, StratumSet: "full" }).PZero!.Value;

    private static Finding V(PlantedRows world, byte[] bins, int[] stratum, int strata) =>
        new StratifiedV(bins, world.Attribute.Codes, stratum, world.Rows().Block, (3, strata)).On(FeatureAssociation.Base(world.Attribute, FeatureAssociation.V, "none", "f", world.Count));
}
