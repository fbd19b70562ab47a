namespace Prioritisation.Scorecards;

/// <summary>What the calibration table of every model keeps to.</summary>
public static class CalibrationRules
{
    /// <param name="steps">The table.</param>
    /// <param name="add">Receives the code, no column, and the rule of everything that is wrong.</param>
    public static void Add(IReadOnlyList<CalibrationStep> steps, Action<string, string?, string> add)
    {
        if (steps.Count == 0 || steps[0].FromScore != int.MinValue)
            add("calibration-start", null, "the calibration must start at the smallest whole number");
        if (steps.Zip(steps.Skip(1)).Any(p => p.First.FromScore >= p.Second.FromScore))
            add("calibration-order", null, "calibration steps must rise in score");
        if (steps.Any(s => !(s.Probability >= 0 && s.Probability <= 1)) || steps.Zip(steps.Skip(1)).Any(p => p.First.Probability > p.Second.Probability))
            add("calibration-falls", null, "calibrated probabilities lie between 0 and 1 and never fall as the score rises");
        if (steps.Any(s => s.Founded < 0 || s.Founded > s.Signals))
            add("calibration-counts", null, "a step's founded signals are part of its signals");
    }
}
