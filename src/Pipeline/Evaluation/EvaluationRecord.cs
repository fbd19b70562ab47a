namespace Pipeline.Evaluation;

/// <summary><c>evaluation.json</c>: the same nights under each rule, side by side. No number without n, interval and method.</summary>
internal sealed record EvaluationRecord
{
    public const string FileName = "evaluation.json";

    public string Schema { get; init; } = "evaluation/1";

    public required string ModelLine { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    public required int Nights { get; init; }

    /// <summary>Places a night, of which <see cref="RandomPlaces"/> are drawn.</summary>
    public required int Capacity { get; init; }

    public required int RandomPlaces { get; init; }

    public required long Seed { get; init; }

    /// <summary>Blocks of persons of the jackknife.</summary>
    public required int Blocks { get; init; }

    public required string ContractSha256 { get; init; }

    public required string OrderingPolicySha256 { get; init; }

    public required string ManifestSha256 { get; init; }

    public required WindowCounts Window { get; init; }

    /// <summary>The candidate first.</summary>
    public required IReadOnlyList<RuleResult> Rules { get; init; }

    public required IReadOnlyList<PairedDifference> CandidateMinusOther { get; init; }

    public required IReadOnlyList<CalibrationRow> Calibration { get; init; }

    public required IReadOnlyList<GroupRow> Groups { get; init; }

    public required IReadOnlyList<StageRow> Stages { get; init; }
}

/// <summary>Signals of the window by how they came to be looked at, and how many outcomes are known of each; the first three sum to all.</summary>
internal sealed record WindowCounts(long ChosenByProcess, long DrawnAtRandom, long NotLookedAt, long KnownOfProcess, long KnownOfRandom)
{
    public long Signals => ChosenByProcess + DrawnAtRandom + NotLookedAt;
}

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

internal sealed record RuleResult
{
    /// <summary>candidate, model-2, ..., policy-only, process, random-draw.</summary>
    public required string Id { get; init; }

    public required RuleKind Kind { get; init; }

    public required string? Trainer { get; init; }

    public required string? ModelSha256 { get; init; }

    public required RuleCounts Counts { get; init; }

    /// <summary>Share founded of what the order put forward; the random control sample of the nights is not part of it.</summary>
    public required WeightedAndNaive PrecisionAtCapacity { get; init; }

    /// <summary>Share, of all founded signals of the window, that the order put forward.</summary>
    public required WeightedAndNaive ShareOfFoundedReached { get; init; }

    public required Estimated Auc { get; init; }

    public required Estimated AveragePrecision { get; init; }

    /// <summary>Share founded less mean predicted probability; 0 is calibrated in the large.</summary>
    public required Estimated ObservedMinusPredicted { get; init; }

    /// <summary>Of the founded signals put forward, in days of the policy's kind.</summary>
    public required Estimated MeanWaitingDays { get; init; }

    public required Estimated MedianWaitingDays { get; init; }

    /// <summary>Mean waiting of founded signals under the policy-only order less that under this rule; above 0 is earlier.</summary>
    public required Estimated DaysEarlierThanPolicyOnly { get; init; }

    /// <summary>Null where no tie can arise.</summary>
    public required TieSpread? Ties { get; init; }
}

/// <summary>What became of the window's signals under a rule; null where the rule knows no such state.</summary>
internal sealed record RuleCounts(long Signals, long PutForward, long? Random, long? Lapsed, long? Open);

/// <summary>A quantity by the weights, and naively as if those who were looked at stood for all: biased, for comparison only.</summary>
internal sealed record WeightedAndNaive(Estimated Weighted, Estimated Naive);

/// <summary>Precision at capacity (weighted) over replays that differ only in the seed that breaks ties and draws.</summary>
internal sealed record TieSpread(int Replays, double? Worst, double? Mean, double? Best, string Method);

internal sealed record PairedDifference(string Other, Estimated PrecisionAtCapacity, Estimated ShareOfFoundedReached, Estimated Auc);

/// <summary>A tenth of the window's signals by the candidate's score.</summary>
internal sealed record CalibrationRow(int FromScore, int ToScore, long Signals, Estimated Predicted, Estimated Observed);

/// <summary>What became of the signals with one level of a declared column under the candidate's order.</summary>
internal sealed record GroupRow(string Column, string Level, long Signals, long PutForward, long Random, long Lapsed, long Open, long KnownPutForward, long FoundedPutForward);

/// <summary>Signals that the candidate put forward, by a declared column and by a recorded outcome such as the nature or the measure.</summary>
internal sealed record StageRow(string Column, string Level, string Outcome, string OutcomeLevel, long PutForward);
