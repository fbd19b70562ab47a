namespace Prioritisation.Scorecards;

/// <summary>What every model is, whatever its shape: something that gives whole points, and a table that says what share is founded at a score.</summary>
public interface IModel
{
    /// <summary>In rising order of score; the first step starts at <see cref="int.MinValue"/>.</summary>
    IReadOnlyList<CalibrationStep> Calibration { get; }

    Provenance Provenance { get; }

    /// <summary>The calibrated share founded at a score.</summary>
    double Probability(int score);
}
