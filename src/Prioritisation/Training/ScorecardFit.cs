using System.Globalization;

namespace Prioritisation.Training;

/// <summary>What a fit is to do: numbers of rounds, and pairs without anything in them yet.</summary>
internal sealed record FitPlan(int Rounds, int PairRounds, IReadOnlyList<PairShape> Pairs);

/// <summary>Fits mains, then pairs, to the training rows.</summary>
internal sealed class ScorecardFit(IReadOnlyList<BinnedFeature> features, byte[] founded, double[] weight, Recipe recipe, int threads)
{
    public IReadOnlyList<BinnedFeature> Features { get; } = features;

    public double[] Weight { get; } = weight;

    public Recipe Recipe { get; } = recipe;

    /// <summary>The fit on all rows. Without a plan, all rounds of the recipe, and the pairs that stand first on all rows.</summary>
    public (FittedShapes Fitted, FitPlan Used) Whole(FitPlan? plan, TrainingLog log)
    {
        var intercept = LogOdds(Weight, founded.Length);
        var rows = Rows(0, founded.Length, intercept);
        var booster = new Booster(Features, Recipe, threads);
        Boost(booster, rows, plan?.Rounds ?? Recipe.Rounds, log);
        var used = plan ?? new FitPlan(Recipe.Rounds, Recipe.PairRounds, Candidates(booster, rows));
        var pairs = new PairBooster([.. used.Pairs.Select(p => p.Empty())], Recipe);
        BoostPairs(pairs, rows, used.PairRounds, log);
        for (var f = 0; f < Features.Count; f++)
            log.Gains[Features[f].Column.Name] = booster.Gains[f];
        for (var p = 0; p < used.Pairs.Count; p++)
            log.Gains[Name(used.Pairs[p])] = pairs.Gains[p];
        return (Shapes(intercept, booster, pairs), used);
    }

    /// <summary>The same plan on rows that weigh differently, without a word.</summary>
    public FittedShapes Again(FitPlan plan, double[] weights) =>
        new ScorecardFit(Features, founded, weights, Recipe, threads).Whole(plan, new TrainingLog()).Fitted;

    public BoosterRows Rows(int from, int count, double intercept) => new(founded, Weight, from, count, intercept, threads);

    public Booster Mains() => new(Features, Recipe, threads);

    /// <summary>The pairs that could add most to the mains, judged on the rows given.</summary>
    public IReadOnlyList<PairShape> Candidates(Booster booster, BoosterRows rows)
    {
        if (Recipe.Pairs == 0 || Features.Count < 2)
            return [];
        var groups = Features.Select((f, place) => BinGroups.Of(f, f.Mass(Weight), booster.Shapes[place])).ToArray();
        return [.. PairFinder.Best(Features, groups, rows, Recipe, threads).Select(c => new PairShape(Features, groups, c.First, c.Second))];
    }

    /// <summary>Log-odds of the first rows.</summary>
    public double LogOdds(int count) => LogOdds(Weight, count);

    public bool HasBothOutcomes(double[] weights) => double.IsFinite(LogOdds(weights, weights.Length));

    public string Name(PairShape pair) => Features[pair.First].Column.Name + " × " + Features[pair.Second].Column.Name;

    private static FittedShapes Shapes(double intercept, Booster booster, PairBooster pairs) => new(
        intercept,
        [.. booster.Shapes.Select(FixedPoint.Logits)],
        [.. pairs.Pairs.Select(p => new FittedPair(p, FixedPoint.Logits(p.Units)))]);

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

    private static void BoostPairs(PairBooster booster, BoosterRows rows, int rounds, TrainingLog log)
    {
        for (var round = 1; round <= rounds && booster.Pairs.Count > 0; round++)
            log.AddPairs(new RoundLoss(round, booster.Round(rows).Loss, null));
    }

    private double LogOdds(double[] weights, int count)
    {
        double known = 0, all = 0;
        for (var row = 0; row < count; row++)
        {
            known += weights[row] * founded[row];
            all += weights[row];
        }

        return Math.Log(known / (all - known));
    }
}
