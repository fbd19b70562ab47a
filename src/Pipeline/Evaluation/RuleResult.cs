namespace Pipeline.Evaluation;

internal enum RuleKind
{
    Scorecard,

    /// <summary>Decision trees, to compare with; never the candidate.</summary>
    Trees,

    /// <summary>The same policy without any model.</summary>
    PolicyOnly,

    /// <summary>What the existing process chose in fact.</summary>
    RecordedProcess,

    /// <summary>What a draw of as many signals as the candidate put forward would give on average.</summary>
    RandomDraw,
}

/// <summary>How well one rule did.</summary>
internal sealed record RuleResult
{
    /// <summary>candidate, model-2, ..., or the trainer's name; policy-only, process, random-draw.</summary>
    public required string Id { get; init; }

    public required RuleKind Kind { get; init; }

    public required string? Trainer { get; init; }

    public required string? ModelSha256 { get; init; }

    public required RuleCounts Counts { get; init; }

    /// <summary>Share founded of what the order put forward; the random control sample of the nights is not part of it.</summary>
    public required WeightedAndNaive PrecisionAtCapacity { get; init; }

    /// <summary>The naive precision once more with the interval of a plain binomial: how much it matters that one person has many signals.</summary>
    public required Estimated PrecisionAsIfIndependent { get; init; }

    /// <summary>Share, of all founded signals of the window, that the order put forward.</summary>
    public required WeightedAndNaive ShareOfFoundedReached { get; init; }

    public required WeightedAndNaive Auc { get; init; }

    public required WeightedAndNaive AveragePrecision { get; init; }

    /// <summary>Share founded less mean predicted probability; 0 is calibrated in the large.</summary>
    public required Estimated ObservedMinusPredicted { get; init; }

    /// <summary>Slope of the observed against the predicted share; 1 is right, below 1 is too extreme.</summary>
    public required Estimated CalibrationSlope { get; init; }

    /// <summary>Of the founded signals put forward, in days of the policy's kind.</summary>
    public required Estimated MeanWaitingDays { get; init; }

    public required Estimated MedianWaitingDays { get; init; }

    /// <summary>Mean waiting of founded signals under the policy-only order less that under this rule; above 0 is earlier.</summary>
    public required Estimated DaysEarlierThanPolicyOnly { get; init; }

    /// <summary>With other numbers of places a night, rising, the given one among them; empty where a rule has no nights.</summary>
    public required IReadOnlyList<CapacityResult> AtCapacities { get; init; }

    /// <summary>Null where no tie can arise.</summary>
    public required TieSpread? Ties { get; init; }
}

/// <summary>What became of the window's signals under a rule; null where the rule knows no such state.</summary>
internal sealed record RuleCounts(long Signals, long PutForward, long? Random, long? Lapsed, long? Open);

/// <summary>A quantity by the weights, and naively as if those who were looked at stood for all: biased, for comparison only.</summary>
internal sealed record WeightedAndNaive(Estimated Weighted, Estimated Naive)
{
    /// <summary>A quantity that a rule does not have at all.</summary>
    public static WeightedAndNaive Undefined(string because) => new(Estimated.Undefined(Methods.Weighted, because), Estimated.Undefined(Methods.Naive, because));
}

/// <summary>The nights replayed with so many places: share founded of what was put forward, and share of all founded that was.</summary>
internal sealed record CapacityResult(int Capacity, long PutForward, WeightedAndNaive Precision, WeightedAndNaive ShareOfFoundedReached);

/// <summary>Precision at capacity (weighted) over replays that differ only in the seed that breaks ties and draws, and how far they put the same forward.</summary>
/// <param name="Replays">With a seed of their own.</param>
/// <param name="Worst">Precision.</param>
/// <param name="Mean">Precision.</param>
/// <param name="Best">Precision.</param>
/// <param name="Method">In words.</param>
/// <param name="LeastKept">Of what the given seed puts forward, the share that another puts forward too, where it is least; null where nothing is.</param>
/// <param name="MeanKept">The same on average.</param>
internal sealed record TieSpread(int Replays, double? Worst, double? Mean, double? Best, string Method, double? LeastKept, double? MeanKept);

/// <summary>One rule less another, both without the same block of persons in turn. Below 0 in waiting days is earlier.</summary>
internal sealed record PairedDifference(
    string Other,
    WeightedAndNaive PrecisionAtCapacity,
    WeightedAndNaive ShareOfFoundedReached,
    WeightedAndNaive Auc,
    WeightedAndNaive AveragePrecision,
    Estimated ObservedMinusPredicted,
    Estimated CalibrationSlope,
    Estimated MeanWaitingDays,
    IReadOnlyList<CapacityDifference> AtCapacities);

/// <summary>The same two rules with another number of places a night.</summary>
internal sealed record CapacityDifference(int Capacity, WeightedAndNaive Precision, WeightedAndNaive ShareOfFoundedReached);
