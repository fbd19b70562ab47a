using Interchange.Manifests;
using Prioritisation.Ordering;
using Reporting.Terminal;

namespace Pipeline.Evaluation.Backtest;

/// <summary>One window after its nights, with what later sums over windows need.</summary>
internal sealed record ReplayedWindow
{
    private readonly SizedWindow planned;

    private ReplayedWindow(SizedWindow planned) => this.planned = planned;

    public required RuleComparison Compared { get; init; }

    /// <summary>By contender.</summary>
    public required IReadOnlyList<IReadOnlyList<GroupRow>> Groups { get; init; }

    public required IReadOnlyList<RuleResult> Rules { get; init; }

    public required IReadOnlyList<ContenderSeen> Seen { get; init; }

    public required IReadOnlyList<Stability> Stability { get; init; }

    /// <param name="signals">The history.</param>
    /// <param name="policy">The order's rule.</param>
    /// <param name="planned">The window.</param>
    /// <param name="models">Made at its cut, one a contender.</param>
    /// <param name="before">Made at the cut before; null for the first window.</param>
    /// <param name="settings">Places, seed, threads.</param>
    /// <param name="progress">Hears how far it is.</param>
    public static ReplayedWindow Of(
        SignalFolder signals, OrderingPolicy policy, SizedWindow planned, IReadOnlyList<EvaluatedModel> models, IReadOnlyList<EvaluatedModel>? before, BacktestSettings settings, Progress progress)
    {
        var nights = settings.For(planned.Window);
        var window = Window.Read(signals, [.. models.Concat(before ?? []).Select(m => m.Rule)], nights.From, nights.To, nights.Threads);
        var compared = progress.Run("replaying its nights", tell => RuleComparison.Of(window, models, policy, nights, tell));
        var known = compared.Known.Weighted;
        return new ReplayedWindow(planned)
        {
            Compared = compared,
            Groups = [.. models.Select((_, m) => GroupTables.ByState(window, compared.Replayed[m], known))],
            Rules = compared.Results,
            Seen = [.. models.Select((model, m) => new ContenderSeen(
                model.Id, SeenInTraining.Of(planned.Learnt, planned.Window.Training, window.Person.Values, compared.Measures[m].Rule.PutForward, known)))],
            Stability = [.. (before ?? []).Select((model, m) => Backtest.Stability.Of(
                model.Id, compared.Measures[m].Rule.PutForward, RuleReplays.PutForward(window, policy, model.Rule, window.Scores[models.Count + m], nights), known.Block))],
        };
    }

    /// <summary>Precision at capacity of each contender.</summary>
    public IReadOnlyList<Estimated> Precision(int contenders) => [.. Rules.Take(contenders).Select(r => r.PrecisionAtCapacity.Weighted)];

    public WindowRecord Record(IReadOnlyList<WindowRegret> regret) => new(
        planned.Window, planned.Size, WorkingDays.Between(planned.Window.EvaluateFrom, planned.Window.EvaluateTo).Count(), Compared.Outcomes.Counts,
        Rules, Compared.FirstMinusOther, Seen, Stability, regret);
}
