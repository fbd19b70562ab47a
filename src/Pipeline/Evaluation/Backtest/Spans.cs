namespace Pipeline.Evaluation.Backtest;

/// <summary>How a history is cut into windows: by dates alone, one window a cut.</summary>
internal sealed record Spans
{
    /// <summary>Last day of training of the first window.</summary>
    public required DateOnly FirstCut { get; init; }

    /// <summary>No window is cut later.</summary>
    public required DateOnly LastCut { get; init; }

    /// <summary>Months from one cut to the next.</summary>
    public required int StepMonths { get; init; }

    /// <summary>Months of training before a cut; null for all of the history before it.</summary>
    public required int? TrainingMonths { get; init; }

    public required int CalibrationMonths { get; init; }

    /// <summary>Days that outcomes get to mature: between calibration and the first night, and after the last night before the history ends.</summary>
    public required int GapDays { get; init; }

    public required int EvaluationMonths { get; init; }
}
