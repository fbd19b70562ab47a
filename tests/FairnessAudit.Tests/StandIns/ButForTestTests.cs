using FairnessAudit.Measures;
using FairnessAudit.Population;
using FairnessAudit.StandIns;
using FairnessAudit.Tests.Candidate;
using Interchange.Columns;
using Prioritisation.Scorecards;

namespace FairnessAudit.Tests.StandIns;

public sealed class ButForTestTests
{
    private static readonly int[] Cuts = [500, 1500];
    private static readonly PlantedRows World = new(1200, 21);

    [Fact]
    public void Without_a_suspect_nothing_is_changed_and_nothing_moves()
    {
        var result = Run(new ButForRule([], 0.7), ("plain", World.Plain(), [0, 100, 300, 600, 900, 2000]));
        Assert.Empty(result.Suspects);
        Assert.Null(result.Difference);
    }

    [Fact]
    public void A_stand_in_with_points_is_suspect_by_what_it_tells_and_moves_bands()
    {
        var result = Run(new ButForRule([], 0.7), ("plain", World.Plain(), [0, 0, 0, 0, 0, 0]), ("series", World.StandIn(), [0, 1600]));
        var suspect = Assert.Single(result.Suspects);
        Assert.Equal(("series", 2, suspect.Archetypes), (suspect.Feature, suspect.MostBands, suspect.Moved));
        Assert.Contains("tells team=a with an area of 0.9", suspect.Because, StringComparison.Ordinal);
        Assert.Contains("is in band 0 if series is 'v0' and in band 2 if it is 'v1', all else equal", result.Difference, StringComparison.Ordinal);
        Assert.True(result.MatchedSets > 0 && result.MatchedSetsMoved == result.MatchedSets, "rows alike but for the series differ in band");
    }

    [Fact]
    public void A_conditional_stand_in_is_suspect_too() =>
        Assert.NotNull(Run(new ButForRule([], 0.7), ("series", World.ConditionalStandIn(), [0, 1600])).Difference);

    [Fact]
    public void A_suspect_whose_points_cross_no_band_moves_nothing_and_one_point_more_does()
    {
        Assert.Null(Run(new ButForRule([], 0.7), ("series", World.StandIn(), [0, 499])).Difference);
        Assert.NotNull(Run(new ButForRule([], 0.7), ("series", World.StandIn(), [0, 500])).Difference);
    }

    [Fact]
    public void What_the_policy_names_is_suspect_whatever_it_tells()
    {
        var result = Run(new ButForRule(["plain"], 1), ("plain", World.Plain(), [0, 0, 0, 0, 0, 600]));
        Assert.Equal("the policy names it", Assert.Single(result.Suspects).Because);
        Assert.NotNull(result.Difference);
    }

    [Fact]
    public void The_archetypes_are_the_same_in_any_order_of_rows_and_stand_in_every_stratum()
    {
        var signal = World.Persons.Select((p, i) => p + i).ToArray();
        var rows = World.Rows();
        var chosen = Archetypes.Of(rows.Full, signal, 5);
        var turned = Archetypes.Of(rows.Full with { Codes = [.. rows.Full.Codes.Reverse()] }, [.. signal.Reverse()], 5);
        Assert.Equal(chosen.Select(r => signal[r]).Order(StringComparer.Ordinal), turned.Select(r => signal[signal.Length - 1 - r]).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Equal(500, chosen.Length);
        Assert.Equal(rows.Full.Names.Count, chosen.Select(r => rows.Full.Codes[r]).Distinct().Count());
    }

    private static ButForResult Run(ButForRule rule, params (string Name, byte[] Bins, int[] Points)[] features)
    {
        // Bin 0 is "not stated" in a scorecard, so planted value v stands in bin v + 1.
        var terms = features.Select(f => new ScoredTerm(f.Name, [0, .. f.Points, 0], Array.ConvertAll(f.Bins, b => (byte)(b + 1)))).ToArray();
        var score = Enumerable.Range(0, World.Count).Select(row => terms.Sum(t => t.Points[t.Bins[row]])).ToArray();
        var rows = World.Rows(score);
        using var contract = new SmallWorld(new Arrivals("a", "withdrawal", 1, 1));
        var card = Cards.Severity(contract.Contract) with
        {
            Terms = [.. features.Select(f => new Term { Feature = f.Name, Kind = ColumnKind.Level, Levels = [.. f.Points.Select((_, i) => $"v{i}")], Points = [0, .. f.Points, 0] })],
        };
        var told = terms.SelectMany(t => FeatureTellsGroup.Of(rows, World.Attribute, t));
        return new ButForTest(card, Cuts, rows, [.. Enumerable.Range(0, World.Count).Select(r => $"s{r}")], terms).Run(rule, told, 3);
    }
}
