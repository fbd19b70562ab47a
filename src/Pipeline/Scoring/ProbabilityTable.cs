using Prioritisation.Scorecards;

namespace Pipeline.Scoring;

/// <summary>
/// The calibrated probability of whole columns of scores. The step is found without a jump that a processor would have to guess, and the
/// number is the calibration's own, so every machine gives the same.
/// </summary>
public sealed class ProbabilityTable
{
    private readonly int[] from;
    private readonly double[] probabilities;

    public ProbabilityTable(IModel model)
    {
        // Padded to a power of two, which spares the search its check of length; a score that meets the padding gets the last step's share.
        var steps = model.Calibration;
        from = new int[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)steps.Count)];
        probabilities = new double[from.Length];
        for (var i = 0; i < from.Length; i++)
            (from[i], probabilities[i]) = i < steps.Count ? (steps[i].FromScore, steps[i].Probability) : (int.MaxValue, steps[^1].Probability);
    }

    public double this[int score] => probabilities[Step(score)];

    /// <param name="scores">Whole points.</param>
    /// <param name="probabilities">Receives one a score.</param>
    public void Look(ReadOnlySpan<int> scores, Span<double> probabilities)
    {
        for (var i = 0; i < scores.Length; i++)
            probabilities[i] = this[scores[i]];
    }

    /// <param name="scores">Whole points.</param>
    /// <param name="steps">Receives the place of each score's step in the calibration.</param>
    public void Steps(ReadOnlySpan<int> scores, Span<ushort> steps)
    {
        for (var i = 0; i < scores.Length; i++)
            steps[i] = (ushort)Step(scores[i]);
    }

    private int Step(int score)
    {
        var at = 0;
        for (var half = from.Length >> 1; half > 0; half >>= 1)
            at += half & -(from[at + half] <= score ? 1 : 0);
        return at;
    }
}
