using Statistics.Resampling;

namespace Pipeline.Evaluation.Backtest;

/// <summary>What a contender, or a choice among them, lost in one window against whoever was best there.</summary>
/// <param name="Id">The contender; <see cref="Regrets.BestBefore"/> for the choice.</param>
/// <param name="Chosen">Whom the choice took; for a contender itself; null where there was nothing to choose from.</param>
/// <param name="Regret">Best precision at capacity (weighted) less that of the chosen: 0 for the best, never below.</param>
internal sealed record WindowRegret(string Id, string? Chosen, Estimated Regret);

/// <summary>The same over windows.</summary>
/// <param name="Id">As in the window.</param>
/// <param name="Windows">How many, from the second on, so that all rows speak of the same.</param>
/// <param name="Mean">Null without a window.</param>
/// <param name="Largest">Null without a window.</param>
/// <param name="UndefinedBecause">Why these are null.</param>
internal sealed record MeanRegret(string Id, int Windows, double? Mean, double? Largest, string? UndefinedBecause);

/// <summary>
/// Regret over time: does it pay to choose the contender that was best in the window before, or would always taking the same have lost less?
/// (The question of dssg/triage's model selection.)
/// </summary>
internal static class Regrets
{
    /// <summary>The choice that takes, in each window, whoever was best in the window before; of equals the first named.</summary>
    public const string BestBefore = "best-before";

    public const string Method = "best precision at capacity (weighted) among the contenders of the window, less that of the chosen";

    /// <param name="ids">The contenders.</param>
    /// <param name="precision">By window, then contender.</param>
    /// <returns>By window: every contender, then the choice.</returns>
    public static IReadOnlyList<IReadOnlyList<WindowRegret>> ByWindow(IReadOnlyList<string> ids, IReadOnlyList<IReadOnlyList<Estimated>> precision) =>
        [.. precision.Select((window, w) => (IReadOnlyList<WindowRegret>)[
            .. ids.Select((id, c) => new WindowRegret(id, id, Of(window, c))),
            Choice(ids, window, w == 0 ? null : precision[w - 1])])];

    /// <summary>Over the windows in which the choice could be made and judged.</summary>
    public static IReadOnlyList<MeanRegret> Over(IReadOnlyList<IReadOnlyList<WindowRegret>> windows)
    {
        var judged = windows.Where(window => window.All(r => r.Regret.Estimate is not null)).ToList();
        return [.. windows[0].Select((row, i) => judged.Count == 0
            ? new MeanRegret(row.Id, 0, null, null, Because.NoWindowBefore)
            : new MeanRegret(row.Id, judged.Count, judged.Average(w => w[i].Regret.Estimate!.Value), judged.Max(w => w[i].Regret.Estimate!.Value), null))];
    }

    private static WindowRegret Choice(IReadOnlyList<string> ids, IReadOnlyList<Estimated> window, IReadOnlyList<Estimated>? before)
    {
        if (before is null)
            return new(BestBefore, null, Estimated.Undefined(Method, Because.NoWindowBefore));
        if (before.Any(p => p.Estimate is null))
            return new(BestBefore, null, Estimated.Undefined(Method, Because.NotAllHavePrecision));
        var best = Enumerable.Range(0, ids.Count).MaxBy(c => before[c].Estimate!.Value);
        return new(BestBefore, ids[best], Of(window, best));
    }

    private static Estimated Of(IReadOnlyList<Estimated> window, int chosen) => window.Any(p => p.Estimate is null)
        ? Estimated.Undefined(Method, Because.NotAllHavePrecision)
        : new Estimated
        {
            Estimate = window.Max(p => p.Estimate!.Value) - window[chosen].Estimate!.Value,
            Low = null,
            High = null,
            Level = BlockJackknife.Level,
            Method = Method,
            N = window.Min(p => p.N),
            EffectiveN = window.Min(p => p.EffectiveN),
            UndefinedBecause = Because.BestOfTheSame,
        };
}
