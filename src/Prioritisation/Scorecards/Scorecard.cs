using System.Text.Json.Serialization;

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
/// A model that a person can score from: score = intercept + the points of one bin per term + the points of one cell per pair, all whole
/// numbers, so the sum of the reasons is the score, exactly, in any order. 1 point = 1/1000 logit. Terms, then pairs, are its parts; a
/// part's number is its place in that order.
/// </summary>
public sealed record Scorecard : IModel
{
    public const string SchemaName = "scorecard/2";

    public string Schema { get; init; } = SchemaName;

    public required int Intercept { get; init; }

    public required IReadOnlyList<Term> Terms { get; init; }

    /// <summary>Each pair of features once, both with a term of their own.</summary>
    public IReadOnlyList<PairTerm> Pairs { get; init; } = [];

    public required IReadOnlyList<CalibrationStep> Calibration { get; init; }

    public required Provenance Provenance { get; init; }

    /// <summary>Number of terms and pairs together.</summary>
    [JsonIgnore]
    public int PartCount => Terms.Count + Pairs.Count;

    /// <summary>The part's feature, or both with a sign between.</summary>
    public string PartName(int part) => part < Terms.Count ? Terms[part].Feature : Pairs[part - Terms.Count].Name;

    /// <summary>The one or two features that a part reads.</summary>
    public IReadOnlyList<string> PartFeatures(int part) =>
        part < Terms.Count ? [Terms[part].Feature] : [Pairs[part - Terms.Count].First, Pairs[part - Terms.Count].Second];

    /// <summary>Points by bin or cell of a part.</summary>
    public IReadOnlyList<int> PartPoints(int part) => part < Terms.Count ? Terms[part].Points : Pairs[part - Terms.Count].Points;

    public double Probability(int score) => Calibration.Last(step => step.FromScore <= score).Probability;
}
