using System.Globalization;
using Prioritisation.Scorecards;

namespace Prioritisation.Training;

/// <summary>
/// The default model: an additive scorecard by <see cref="Booster"/>, mains only. The last rows by date choose the number of rounds;
/// the model kept is then trained on all rows for that many.
/// </summary>
public sealed class ScorecardTrainer : ITrainer<Scorecard>
{
    public string Name => "scorecard";

    public Scorecard Train(TrainingData data, Recipe recipe, long seed, int threads, TrainingLog? log = null)
    {
        log ??= new TrainingLog();
        var rows = data.Training;
        var features = data.FeaturesOf(recipe).Select(f => BinnedFeature.Of(f, rows.Features, recipe.Bins)).ToArray();
        var weight = TrainingWeights.Of(rows, recipe.Weighting);
        var held = HeldOut(rows, recipe);
        var rounds = recipe.Rounds;
        if (held < rows.Count)
        {
            rounds = RoundsByValidation(features, rows, weight, held, recipe, threads, log);
            log.Say(FormattableString.Invariant($"validation on the last {rows.Count - held} signals keeps {rounds} rounds"));
        }

        log.RoundsKept = rounds;
        var intercept = LogOdds(rows, weight, rows.Count);
        var all = new BoosterRows(rows.Founded, weight, 0, rows.Count, intercept, threads);
        var booster = new Booster(features, recipe, threads);
        Boost(booster, all, rounds, log);
        for (var f = 0; f < features.Length; f++)
            log.Gains[features[f].Column.Name] = booster.Gains[f];
        return ShapeScorecard.Build(Name, data, features, intercept, [.. booster.Shapes.Select(FixedPoint.Logits)], weight, seed);
    }

    private static void Boost(Booster booster, BoosterRows rows, int rounds, TrainingLog log)
    {
        var loss = rows.Loss([]);
        for (var round = 1; round <= rounds; round++)
        {
            var (_, after) = booster.Round(rows);
            Booster.DemandFall(loss, after, round);
            loss = after;
            log.Add(new RoundLoss(round, loss, null));
            if (round % 25 == 0)
                log.Say(string.Create(CultureInfo.InvariantCulture, $"round {round} of {rounds}: loss {loss:F5}"));
        }
    }

    private static int RoundsByValidation(
        IReadOnlyList<BinnedFeature> features, LabelledRows rows, double[] weight, int held, Recipe recipe, int threads, TrainingLog log)
    {
        var intercept = LogOdds(rows, weight, held);
        var early = new BoosterRows(rows.Founded, weight, 0, held, intercept, threads);
        var late = new BoosterRows(rows.Founded, weight, held, rows.Count - held, intercept, threads);
        var booster = new Booster(features, recipe, threads);
        var loss = early.Loss([]);
        var best = (Round: 1, Loss: double.PositiveInfinity);
        for (var round = 1; round <= recipe.Rounds && round - best.Round <= recipe.Patience; round++)
        {
            var (steps, after) = booster.Round(early);
            var validation = late.Loss(steps);
            Booster.DemandFall(loss, after, round);
            loss = after;
            log.Add(new RoundLoss(round, loss, validation));
            if (validation < best.Loss)
                best = (round, validation);
        }

        return best.Round;
    }

    /// <summary>First row of the validation part, on a boundary between days; all rows when there is no such boundary or no need.</summary>
    private static int HeldOut(LabelledRows rows, Recipe recipe)
    {
        var at = rows.Count - (int)(rows.Count * recipe.ValidationShare);
        while (at > 0 && at < rows.Count && rows.ReceivedDay[at] == rows.ReceivedDay[at - 1])
            at--;
        var bothKinds = at > 0 && rows.Founded.AsSpan(0, at).Contains((byte)1) && rows.Founded.AsSpan(0, at).Contains((byte)0);
        return bothKinds ? at : rows.Count;
    }

    private static double LogOdds(LabelledRows rows, double[] weight, int count)
    {
        double founded = 0, all = 0;
        for (var row = 0; row < count; row++)
        {
            founded += weight[row] * rows.Founded[row];
            all += weight[row];
        }

        return Math.Log(founded / (all - founded));
    }
}
