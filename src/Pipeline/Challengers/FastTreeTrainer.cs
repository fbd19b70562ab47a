using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;
using Pipeline.Trees;
using Prioritisation.Scorecards;
using Prioritisation.Training;

namespace Pipeline.Challengers;

/// <summary>
/// Boosted trees of Microsoft.ML's own FastTree, on the codes of fine bins. One thread, because the library's sums depend on their number.
/// </summary>
public sealed class FastTreeTrainer : ITrainer<TreeModel>
{
    // The library's score is a logit divided by twice this, so that at a half it is a logit; the pace is then set by the shrinkage.
    private const double LogitRate = 0.5;

    public string Name => "fasttree";

    public TreeModel Train(TrainingData data, Recipe recipe, long seed, int threads, TrainingLog? log = null) =>
        new TreeTraining(Name, (rows, trees) => Fit(rows, trees, recipe, seed).Model.SubModel.TrainedTreeEnsemble).Train(data, recipe, seed, threads, log ?? new TrainingLog());

    /// <summary>The library's model of some rows.</summary>
    internal static BinaryPredictionTransformer<CalibratedModelParametersBase<FastTreeBinaryModelParameters, PlattCalibrator>> Fit(CodeRows rows, int trees, Recipe recipe, long seed) =>
        new WatchedLibrary(seed).Fit(library => library.BinaryClassification.Trainers.FastTree(new FastTreeBinaryTrainer.Options
        {
            NumberOfTrees = trees,
            NumberOfLeaves = recipe.Trees.Leaves,
            MinimumExampleCountPerLeaf = recipe.Trees.MinimumRows,
            LearningRate = LogitRate,
            Shrinkage = recipe.LearningRate / LogitRate,
            MaximumBinCountPerFeature = ScorecardRules.MaximumBins,
            ExampleWeightColumnName = recipe.Weighting == Weighting.None ? null : nameof(CodeRows.CodeRow.Weight),
            NumberOfThreads = 1,
            Seed = unchecked((int)seed),
            FeatureSelectionSeed = unchecked((int)seed),
        }).Fit(rows.View(library)));
}
