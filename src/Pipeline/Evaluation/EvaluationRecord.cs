using Pipeline.Evaluation.Cases;
using Pipeline.Evaluation.Curves;
using Pipeline.Evaluation.Shapes;

namespace Pipeline.Evaluation;

/// <summary><c>evaluation.json</c>: the same nights under each rule, side by side. No number without n, interval and method.</summary>
internal sealed record EvaluationRecord
{
    public const string FileName = "evaluation.json";

    public string Schema { get; init; } = "evaluation/3";

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

    /// <summary>Persons of the window whom the candidate has learnt from.</summary>
    public required SeenInTraining Seen { get; init; }

    /// <summary>By calendar month of receipt: the candidate's, then those of the policy alone.</summary>
    public required IReadOnlyList<MonthRow> Months { get; init; }

    /// <summary>Of every model, the candidate first.</summary>
    public required IReadOnlyList<GainCurve> Gain { get; init; }

    /// <summary>The candidate's, from each number of places to the next.</summary>
    public required IReadOnlyList<CapacityStep> CapacitySteps { get; init; }

    public required IReadOnlyList<CalibrationRow> Calibration { get; init; }

    public required IReadOnlyList<GroupRow> Groups { get; init; }

    public required IReadOnlyList<StageRow> Stages { get; init; }

    public required ModelShapes Shapes { get; init; }

    /// <summary>Null where the window has no night.</summary>
    public required WorkedNightRecord? Worked { get; init; }
}

/// <summary>Signals of the window by how they came to be looked at, and how many outcomes are known of each; the first three sum to all.</summary>
internal sealed record WindowCounts(long ChosenByProcess, long DrawnAtRandom, long NotLookedAt, long KnownOfProcess, long KnownOfRandom)
{
    public long Signals => ChosenByProcess + DrawnAtRandom + NotLookedAt;
}

/// <summary>A tenth of the window's signals by the candidate's score.</summary>
internal sealed record CalibrationRow(int FromScore, int ToScore, long Signals, Estimated Predicted, Estimated Observed);

/// <summary>What became of the signals with one level of a declared column under the candidate's order.</summary>
internal sealed record GroupRow(string Column, string Level, long Signals, long PutForward, long Random, long Lapsed, long Open, long KnownPutForward, long FoundedPutForward);

/// <summary>Signals that the candidate put forward, by a declared column and by a recorded outcome such as the nature or the measure.</summary>
internal sealed record StageRow(string Column, string Level, string Outcome, string OutcomeLevel, long PutForward);
