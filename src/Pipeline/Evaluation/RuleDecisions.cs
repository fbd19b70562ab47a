using Pipeline.Trees;
using Prioritisation.Ordering;
using Prioritisation.Scorecards;

namespace Pipeline.Evaluation;

/// <summary>A model to evaluate: the model, the digest of its file and a short id for the report.</summary>
internal sealed record EvaluatedModel(string Id, IModel Rule, string Sha256);

/// <summary>What a rule puts forward with so many places a night.</summary>
internal sealed record CapacityDecisions(int Capacity, bool[] PutForward);

/// <summary>What one rule did with the signals of the window: arrays of equal length, one element a signal.</summary>
internal sealed record RuleDecisions
{
    public required string Id { get; init; }

    public required RuleKind Kind { get; init; }

    public required bool[] PutForward { get; init; }

    public required RuleCounts Counts { get; init; }

    public EvaluatedModel? Model { get; init; }

    /// <summary>Whole points; null where the rule has no score.</summary>
    public int[]? Score { get; init; }

    /// <summary>Days of the policy's kind; null where they cannot be compared with a replay.</summary>
    public int[]? WaitingDays { get; init; }

    public TieSpread? Ties { get; init; }

    /// <summary>The same nights with other numbers of places, rising; empty where the rule has none.</summary>
    public IReadOnlyList<CapacityDecisions> AtCapacities { get; init; } = [];

    public static RuleDecisions OfReplay(string id, EvaluatedModel? model, int[]? score, ReplayedDecisions replayed) => new()
    {
        Id = id,
        Kind = model is null ? RuleKind.PolicyOnly : model.Rule is TreeModel ? RuleKind.Trees : RuleKind.Scorecard,
        PutForward = PutForwardBy(replayed),
        Counts = new RuleCounts(
            replayed.State.Length,
            Count(replayed, ReplayedDecisions.PutForward),
            Count(replayed, ReplayedDecisions.Random),
            Count(replayed, ReplayedDecisions.Lapsed),
            Count(replayed, ReplayedDecisions.Open)),
        Model = model,
        Score = score,
        WaitingDays = replayed.WaitingDays,
    };

    /// <summary>The existing process worked from a stock that the window does not hold, so its waiting is not compared.</summary>
    public static RuleDecisions OfProcess(bool[] chosen, WindowCounts counts) => new()
    {
        Id = "process",
        Kind = RuleKind.RecordedProcess,
        PutForward = chosen,
        Counts = new RuleCounts(counts.Signals, counts.ChosenByProcess, counts.DrawnAtRandom, null, null),
    };

    /// <summary>By signal, whether the order put it forward; a signal drawn at random was not.</summary>
    public static bool[] PutForwardBy(ReplayedDecisions replayed) => Array.ConvertAll(replayed.State, state => state == ReplayedDecisions.PutForward);

    private static long Count(ReplayedDecisions replayed, byte state) => replayed.State.LongCount(s => s == state);
}
