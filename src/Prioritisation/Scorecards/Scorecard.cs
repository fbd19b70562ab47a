namespace Prioritisation.Scorecards;

/// <summary>One step of the calibration table: scores from <paramref name="FromScore"/> on have this observed share of founded signals.</summary>
/// <param name="FromScore">Smallest score in whole points.</param>
/// <param name="Probability">Share founded, 0 to 1, never falling from step to step.</param>
/// <param name="Signals">Number of signals with a known outcome behind the step.</param>
/// <param name="Founded">Of which founded.</param>
public sealed record CalibrationStep(int FromScore, double Probability, long Signals, long Founded);

/// <summary>Where a scorecard comes from.</summary>
public sealed record Provenance
{
    public required string Trainer { get; init; }

    public required string ContractId { get; init; }

    public required string ContractVersion { get; init; }

    public required string ContractSha256 { get; init; }

    public required DateOnly TrainedFrom { get; init; }

    public required DateOnly TrainedTo { get; init; }

    public required DateOnly CalibratedTo { get; init; }

    public required long TrainingRows { get; init; }

    public required long FoundedRows { get; init; }

    public required long Seed { get; init; }

    /// <summary>SHA-256 by part name of the history that was read.</summary>
    public required IReadOnlyDictionary<string, string> Inputs { get; init; }
}

/// <summary>
/// An additive model that a person can score from: score = intercept + the points of one bin per term, all whole numbers, so the sum of
/// the reasons is the score, exactly, in any order. 1 point = 1/1000 logit.
/// </summary>
public sealed record Scorecard
{
    public string Schema { get; init; } = "scorecard/1";

    public required int Intercept { get; init; }

    public required IReadOnlyList<Term> Terms { get; init; }

    /// <summary>In rising order of score; the first step starts at <see cref="int.MinValue"/>.</summary>
    public required IReadOnlyList<CalibrationStep> Calibration { get; init; }

    public required Provenance Provenance { get; init; }

    /// <summary>The calibrated share founded at a score.</summary>
    public double Probability(int score) => Calibration.Last(step => step.FromScore <= score).Probability;
}
