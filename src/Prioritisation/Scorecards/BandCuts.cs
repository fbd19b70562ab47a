namespace Prioritisation.Scorecards;

/// <summary>Whole-number cut-offs of the score, so that no band hangs on the last bit of a probability.</summary>
public static class BandCuts
{
    /// <summary>
    /// For each probability the smallest score whose calibrated probability is at least that; <see cref="int.MaxValue"/> where no score's is.
    /// </summary>
    public static int[] From(IModel model, IReadOnlyList<double> probabilities) =>
        [.. probabilities.Select(p => model.Calibration.FirstOrDefault(step => step.Probability >= p)?.FromScore ?? int.MaxValue)];
}
