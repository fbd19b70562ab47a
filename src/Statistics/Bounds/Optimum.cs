namespace Statistics.Bounds;

/// <summary>The largest value of something over a set of points, from both sides.</summary>
/// <param name="Reached">Its value at <paramref name="Point"/>.</param>
/// <param name="Bound">No point of the set has more; positive infinity where no bound was found.</param>
/// <param name="Point">Of the set.</param>
public sealed record Optimum(double Reached, double Bound, double[] Point);
