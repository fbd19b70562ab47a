using Prioritisation.Training;

namespace Pipeline.Evaluation.Backtest;

/// <summary>
/// One window: a model is trained and calibrated with what was known on two evenings, as <c>train</c> does it, nothing is done for the gap,
/// and the nights after it are replayed. Its parts follow each other and never share a day.
/// </summary>
/// <param name="Number">From 1.</param>
/// <param name="TrainFrom">First day of receipt of what is learnt from.</param>
/// <param name="TrainTo">The cut: last day of receipt, and the evening by which an outcome must be known.</param>
/// <param name="CalibrateTo">The same for calibration, which begins the day after the cut.</param>
/// <param name="EvaluateFrom">First day of receipt, and first night, of the evaluation.</param>
/// <param name="EvaluateTo">Its last.</param>
internal sealed record PlannedWindow(int Number, DateOnly TrainFrom, DateOnly TrainTo, DateOnly CalibrateTo, DateOnly EvaluateFrom, DateOnly EvaluateTo)
{
    public Slice Training => new(TrainFrom, TrainTo);

    public Slice Calibration => new(TrainTo.AddDays(1), CalibrateTo);
}
