using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.LightGbm;
using Pipeline.Trees;
using Prioritisation.Training;

namespace Pipeline.Challengers;

/// <summary>
/// Boosted trees of LightGBM through Microsoft.ML, on the codes of fine bins. Deterministic for any number of threads: the library is told
/// to be, and builds histograms column by column, so that each is one thread's sum in the order of the rows.
/// </summary>
public sealed class LightGbmTrainer : ITrainer<TreeModel>
{
    public string Name => "lightgbm";

    public TreeModel Train(TrainingData data, Recipe recipe, long seed, int threads, TrainingLog? log = null) =>
        new TreeTraining(Name, (rows, trees) => Fit(rows, trees, recipe, seed, threads).Model.SubModel.TrainedTreeEnsemble).Train(data, recipe, seed, threads, log ?? new TrainingLog());

    /// <summary>The library's model of some rows.</summary>
    internal static BinaryPredictionTransformer<CalibratedModelParametersBase<LightGbmBinaryModelParameters, PlattCalibrator>> Fit(CodeRows rows, int trees, Recipe recipe, long seed, int threads) =>
        new WatchedLibrary(seed).Fit(library => library.BinaryClassification.Trainers.LightGbm(new LightGbmBinaryTrainer.Options
        {
            NumberOfIterations = trees,
            NumberOfLeaves = recipe.Trees.Leaves,
            MinimumExampleCountPerLeaf = recipe.Trees.MinimumRows,
            LearningRate = recipe.LearningRate,
            Sigmoid = 1,
            UseCategoricalSplit = false,
            HandleMissingValue = false,
            ExampleWeightColumnName = recipe.Weighting == Weighting.None ? null : nameof(CodeRows.CodeRow.Weight),
            NumberOfThreads = threads,
            Seed = unchecked((int)seed),
            Deterministic = true,
            ForceColumnWise = true,
        }).Fit(rows.View(library)));
}
