using CsCheck;
using FairnessAudit.Measures;
using FairnessAudit.Population;
using FairnessAudit.StandIns;
using FairnessAudit.Tests.Candidate;
using Interchange.Columns;
using Prioritisation.Scorecards;
using Prioritisation.Tests.Scorecards;

namespace FairnessAudit.Tests.StandIns;

/// <summary>What two features say or do together, where neither does so by itself.</summary>
public sealed class PairTests
{
    private static readonly int[] Cuts = [500, 1500];
    private static readonly byte[] Sides = [0, 0, 1, 1];
    private static readonly PlantedRows World = new(1500, 31);
    private static readonly byte[] Coin = World.Feature("coin", (_, _, u) => u < 0.5 ? 0 : 1);

    /// <summary>The other side of the coin for nine tenths of group a and a tenth of all others.</summary>
    private static readonly byte[] Other = [.. Coin.Zip(World.StandIn(), (coin, differs) => (byte)(coin ^ differs))];

    [Fact]
    public void Two_features_that_say_nothing_apart_are_told_by_what_they_are_together()
    {
        var model = Model([("coin", Coin, [0, 0]), ("other", Other, [0, 0])], [0, 600, 600, 0]);
        Assert.All(model.Parts.Take(2), part => Assert.InRange(Told(part).Estimate!.Value, 0.45, 0.55));
        Assert.InRange(0.9, Told(model.Parts[2]).Interval!.Low!.Value, Told(model.Parts[2]).Interval!.High!.Value);
        Finding Together(params ScoredTerm[] parts) => FeatureTellsGroup.Together(World.Rows(), World.Attribute, parts).Single(f => f is { Group: "a", StratumSet: "full" });
        Assert.InRange(Together([.. model.Parts.Take(2)]).Estimate!.Value, 0.45, 0.55);
        Assert.InRange(0.9, Together([.. model.Parts]).Interval!.Low!.Value, Together([.. model.Parts]).Interval!.High!.Value);
        var v = FeatureAssociation.Of(World.Rows(), World.Attribute, model.Parts, World.Persons, 1, 1).Where(f => f is { Measure: FeatureAssociation.V, StratumSet: "full" }).ToDictionary(f => f.Term!, f => f.Estimate!.Value, StringComparer.Ordinal);
        Assert.True(v["coin × other"] > 0.5 && v["coin"] < 0.1 && v["other"] < 0.1, "the cell goes together with the group, neither feature does");
    }

    [Fact]
    public void Only_the_pair_is_suspect_and_both_its_features_change()
    {
        var result = Run(new ButForRule([], 0.7), Model([("coin", Coin, [0, 0]), ("other", Other, [0, 0])], [0, 600, 600, 0]));
        var suspect = Assert.Single(result.Suspects);
        Assert.Equal(("coin × other", 1, suspect.Archetypes), (suspect.Feature, suspect.MostBands, suspect.Moved));
        Assert.Contains("both together tell team=a with an area of 0.", suspect.Because, StringComparison.Ordinal);
        Assert.Contains("is in band 0 if coin is 'v0' and other is 'v0', and in band 1 if coin is 'v1' and other is 'v0', all else equal", result.Difference, StringComparison.Ordinal);
        Assert.True(result.MatchedSets > 0 && result.MatchedSetsMoved == result.MatchedSets, "rows alike but for the two differ in band");
    }

    [Fact]
    public void A_pair_that_crosses_no_band_moves_nothing() =>
        Assert.Null(Run(new ButForRule([], 0.7), Model([("coin", Coin, [0, 0]), ("other", Other, [0, 0])], [0, 499, 499, 0])).Difference);

    [Fact]
    public void A_pair_that_only_repeats_a_suspect_feature_is_not_suspect_again()
    {
        var result = Run(new ButForRule([], 0.7), Model([("series", World.StandIn(), [0, 0]), ("coin", Coin, [0, 600])], [0, 0, 0, 0]));
        Assert.Equal("series", Assert.Single(result.Suspects).Feature);
        Assert.Null(result.Difference);
    }

    [Fact]
    public void A_suspect_feature_without_points_of_its_own_moves_bands_by_the_pair_that_it_is_in()
    {
        var result = Run(new ButForRule(["plain"], 1), Model([("plain", World.Feature("half", (_, _, u) => u < 0.5 ? 0 : 1), [0, 0]), ("coin", Coin, [0, 0])], [0, 0, 0, 600]));
        var suspect = Assert.Single(result.Suspects);
        Assert.Equal("plain", suspect.Feature);
        Assert.InRange(suspect.Moved, 1, suspect.Archetypes - 1);
        Assert.True(result.MatchedSetsMoved > 0, "two rows alike but for the suspect stand in other cells");
    }

