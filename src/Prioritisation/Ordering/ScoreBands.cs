using Prioritisation.Scorecards;

namespace Prioritisation.Ordering;

/// <summary>The policy's probabilities translated to whole points, so that a band is a comparison of integers.</summary>
public static class ScoreBands
{
    /// <summary>
    /// Per band probability the smallest score whose calibrated probability reaches it; <see cref="int.MaxValue"/> where none does. Without
    /// a model (policy only) there are no cuts, and every signal is in band 0.
    /// </summary>
    public static int[] Of(OrderingPolicy policy, IModel? model) =>
        model is null ? [] : BandCuts.From(model, policy.BandProbabilities);

    /// <summary>Number of cuts that the score reaches.</summary>
    public static byte Band(int[] cuts, int score)
    {
        var band = 0;
        while (band < cuts.Length && score >= cuts[band])
            band++;
        return (byte)band;
    }

    /// <summary>Half-way between the two probabilities that bound the band; 0 and 1 bound the outermost.</summary>
    public static double Middle(OrderingPolicy policy, byte band)
    {
        var cuts = policy.BandProbabilities;
        return ((band == 0 ? 0 : cuts[band - 1]) + (band == cuts.Count ? 1 : cuts[band])) / 2;
    }
}
