using Prioritisation.Scorecards;

namespace Prioritisation.Training;

/// <summary>
/// The default model: an additive scorecard by <see cref="Booster"/>, with those pairs of features that <see cref="PairFinder"/> puts
/// first and later signals confirm. The last rows by date choose the pairs and the numbers of rounds; the model kept is then trained on all
/// rows for that many.
/// </summary>
public sealed class ScorecardTrainer : ITrainer<Scorecard>
{
    public string Name => "scorecard";

    public Scorecard Train(TrainingData data, Recipe recipe, long seed, int threads, TrainingLog? log = null)
    {
        log ??= new TrainingLog();
        var features = BinnedFeature.All(data.FeaturesOf(recipe), data.Training.Features, recipe.Bins, threads);
        var fit = new ScorecardFit(features, data.Training.Founded, TrainingWeights.Of(data.Training, recipe.Weighting), recipe, threads);
        var held = LaterPart.From(data.Training, recipe.ValidationShare);
        var plan = held < data.Training.Count ? ValidatedPlan.Of(fit, held, log) : null;
        if (plan is not null)
            log.Say(FormattableString.Invariant($"validation on the last {data.Training.Count - held} signals keeps {plan.Rounds} rounds, then {plan.Pairs.Count} pairs with {plan.PairRounds} rounds"));
        var (fitted, used) = fit.Whole(plan, log);
        (log.RoundsKept, log.PairRoundsKept) = (used.Rounds, used.PairRounds);
        var purified = fitted.Purified(features, fit.Weight);
        var scorecard = ShapeScorecard.Build(Name, data, features, purified, seed, followsDirections: true, fit.Weight, log);
        var bags = Bags.Fit(fit, used, data.Training.ReceivedDay, seed, log);
        log.Resampling = bags?.By;
        log.Shapes = ReportedShape.All(scorecard, features, purified, bags, fit.Weight);
        return scorecard;
    }
}
