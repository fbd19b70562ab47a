namespace Prioritisation.Training;

/// <summary>
/// Fits on resampled rows: how much the shapes would differ had other signals come in. Whole days are drawn, since signals of one day have
/// causes in common; where there are fewer than 30 days, single rows are. Drawn by a hash of seed, bag and draw, so no number of threads
/// and no other draw can change one.
/// </summary>
/// <param name="By">What was drawn: "day" or "row".</param>
/// <param name="Fits">Purified under the weights of all rows, so that their parts mean the same.</param>
internal sealed record Bags(string By, IReadOnlyList<FittedShapes> Fits)
{
    private const int LeastDays = 30;

    /// <summary>As many as the recipe asks for; null when that is none.</summary>
    public static Bags? Fit(ScorecardFit fit, FitPlan plan, int[] receivedDay, long seed, TrainingLog log)
    {
        if (fit.Recipe.Bags == 0)
            return null;
        var (by, unit, units) = Units(receivedDay);
        var fits = new List<FittedShapes>();
        for (var bag = 0; bag < fit.Recipe.Bags; bag++)
        {
            fits.Add(fit.Again(plan, Weights(fit, unit, units, seed, bag)).Purified(fit.Features, fit.Weight));
            log.Say(FormattableString.Invariant($"resample {bag + 1} of {fit.Recipe.Bags} by {by} fitted"));
        }

        return new Bags(by, fits);
    }

    private static (string By, int[] Unit, int Units) Units(int[] receivedDay)
    {
        var unit = new int[receivedDay.Length];
        for (var row = 1; row < unit.Length; row++)
            unit[row] = unit[row - 1] + (receivedDay[row] == receivedDay[row - 1] ? 0 : 1);
        return unit[^1] + 1 >= LeastDays ? ("day", unit, unit[^1] + 1) : ("row", [.. Enumerable.Range(0, unit.Length)], unit.Length);
    }

    // A draw without both outcomes has no log-odds; the next one is taken.
    private static double[] Weights(ScorecardFit fit, int[] unit, int units, long seed, int bag)
    {
        for (uint attempt = 0; ; attempt++)
        {
            var drawn = new int[units];
            for (uint draw = 0; draw < units; draw++)
                drawn[Hash(unchecked((ulong)seed), ((ulong)bag << 32) + attempt, draw) % (uint)units]++;
            var weights = fit.Weight.Select((w, row) => w * drawn[unit[row]]).ToArray();
            if (fit.HasBothOutcomes(weights))
                return weights;
        }
    }

    /// <summary>SplitMix64 (Steele, Lea and Flood, OOPSLA 2014) over three numbers.</summary>
    private static ulong Hash(ulong seed, ulong stream, ulong draw) => Mix(draw + Mix(stream + Mix(seed)));

    private static ulong Mix(ulong z)
    {
        z += 0x9e3779b97f4a7c15UL;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9UL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebUL;
        return z ^ (z >> 31);
    }
}
