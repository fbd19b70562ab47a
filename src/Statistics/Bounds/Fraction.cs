namespace Statistics.Bounds;

/// <summary>
/// The largest quotient of two sums over a polytope: the numerator less r times the denominator is made as large as possible, and r raised
/// to the quotient that this reaches until it stands still. Dinkelbach (1967), Management Science 13, 492; it ends at the optimum of
/// Charnes and Cooper's (1962) linear program without making the polytope anew.
/// </summary>
public static class Fraction
{
    private const int Rounds = 60;

    /// <param name="simplex">There must be a point.</param>
    /// <param name="above">At least 0 over the polytope.</param>
    /// <param name="below">At least 0 over the polytope; where it can be 0 there is no bound.</param>
    public static Optimum Maximum(BoundedSimplex simplex, LinearForm above, LinearForm below)
    {
        var least = -simplex.Maximum(below.Negative()).Bound;
        if (!(least > 1e-9))
            return new(double.PositiveInfinity, double.PositiveInfinity, simplex.Point);
        var point = simplex.Point;
        var ratio = above.At(point) / below.At(point);
        for (var round = 0; round < Rounds; round++)
        {
            var most = simplex.Maximum(LinearForm.Combine([(above, 1), (below, -ratio)]));
            var reached = above.At(most.Point) / below.At(most.Point);
            if (reached <= ratio * (1 + 1e-12) + 1e-300)
                return new(reached, Math.Max(reached, ratio + Math.Max(0, most.Bound) / least), most.Point);
            (ratio, point) = (reached, most.Point);
        }

        return new(ratio, double.PositiveInfinity, point);
    }
}
