using Prioritisation.Training;

namespace Pipeline.Evaluation.Backtest;

/// <summary>How much of a history falls into a window, counted before anything is trained.</summary>
/// <param name="Training">Signals learnt from, and those received in time whose outcome nobody knew by the cut.</param>
/// <param name="Calibration">The same for calibration.</param>
/// <param name="Evaluation">Signals received in the nights that are replayed.</param>
/// <param name="PersonsInTraining">With a signal that is learnt from.</param>
/// <param name="PersonsInEvaluation">With a signal that is evaluated.</param>
/// <param name="PersonsInBoth">So a cut by dates runs through what is known of these persons.</param>
/// <param name="SignalsOfThem">Signals that are evaluated, by persons in both.</param>
internal sealed record WindowSize(
    SliceCounts Training, SliceCounts Calibration, long Evaluation, long PersonsInTraining, long PersonsInEvaluation, long PersonsInBoth, long SignalsOfThem);

/// <summary>A window with its size.</summary>
internal sealed record SizedWindow(PlannedWindow Window, WindowSize Size)
{
    /// <summary>Persons of whom the window's model learns.</summary>
    public required IReadOnlySet<string> Learnt { get; init; }
}
