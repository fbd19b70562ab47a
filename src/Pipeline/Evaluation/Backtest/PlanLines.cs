namespace Pipeline.Evaluation.Backtest;

/// <summary>The plan of windows as a table of dates for a terminal, to be read before hours are spent.</summary>
internal static class PlanLines
{
    private const string Header = "window | trained on              | calibrated up to | nights evaluated         | signals learnt from | calibrated on | evaluated | of persons learnt from";

    public static IEnumerable<string> Of(IReadOnlyList<SizedWindow> windows) =>
        [Header, .. windows.Select(w => FormattableString.Invariant(
            $"{w.Window.Number,6} | {w.Window.TrainFrom:yyyy-MM-dd} to {w.Window.TrainTo:yyyy-MM-dd} | {w.Window.CalibrateTo:yyyy-MM-dd}       | {w.Window.EvaluateFrom:yyyy-MM-dd} to {w.Window.EvaluateTo:yyyy-MM-dd} | {w.Size.Training.Signals,19} | {w.Size.Calibration.Signals,13} | {w.Size.Evaluation,9} | {w.Size.SignalsOfThem} signals of {w.Size.PersonsInBoth} persons"))];
}
