using Microsoft.ML.Trainers.FastTree;
using Pipeline.Trees;
using Prioritisation.Training;

namespace Pipeline.Challengers;

/// <summary>
/// What every trainer of trees does around its library. As for a scorecard, the last rows by date choose the number of trees, and the model
/// kept is then trained on all rows for that many. Declared directions are not enforced.
/// </summary>
/// <param name="Name">The trainer's.</param>
/// <param name="Fit">The library's trees for some rows and a number of trees.</param>
internal sealed record TreeTraining(string Name, Func<CodeRows, int, RegressionTreeEnsemble> Fit)
{
    public TreeModel Train(TrainingData data, Recipe recipe, long seed, int threads, TrainingLog log)
    {
        var rows = data.Training;
        var features = data.FeaturesOf(recipe).Select(f => BinnedFeature.Of(f, rows.Features, recipe.Bins)).ToArray();
        var weight = TrainingWeights.Of(rows, recipe.Weighting);
        CodeRows First(int count) => new([.. features.Select(f => OrderedFeature.Of(f, rows.Founded, weight, count, recipe.MissingL2))], rows.Founded, weight, count);
        var held = LaterPart.From(rows, recipe.ValidationShare);
        log.RoundsKept = held < rows.Count ? TreesByValidation(First(held), recipe.Rounds, threads, log) : recipe.Rounds;
        log.Say(FormattableString.Invariant($"{Name}: {log.RoundsKept} trees on {rows.Count} signals"));
        var all = First(rows.Count);
        var trees = LibraryTrees.Of(Fit(all, log.RoundsKept));
        var uncalibrated = new TreeModel
        {
            Features = [.. all.Features.Select(f => f.Bins)],
            Trees = LibraryTrees.Counted(trees, [.. all.Features.Select(f => f.Codes)], threads),
            Calibration = [],
            Provenance = ShapeScorecard.Provenance(Name, data, seed),
        };
        return uncalibrated with { Calibration = Calibrator.Table(PlainTrees.Score(uncalibrated, data.Calibration.Features), data.Calibration) };
    }

    private int TreesByValidation(CodeRows early, int most, int threads, TrainingLog log)
    {
        var trees = LibraryTrees.Of(Fit(early, most));
        byte[][] codes = [.. early.Features.Select(f => f.Codes)];
        var training = TreeLosses.Of(trees, codes, early.Founded, early.Weight, 0, early.Count, threads);
        var validation = TreeLosses.Of(trees, codes, early.Founded, early.Weight, early.Count, early.Founded.Length, threads);
        for (var t = 0; t < trees.Count; t++)
            log.Add(new RoundLoss(t + 1, training[t], validation[t]));
        return 1 + Array.IndexOf(validation, validation.Min());
    }
}
