using Prioritisation.Scorecards;

namespace Prioritisation.Ordering;

/// <summary>The policy's probabilities translated to whole points, so that a band is a comparison of integers.</summary>
public static class BandCuts
{
    /// <summary>
    /// Per band probability the smallest score whose calibrated probability reaches it; <see cref="int.MaxValue"/> where none does. Without
    /// a scorecard (policy only) there are no cuts, and every signal is in band 0.
    /// </summary>
    public static int[] Of(OrderingPolicy policy, Scorecard? scorecard)
    {
        if (scorecard is null)
            return [];
        return [.. policy.BandProbabilities.Select(probability =>
            scorecard.Calibration.FirstOrDefault(step => step.Probability >= probability)?.FromScore ?? int.MaxValue)];
    }

    /// <summary>Number of cuts that the score reaches.</summary>
    public static byte Band(int[] cuts, int score)
    {
        var band = 0;
        while (band < cuts.Length && score >= cuts[band])
            band++;
        return (byte)band;
    }
}