    [Fact]
    public void A_feature_and_the_pair_that_undoes_it_move_no_band_together() =>
        Assert.Null(Run(new ButForRule(["plain"], 1), Model([("plain", World.Feature("half", (_, _, u) => u < 0.5 ? 0 : 1), [0, 600]), ("coin", Coin, [0, 0])], [0, 0, -600, -600])).Difference);

    [Fact]
    public void A_changed_feature_gives_the_score_of_a_row_that_has_the_other_value_in_every_part() => RandomScorecards.Gen.Sample((scorecard, batch) =>
    {
        if (batch.Count == 0 || scorecard.Terms.Count < 2)
            return;
        var parts = ScoredTerm.All(scorecard, Binning.Parts(scorecard, batch));
        var score = PlainScorer.Score(scorecard, batch);
        foreach (var features in new int[][] { [0], [scorecard.Terms.Count - 1], [0, 1] })
        {
            var change = new FeatureChange(parts, features);
            for (var row = 0; row < batch.Count; row++)
            {
                var rest = score[row] - change.Points(row, [.. features.Select(f => parts[f].Bins[row])]);
                foreach (var values in change.Values)
                {
                    var bins = parts.Take(scorecard.Terms.Count).Select((p, t) => Array.IndexOf(features, t) is var i and >= 0 ? values[i] : p.Bins[row]).ToArray();
                    Assert.Equal(Score(scorecard, bins), rest + change.Points(row, values));
                }
            }
        }
    });

    [Fact]
    public void What_a_pair_adds_is_what_is_lost_when_its_points_become_their_mean()
    {
        var model = Model([("coin", Coin, [0, 0]), ("other", Other, [0, 0])], [0, 600, 600, 0]);
        var differs = World.StandIn();
        var rows = World.Rows(model.Score, outcome: row => differs[row] == 1 ? Known.Founded : Known.Unfounded);
        var drop = FeatureQuality.Of(rows, model.Parts).Where(f => f.Measure == FeatureQuality.AucDrop).ToDictionary(f => f.Term!, f => f.Estimate!.Value, StringComparer.Ordinal);
        Assert.Equal((0.0, 0.0), (drop["coin"], drop["other"]));
        Assert.InRange(drop["coin × other"], 0.45, 0.55);
    }

    private static int Score(Scorecard scorecard, byte[] bins)
    {
        byte Bin(string feature) => bins[Enumerable.Range(0, bins.Length).Single(t => scorecard.Terms[t].Feature == feature)];
        return scorecard.Intercept + scorecard.Terms.Select((t, i) => t.Points[bins[i]]).Sum() + scorecard.Pairs.Sum(p => p.Points[p.Cell(Bin(p.First), Bin(p.Second))]);
    }

    private static Finding Told(ScoredTerm part) => FeatureTellsGroup.Of(World.Rows(), World.Attribute, part).Single(t => t.Finding is { Group: "a", StratumSet: "full" }).Finding;

    /// <summary>Two features of values 0 and 1, and a pair of both with points for 00, 01, 10 and 11.</summary>
    private static (Scorecard Card, IReadOnlyList<ScoredTerm> Parts, int[] Score) Model((string Name, byte[] Values, int[] Points)[] features, int[] cells)
    {
        using var contract = new SmallWorld(new Arrivals("a", "withdrawal", 1, 1));
        var pair = new PairTerm { First = features[0].Name, Second = features[1].Name, FirstGroups = Sides, SecondGroups = Sides, Points = cells };
        var card = Cards.Severity(contract.Contract) with
        {
            Terms = [.. features.Select(f => new Term { Feature = f.Name, Kind = ColumnKind.Level, Levels = ["v0", "v1"], Points = [0, .. f.Points, 0] })],
            Pairs = [pair],
        };
        // Bin 0 is "not stated" in a scorecard, so value v stands in bin v + 1.
        var bins = features.Select(f => Array.ConvertAll(f.Values, v => (byte)(v + 1))).ToArray();
        var parts = ScoredTerm.All(card, [.. bins, [.. bins[0].Zip(bins[1], pair.Cell)]]);
        return (card, parts, [.. Enumerable.Range(0, World.Count).Select(row => parts.Sum(p => p.Points[p.Bins[row]]))]);
    }

    private static ButForResult Run(ButForRule rule, (Scorecard Card, IReadOnlyList<ScoredTerm> Parts, int[] Score) model)
    {
        var rows = World.Rows(model.Score);
        var told = model.Parts.SelectMany(t => FeatureTellsGroup.Of(rows, World.Attribute, t));
        return new ButForTest(model.Card, Cuts, rows, [.. Enumerable.Range(0, World.Count).Select(r => $"s{r}")], model.Parts).Run(rule, told, 3);
    }
}
