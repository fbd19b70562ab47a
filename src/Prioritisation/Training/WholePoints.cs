namespace Prioritisation.Training;

/// <summary>Fitted shapes in whole points, before equal bins and groups are made one.</summary>
/// <param name="Intercept">Of every row.</param>
/// <param name="Mains">Per feature, by bin.</param>
/// <param name="Pairs">Points by cell.</param>
internal sealed record WholePoints(int Intercept, int[][] Mains, IReadOnlyList<PointPair> Pairs)
{
    public static WholePoints Of(FittedShapes shapes) => new(
        Rounded(shapes.Intercept),
        [.. shapes.Mains.Select(m => Array.ConvertAll(m, Rounded))],
        [.. shapes.Pairs.Select(p => new PointPair(p.Shape, Array.ConvertAll(p.Logits, Rounded)))]);

    private static int Rounded(double logits) => (int)Math.Round(logits * ShapeScorecard.PointsPerLogit, MidpointRounding.ToEven);
}

/// <summary>A pair's whole points by cell.</summary>
internal sealed record PointPair(PairShape Shape, int[] Points)
{
    public int At(int first, int second) => Points[(first * Shape.SecondGroups.Count) + second];
}
