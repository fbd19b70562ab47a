using Interchange.Runs;
using Prioritisation.Scorecards;
using Prioritisation.Training;

namespace Pipeline.Challengers;

/// <summary>
/// What one column can do alone: the feature whose shape, by the same booster, has the lowest loss on the later training rows held out,
/// as a scorecard of one term. A model that reads forty columns must beat it to be worth its forty.
/// </summary>
public sealed class BestColumnTrainer : ITrainer<Scorecard>
{
    public string Name => "best-column";

    /// <exception cref="RefusedException">Exit code 3: as of every trainer, or no later rows are held out, so that nothing can choose.</exception>
    public Scorecard Train(TrainingData data, Recipe recipe, long seed, int threads, TrainingLog? log = null)
    {
        if (LaterPart.From(data.Training, recipe.ValidationShare) == data.Training.Count)
        {
            throw RefusedException.Input(new Problem
            {
                Code = "best-column-unchosen",
                Rule = "no later training rows are held out, and the best column is chosen on those",
                Remedy = "set validation_share above 0, or train on signals of more days",
            });
        }

        var names = data.FeaturesOf(recipe).Select(f => f.Name).ToArray();
        var best = names.Select(name => Alone(name, data, recipe, seed, threads)).MinBy(one => one.Loss)!;
        log?.Say(FormattableString.Invariant($"best of {names.Length} columns alone: {best.Name}, loss {best.Loss:F5} on the later rows"));
        if (log is not null)
            Tell(best.Log, log);
        return best.Scorecard with { Provenance = best.Scorecard.Provenance with { Trainer = Name } };
    }

    private static Candidate Alone(string name, TrainingData data, Recipe recipe, long seed, int threads)
    {
        var others = data.Contract.Features.Select(f => f.Name).Where(other => other != name).ToArray();
        var log = new TrainingLog();
        var scorecard = new ScorecardTrainer().Train(data, recipe with { ExcludedFeatures = others }, seed, threads, log);
        return new(name, log.Losses.Min(round => round.Validation) ?? double.PositiveInfinity, scorecard, log);
    }

    private static void Tell(TrainingLog best, TrainingLog log)
    {
        log.RoundsKept = best.RoundsKept;
        foreach (var loss in best.Losses)
            log.Add(loss);
        foreach (var (feature, gain) in best.Gains)
            log.Gains[feature] = gain;
    }

    private sealed record Candidate(string Name, double Loss, Scorecard Scorecard, TrainingLog Log);
}
