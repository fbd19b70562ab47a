using Microsoft.ML;
using Microsoft.ML.Data;
using Pipeline.Challengers;
using Pipeline.Trees;
using Prioritisation.Tests.Training;
using Prioritisation.Training;

namespace Pipeline.Tests.Challengers;

public sealed class TreeTrainerTests
{
    private static readonly Recipe Recipe = new() { Rounds = 40 };

    private static readonly Dictionary<string, ITrainer<TreeModel>> Trainers = new(StringComparer.Ordinal)
    {
        ["lightgbm"] = new LightGbmTrainer(),
        ["fasttree"] = new FastTreeTrainer(),
    };

    private static readonly Dictionary<string, TreeModel> Models = Trainers.ToDictionary(t => t.Key, t => t.Value.Train(OddWorld.Data, Recipe, 1, 1), StringComparer.Ordinal);

    [Theory]
    [InlineData("lightgbm")]
    [InlineData("fasttree")]
    public void The_sum_of_leaves_is_the_librarys_own_score_on_rows_of_every_kind(string name)
    {
        var model = Models[name];
        var codes = PlainTrees.Codes(model, OddWorld.Later);
        Assert.All(codes, column => Assert.Contains((byte)0, column));
        Assert.Equal(LibraryScores(name, model, codes), Array.ConvertAll(PlainTrees.Logits(model, OddWorld.Later), logit => (float)logit));
    }

    [Theory]
    [InlineData("lightgbm")]
    [InlineData("fasttree")]
    public void Training_again_on_two_threads_gives_the_same_bytes(string name) =>
        Assert.Equal(TreeModelFile.Bytes(Models[name]), TreeModelFile.Bytes(Trainers[name].Train(OddWorld.Data, Recipe, 1, 2)));

    [Theory]
    [InlineData("lightgbm")]
    [InlineData("fasttree")]
    public void Every_training_row_falls_into_one_leaf_of_each_tree(string name)
    {
        var model = Models[name];
        Assert.Equal(OddWorld.Data.Training.Count, model.Provenance.TrainingRows);
        Assert.All(model.Trees, tree => Assert.Equal(OddWorld.Data.Training.Count, tree.Rows.Sum()));
        Assert.Empty(TreeModelRules.Broken(model));
    }

    [Theory]
    [InlineData("lightgbm")]
    [InlineData("fasttree")]
    public void Levels_stand_in_rising_order_of_their_share_founded_unless_a_direction_is_declared(string name)
    {
        Assert.Equal("q", Models[name].Features.Single(f => f.Feature == "kind").Levels[^1]);
        Assert.Equal(["good", "open", "bad"], Models[name].Features.Single(f => f.Feature == "check").Levels);
    }

    [Theory]
    [InlineData("lightgbm")]
    [InlineData("fasttree")]
    public void Trees_find_the_planted_truth(string name)
    {
        var later = World.Signals(8_000, 99);
        var auc = World.Auc(PlainTrees.Score(Trainers[name].Train(OddWorld.Data, new Recipe { Rounds = 150 }, 1, 2), later), later.Level("founded").Codes);
        Assert.True(auc > 0.75, $"{name} {auc}");
    }

    [Fact]
    public void The_later_rows_choose_the_number_of_trees()
    {
        var log = new TrainingLog();
        var model = new LightGbmTrainer().Train(OddWorld.Data, new Recipe { Rounds = 80, LearningRate = 0.5 }, 1, 1, log);
        Assert.Equal(80, log.Losses.Count);
        Assert.InRange(log.RoundsKept, 1, 40);
        Assert.Equal(log.RoundsKept, model.Trees.Count);
        Assert.Equal(log.Losses.Min(l => l.Validation), log.Losses[log.RoundsKept - 1].Validation);
    }

    [Fact]
    public void Rows_weighted_by_the_draw_make_another_model()
    {
        var weighted = new LightGbmTrainer().Train(OddWorld.Data, Recipe with { Weighting = Weighting.Sampling }, 1, 1);
        Assert.NotEqual(Models["lightgbm"].Trees[0].Value, weighted.Trees[0].Value);
    }

    /// <summary>The library's model, trained again on the same rows, and its own Score of other rows' codes.</summary>
    private static float[] LibraryScores(string name, TreeModel model, byte[][] codes)
    {
        var rows = OddWorld.Data.Training;
        var ones = Enumerable.Repeat(1.0, rows.Count).ToArray();
        var features = OddWorld.Data.FeaturesOf(Recipe).Select(f => OrderedFeature.Of(BinnedFeature.Of(f, rows.Features, Recipe.Bins), rows.Founded, ones, rows.Count, Recipe.MissingL2)).ToArray();
        var library = new MLContext(1);
        var training = new CodeRows(features, rows.Founded, ones, rows.Count);
        ITransformer fitted = name == "lightgbm"
            ? LightGbmTrainer.Fit(training, model.Trees.Count, Recipe, 1, 1)
            : FastTreeTrainer.Fit(training, model.Trees.Count, Recipe, 1);
        var later = new CodeRows([.. features.Select((f, i) => f with { Codes = codes[i] })], new byte[codes[0].Length], new double[codes[0].Length], codes[0].Length);
        return [.. fitted.Transform(later.View(library)).GetColumn<float>("Score")];
    }
}
