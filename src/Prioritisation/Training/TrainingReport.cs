using Prioritisation.Scorecards;

namespace Prioritisation.Training;

/// <summary>Rows of one slice.</summary>
public sealed record SliceCounts(long Signals, long Founded, long WithoutOutcome);

/// <summary><c>training.json</c>: how a model came about. What it is stands in the scorecard.</summary>
public sealed record TrainingReport
{
    public const string FileName = "training.json";

    public string Schema { get; init; } = "training/1";

    public required string Trainer { get; init; }

    public required Recipe Recipe { get; init; }

    public required DateOnly TrainTo { get; init; }

    public required DateOnly CalibrateTo { get; init; }

    public required SliceCounts Training { get; init; }

    public required SliceCounts Calibration { get; init; }

    /// <summary>Rounds kept after early stopping; 0 for trainers without rounds.</summary>
    public required int RoundsKept { get; init; }

    /// <summary>Mean loss a signal by round: first the rounds with validation, then those on all rows.</summary>
    public required IReadOnlyList<RoundLoss> Losses { get; init; }

    /// <summary>By feature, how much of the summed loss it took away.</summary>
    public required IReadOnlyDictionary<string, double> Gains { get; init; }

    public static TrainingReport Of(ITrainer<IModel> trainer, Recipe recipe, TrainingData data, TrainingLog log) => new()
    {
        Trainer = trainer.Name,
        Recipe = recipe,
        TrainTo = data.TrainTo,
        CalibrateTo = data.CalibrateTo,
        Training = new SliceCounts(data.Training.Count, data.Training.FoundedCount, data.TrainingWithoutOutcome),
        Calibration = new SliceCounts(data.Calibration.Count, data.Calibration.FoundedCount, data.CalibrationWithoutOutcome),
        RoundsKept = log.RoundsKept,
        Losses = log.Losses,
        Gains = log.Gains,
    };
}
