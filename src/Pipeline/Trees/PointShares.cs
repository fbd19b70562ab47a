using Prioritisation.Training;

namespace Pipeline.Trees;

/// <summary>Shares in logits as whole points that still sum to the score exactly.</summary>
internal static class PointShares
{
    /// <summary>
    /// The base, rounded by itself so that it is the same for every row, and the shares by the method of the largest remainder: each is
    /// rounded down, then those with the largest remainder get one point more until base and shares sum to the score; of equals the first.
    /// None is a point or more from its exact value, and a share of exactly nothing stays nothing.
    /// </summary>
    /// <param name="expected">Logits that every row starts from.</param>
    /// <param name="shares">Logits; with <paramref name="expected"/> they sum to the row's logit but for rounding.</param>
    /// <param name="score">The row's score in whole points.</param>
    public static (int Base, int[] Points) Of(double expected, IReadOnlyList<double> shares, int score)
    {
        var start = PlainTrees.Points(expected);
        var exact = shares.Select(share => share * ShapeScorecard.PointsPerLogit).ToArray();
        var points = Array.ConvertAll(exact, share => (int)Math.Floor(share));
        var left = score - start - points.Sum();
        foreach (var i in Enumerable.Range(0, points.Length).OrderByDescending(i => exact[i] - points[i]).Take(left))
            points[i]++;
        return (start, points);
    }
}
