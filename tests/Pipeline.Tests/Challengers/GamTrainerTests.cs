using Interchange.Runs;
using Microsoft.ML;
using Microsoft.ML.Data;
using Pipeline.Challengers;
using Prioritisation.Scorecards;
using Prioritisation.Tests.Training;
using Prioritisation.Training;

namespace Pipeline.Tests.Challengers;

public sealed class GamTrainerTests
{
    private static readonly Recipe Recipe = new() { Rounds = 100 };
    private static readonly Scorecard Gam = new GamTrainer().Train(OddWorld.Data, Recipe, 1, 1);

    [Fact]
    public void The_points_are_the_librarys_own_score_but_for_rounding()
    {
        var rows = OddWorld.Data.Training;
        var ones = Enumerable.Repeat(1.0, rows.Count).ToArray();
        var features = OddWorld.Data.FeaturesOf(Recipe).Select(f => OrderedFeature.Of(BinnedFeature.Of(f, rows.Features, Recipe.Bins), rows.Founded, ones, rows.Count, Recipe.MissingL2)).ToArray();
        var training = new CodeRows(features, rows.Founded, ones, rows.Count);
        var scores = GamTrainer.Fit(training, Recipe, 1).Transform(training.View(new MLContext(1))).GetColumn<float>("Score");
        // Half a point of rounding for each of four terms and the intercept, and the library's single precision.
        foreach (var (points, logit) in PlainScorer.Score(Gam, rows.Features).Zip(scores))
            Assert.InRange(points, (1000 * logit) - 2.6, (1000 * logit) + 2.6);
    }

    [Fact]
    public void Training_again_on_two_threads_gives_the_same_bytes() =>
        Assert.Equal(ScorecardFile.Bytes(Gam), ScorecardFile.Bytes(new GamTrainer().Train(OddWorld.Data, Recipe, 1, 2)));

    [Fact]
    public void The_scorecard_keeps_the_contracts_order_of_levels_and_finds_the_planted_truth()
    {
        Assert.Equal(["p", "q", "r"], Gam.Terms.Single(t => t.Feature == "kind").Levels);
        var later = World.Signals(8_000, 99);
        var auc = World.Auc(PlainScorer.Score(Gam, later), later.Level("founded").Codes);
        Assert.True(auc > 0.75, $"{auc}");
    }

    [Fact]
    public void A_feature_that_cannot_be_cut_gets_no_points_and_moves_no_other()
    {
        var signals = World.Signals(6_000, 3);
        signals.Level("check").Codes.AsSpan().Fill(2);
        var scorecard = new GamTrainer().Train(World.Data(signals), Recipe, 1, 1);
        Assert.All(scorecard.Terms.Single(t => t.Feature == "check").Points, points => Assert.Equal(0, points));
        Assert.True(scorecard.Terms.Single(t => t.Feature == "kind").Points.Max() > 200);
    }

    [Fact]
    public void Weighted_rows_are_refused_because_the_library_learns_nothing_from_them()
    {
        var refused = Assert.Throws<RefusedException>(() => new GamTrainer().Train(OddWorld.Data, Recipe with { Weighting = Weighting.Sampling }, 1, 1));
        Assert.Equal("gam-weighting", Assert.Single(refused.Problems).Code);
        var view = new CodeRows(Ordered(), OddWorld.Data.Training.Founded, OddWorld.Data.Training.Weight, OddWorld.Data.Training.Count);
        var library = new MLContext(1);
        var learned = library.BinaryClassification.Trainers.Gam(labelColumnName: "Label", featureColumnName: "Features", exampleWeightColumnName: "Weight", numberOfIterations: 20).Fit(view.View(library));
        Assert.All(Enumerable.Range(0, 4), f => Assert.Single(learned.Model.SubModel.GetBinEffects(f)));
    }

    [Fact]
    public void A_library_that_leaves_rows_out_fails_the_job()
    {
        var library = new WatchedLibrary(1);
        var refused = Assert.Throws<RefusedException>(() => library.Fit(context =>
        {
            var rows = Enumerable.Range(0, 200).Select(i => new Row { Label = i % 3 == 0, Features = [i % 7, i == 5 ? float.NaN : i % 5] });
            return context.BinaryClassification.Trainers.Gam(numberOfIterations: 2).Fit(context.Data.LoadFromEnumerable(rows));
        }));
        var problem = Assert.Single(refused.Problems);
        Assert.Equal("training-rows-skipped", problem.Code);
        Assert.Contains("1 instances", problem.Value, StringComparison.Ordinal);
    }

    private static OrderedFeature[] Ordered()
    {
        var rows = OddWorld.Data.Training;
        return [.. OddWorld.Data.FeaturesOf(Recipe).Select(f => OrderedFeature.Of(BinnedFeature.Of(f, rows.Features, Recipe.Bins), rows.Founded, rows.Weight, rows.Count, 10))];
    }

    private sealed class Row
    {
        public bool Label { get; set; }

        [VectorType(2)]
        public float[] Features { get; set; } = [];
    }
}
