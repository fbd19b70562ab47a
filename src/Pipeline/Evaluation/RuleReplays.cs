using Prioritisation.Ordering;
using Prioritisation.Scorecards;

namespace Pipeline.Evaluation;

/// <summary>The nights of a window under every model and under the policy alone, each with the replays that differ in seed or places only.</summary>
internal static class RuleReplays
{
    /// <summary>The models in order, then the policy alone.</summary>
    /// <param name="window">Its scores come in the order of the models; it may hold scores of others behind them.</param>
    /// <param name="models">At least one.</param>
    /// <param name="policy">The order's rule.</param>
    /// <param name="settings">First and last day, places, seed.</param>
    /// <param name="known">For the spread over ties.</param>
    /// <param name="tell">Hears how many replays of how many are done.</param>
    public static List<(RuleDecisions Decisions, ReplayedDecisions Replayed)> Of(
        Window window, IReadOnlyList<EvaluatedModel> models, OrderingPolicy policy, EvaluationSettings settings, KnownOutcomes known, Action<int, int> tell)
    {
        var replays = new List<(RuleDecisions Decisions, ReplayedDecisions Replayed)>();
        for (var m = 0; m <= models.Count; m++)
        {
            var (model, before) = (m < models.Count ? models[m] : null, m * TieReplays.Replays);
            var score = model is null ? null : window.Scores[m];
            var signals = Signals(window, policy, score);
            var replayed = Run(signals, policy, model?.Rule, settings, settings.Capacity);
            replays.Add((RuleDecisions.OfReplay(model?.Id ?? "policy-only", model, score, replayed) with
            {
                AtCapacities = AtCapacities(signals, policy, model?.Rule, settings, replayed),
                Ties = TieReplays.Run(policy, model?.Rule, signals, settings, known, RuleDecisions.PutForwardBy(replayed), (done, _) => tell(before + done, (models.Count + 1) * TieReplays.Replays)),
            }, replayed));
        }

        return replays;
    }

    /// <summary>What one model alone would put forward.</summary>
    public static bool[] PutForward(Window window, OrderingPolicy policy, IModel model, int[] score, EvaluationSettings settings) =>
        RuleDecisions.PutForwardBy(Run(Signals(window, policy, score), policy, model, settings, settings.Capacity));

    private static CapacityDecisions[] AtCapacities(OpenSignals signals, OrderingPolicy policy, IModel? model, EvaluationSettings settings, ReplayedDecisions given)
    {
        var capacities = Capacities.Around(policy, settings.Capacity);
        var decisions = new CapacityDecisions[capacities.Length];
        Parallel.For(0, capacities.Length, new ParallelOptions { MaxDegreeOfParallelism = settings.Threads }, i =>
        {
            var replayed = capacities[i] == settings.Capacity ? given : Run(signals, policy, model, settings, capacities[i]);
            decisions[i] = new CapacityDecisions(capacities[i], RuleDecisions.PutForwardBy(replayed));
        });
        return decisions;
    }

    private static OpenSignals Signals(Window window, OrderingPolicy policy, int[]? score) =>
        OpenSignals.Of(policy, window.Signal, window.Received, window.Class, score ?? new int[window.Count]);

    private static ReplayedDecisions Run(OpenSignals signals, OrderingPolicy policy, IModel? model, EvaluationSettings settings, int capacity) =>
        Replay.Run(policy, model, signals, settings.From, settings.To, capacity, settings.Seed);
}
