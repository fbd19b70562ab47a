using Interchange.Runs;
using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;
using Prioritisation.Scorecards;
using Prioritisation.Training;

namespace Pipeline.Challengers;

/// <summary>
/// The generalised additive model of Microsoft.ML as a scorecard in fine bins, so that our own training has a neighbour to be compared
/// with. All rounds are kept. One thread, because the library's sums depend on their number. Declared directions are not enforced.
/// </summary>
public sealed class GamTrainer : ITrainer<Scorecard>
{
    // At even odds a mean gradient times 4 is a whole Newton step.
    private const double FastestRate = 4;

    // All features move by the same gradient, so their steps add up; beyond this many whole steps they overshoot.
    private const double StepsAtOnce = 4;

    public string Name => "mlnet-gam";

    /// <exception cref="RefusedException">Exit code 3: as of every trainer, or no feature can be cut, or rows are to be weighted.</exception>
    public Scorecard Train(TrainingData data, Recipe recipe, long seed, int threads, TrainingLog? log = null)
    {
        Demand(recipe.Weighting == Weighting.None, "gam-weighting", "this library's additive model finds no cut in weighted rows", "leave weighting out of the recipe, or train another model");
        var rows = data.Training;
        var features = data.FeaturesOf(recipe).Select(f => BinnedFeature.Of(f, rows.Features, recipe.Bins)).ToArray();
        var weight = TrainingWeights.Of(rows, recipe.Weighting);
        var ordered = features.Select(f => OrderedFeature.Of(f, rows.Founded, weight, rows.Count, recipe.MissingL2)).ToArray();
        var cut = ordered.Where(f => CanBeCut(f, recipe.Trees.MinimumRows)).ToArray();
        Demand(cut.Length > 0, "gam-nothing-to-cut", $"no feature has {recipe.Trees.MinimumRows} training rows on both sides of a cut", "train on more signals, or lower minimum_rows");
        log?.Say(FormattableString.Invariant($"additive model on {rows.Count} signals, {recipe.Rounds} rounds"));
        var model = Fit(new CodeRows(cut, rows.Founded, weight, rows.Count), recipe, seed).Model.SubModel;
        if (log is not null)
            log.RoundsKept = recipe.Rounds;
        var shapes = ordered.Select(f => Shape(f, model, Array.IndexOf(cut, f))).ToArray();
        return ShapeScorecard.Build(Name, data, features, model.Bias, shapes, weight, seed);
    }

    /// <summary>The library's model of some rows, of which every feature can be cut.</summary>
    internal static BinaryPredictionTransformer<CalibratedModelParametersBase<GamBinaryModelParameters, PlattCalibrator>> Fit(CodeRows rows, Recipe recipe, long seed)
    {
        var model = new WatchedLibrary(seed).Fit(library => library.BinaryClassification.Trainers.Gam(new GamBinaryTrainer.Options
        {
            NumberOfIterations = recipe.Rounds,
            LearningRate = Rate(rows, recipe),
            MaximumBinCountPerFeature = ScorecardRules.MaximumBins,
            MinimumExampleCountPerLeaf = recipe.Trees.MinimumRows,
            NumberOfThreads = 1,
            Seed = unchecked((int)seed),
        }).Fit(rows.View(library)));
        var shapes = model.Model.SubModel.NumberOfShapeFunctions;
        return shapes == rows.Features.Count ? model : throw new InvalidOperationException($"the library made {shapes} shapes of {rows.Features.Count} features");
    }

    /// <summary>
    /// The library's step is the mean gradient times this rate, without a second derivative. Divided by that derivative at the overall share
    /// it becomes the recipe's share of Newton's step, within what is stable.
    /// </summary>
    private static double Rate(CodeRows rows, Recipe recipe)
    {
        var share = rows.Founded.Average(founded => (double)founded);
        var step = Math.Min(recipe.LearningRate, StepsAtOnce / rows.Features.Count);
        return Math.Min(step / (share * (1 - share)), FastestRate);
    }

    /// <summary>Logits of each bin of the feature: the effect of the first of the library's bins that reaches its code; 0 where the library has no shape.</summary>
    private static double[] Shape(OrderedFeature feature, GamBinaryModelParameters model, int number)
    {
        if (number < 0)
            return new double[feature.Code.Length];
        var (bounds, effects) = (model.GetBinUpperBounds(number), model.GetBinEffects(number));
        return Array.ConvertAll(feature.Code, code => effects[Enumerable.Range(0, bounds.Count).First(bin => bounds[bin] >= code)]);
    }

    // The library drops a feature that it cannot cut and then counts its shapes otherwise, so it is never given one.
    private static bool CanBeCut(OrderedFeature feature, int minimumRows)
    {
        var rows = new int[ScorecardRules.MaximumBins];
        foreach (var code in feature.Codes)
            rows[code]++;
        var left = 0;
        var at = 0;
        while (at < rows.Length && left < minimumRows)
            left += rows[at++];
        return left >= minimumRows && feature.Codes.Length - left >= minimumRows;
    }

    private static void Demand(bool holds, string code, string rule, string remedy)
    {
        if (!holds)
            throw RefusedException.Input(new Problem { Code = code, Rule = rule, Remedy = remedy });
    }
}
