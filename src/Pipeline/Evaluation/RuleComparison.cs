using Interchange.Runs;
using Prioritisation.Ordering;

namespace Pipeline.Evaluation;

/// <summary>One window's rules measured from the same known outcomes: the models in order, policy-only, process, random-draw.</summary>
internal sealed record RuleComparison
{
    public required WindowOutcomes Outcomes { get; init; }

    public required BothOutcomes Known { get; init; }

    public required IReadOnlyList<RuleMeasures> Measures { get; init; }

    /// <summary>The models' decisions, then those of the policy alone.</summary>
    public required IReadOnlyList<ReplayedDecisions> Replayed { get; init; }

    public RuleMeasures PolicyOnly => Measures.Single(m => m.Rule.Kind == RuleKind.PolicyOnly);

    public IReadOnlyList<RuleResult> Results => [.. Measures.Select(m => RuleResults.Of(m, PolicyOnly, Known))];

    /// <summary>The first model less each other rule.</summary>
    public IReadOnlyList<PairedDifference> FirstMinusOther => [.. Measures.Skip(1).Select(other => RuleResults.Minus(Measures[0], other, Known.Weighted.Blocks))];

    /// <exception cref="RefusedException">Exit code 3: classes without a place in the policy, or outcomes that cannot be weighted; 5: capacity.</exception>
    public static RuleComparison Of(Window window, IReadOnlyList<EvaluatedModel> models, OrderingPolicy policy, EvaluationSettings settings, Action<int, int> tell)
    {
        NightOrder.DemandCapacity(policy, settings.Capacity);
        OrderingPolicyReader.DemandClassesOf(window.Contract, policy);
        var outcomes = WindowOutcomes.Read(window, settings.Seed);
        var known = BothOutcomes.Of(outcomes.Known);
        var replays = RuleReplays.Of(window, models, policy, settings, outcomes.Known, tell);
        var process = RuleDecisions.OfProcess(outcomes.ChosenByProcess, outcomes.Counts);
        return new RuleComparison
        {
            Outcomes = outcomes,
            Known = known,
            Measures = [.. replays.Select(r => RuleMeasures.Of(r.Decisions, known)), RuleMeasures.Of(process, known), RuleMeasures.OfRandomDraw(replays[0].Decisions, known)],
            Replayed = [.. replays.Select(r => r.Replayed)],
        };
    }
}
