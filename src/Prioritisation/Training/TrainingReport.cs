using Prioritisation.Scorecards;

namespace Prioritisation.Training;

/// <summary>Rows of one slice.</summary>
public sealed record SliceCounts(long Signals, long Founded, long WithoutOutcome);

/// <summary><c>training.json</c>: how a model came about. What it is stands in the scorecard.</summary>
public sealed record TrainingReport
{
    public const string FileName = "training.json";

    public string Schema { get; init; } = "training/2";

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

    /// <summary>Rounds over the pairs kept after early stopping.</summary>
    public required int PairRoundsKept { get; init; }

    /// <summary>Mean loss a signal by round over the pairs, in the same order.</summary>
    public required IReadOnlyList<RoundLoss> PairLosses { get; init; }

    /// <summary>By part, how much of the summed loss it took away.</summary>
    public required IReadOnlyDictionary<string, double> Gains { get; init; }

    /// <summary>What the resamples behind the standard errors drew, "day" or "row"; null where there were none.</summary>
    public string? Resampling { get; init; }

    /// <summary>Every part's points in order of its bins, with errors where resamples were asked for.</summary>
    public required IReadOnlyList<ReportedShape> Shapes { get; init; }

    /// <summary>How far calibration holds on signals that its table does not know; null where the trainer did not look.</summary>
    public CalibrationCheck? CalibrationCheck { get; init; }

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
        PairRoundsKept = log.PairRoundsKept,
        PairLosses = log.PairLosses,
        Gains = log.Gains,
        Resampling = log.Resampling,
        Shapes = log.Shapes,
        CalibrationCheck = log.CalibrationCheck,
    };
}
