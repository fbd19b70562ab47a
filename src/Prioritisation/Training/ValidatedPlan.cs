namespace Prioritisation.Training;

/// <summary>Trains on the earlier rows and lets the later ones choose how many rounds, which pairs, and how many rounds over those.</summary>
internal static class ValidatedPlan
{
    /// <param name="fit">Features and recipe.</param>
    /// <param name="held">First of the later rows.</param>
    /// <param name="log">Receives the losses.</param>
    public static FitPlan Of(ScorecardFit fit, int held, TrainingLog log)
    {
        var intercept = fit.LogOdds(held);
        var early = fit.Rows(0, held, intercept);
        var late = fit.Rows(held, fit.Weight.Length - held, intercept);
        var mains = fit.Mains();
        var (rounds, shapes) = Mains(mains, early, late, fit.Recipe, log);

        // Rounds beyond the best are taken back exactly, since logits are whole numbers.
        CodeStep[] back = [.. fit.Features.Select((f, k) => new CodeStep(f.Codes, [.. shapes[k].Zip(mains.Shapes[k], (best, now) => best - now)]))];
        early.Add(back);
        late.Add(back);
        for (var f = 0; f < shapes.Length; f++)
            shapes[f].CopyTo(mains.Shapes[f], 0);
        var pairs = new PairBooster(fit.Candidates(mains, early), fit.Recipe);
        var pairRounds = pairs.Pairs.Count == 0 ? 0 : Pairs(pairs, early, late, fit.Recipe, log);
        return new FitPlan(rounds, pairRounds, pairRounds == 0 ? [] : Useful(fit, pairs.Pairs, late, log));
    }

    private static (int Rounds, int[][] Shapes) Mains(Booster booster, BoosterRows early, BoosterRows late, Recipe recipe, TrainingLog log)
    {
        var loss = early.Loss([]);
        var best = (Round: 1, Loss: double.PositiveInfinity, Shapes: Copy(booster.Shapes));
        for (var round = 1; round <= recipe.Rounds && round - best.Round <= recipe.Patience; round++)
        {
            var (steps, after) = booster.Round(early);
            var validation = late.Loss(steps);
            Booster.DemandFall(loss, after, round);
            loss = after;
            log.Add(new RoundLoss(round, loss, validation));
            if (validation < best.Loss)
                best = (round, validation, Copy(booster.Shapes));
        }

        return (best.Round, best.Shapes);
    }

    /// <summary>Best number of rounds, 0 when none helps; leaves pairs and later rows as they were after it.</summary>
    private static int Pairs(PairBooster booster, BoosterRows early, BoosterRows late, Recipe recipe, TrainingLog log)
    {
        var best = (Round: 0, Loss: late.Loss([]), Tables: booster.Pairs.Select(p => p.Units).ToArray());
        for (var round = 1; round <= recipe.PairRounds && round - best.Round <= recipe.Patience; round++)
        {
            var (steps, after) = booster.Round(early);
            var validation = late.Loss(steps);
            log.AddPairs(new RoundLoss(round, after, validation));
            if (validation < best.Loss)
                best = (round, validation, booster.Pairs.Select(p => p.Units).ToArray());
        }

        late.Add([.. booster.Pairs.Select((p, k) => p.MoveTo(best.Tables[k]))]);
        return best.Round;
    }

    /// <summary>Those pairs without which the later rows would be foretold worse.</summary>
    private static PairShape[] Useful(ScorecardFit fit, IReadOnlyList<PairShape> pairs, BoosterRows late, TrainingLog log)
    {
        var with = late.Loss([]);
        var useful = new List<PairShape>();
        foreach (var pair in pairs)
        {
            var units = pair.Units;
            var without = late.Loss([pair.MoveTo(new int[units.Length])]);
            late.Add([pair.MoveTo(units)]);
            if (without > with)
                useful.Add(pair.Empty());
            else
                log.Say($"later signals do not confirm {fit.Name(pair)}");
        }

        return [.. useful];
    }

    private static int[][] Copy(int[][] shapes) => [.. shapes.Select(s => (int[])s.Clone())];
}
