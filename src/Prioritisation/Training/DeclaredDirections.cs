using Interchange.Contracts;

namespace Prioritisation.Training;

/// <summary>
/// Holds whole points to the declared directions: whatever the other features are, a higher value of a feature declared increasing never
/// lowers the score, and its main by itself never falls. Margins that purifying moved, and rounding, can break that by a little.
/// </summary>
internal static class DeclaredDirections
{
    /// <summary>
    /// A step of a main must make up for the most that the feature's pairs could take back together at that step, the other features being
    /// free. Where it does not, the main moves by the least in weighted squares (<see cref="Isotonic"/> over the main less what its steps owe),
    /// and its mean goes to the intercept again.
    /// </summary>
    public static WholePoints Hold(WholePoints points, IReadOnlyList<BinnedFeature> features, double[] weight)
    {
        var (intercept, mains) = (points.Intercept, points.Mains.ToArray());
        for (var f = 0; f < features.Count; f++)
        {
            if (features[f].Column.Monotone == Monotone.Free)
                continue;
            var mass = features[f].Mass(weight);
            var held = Held(features[f], mains[f], Owed(features[f], f, points.Pairs), mass);
            var mean = (int)Math.Round(held.Zip(mass, (p, m) => p * m).Sum() / mass.Sum(), MidpointRounding.ToEven);
            mains[f] = Array.ConvertAll(held, p => p - mean);
            intercept += mean;
        }

        return points with { Intercept = intercept, Mains = mains };
    }

    /// <summary>By value bin, how far the main must at least have risen since the first one.</summary>
    private static int[] Owed(BinnedFeature feature, int place, IReadOnlyList<PointPair> pairs)
    {
        var sign = Sign(feature);
        var owed = new int[feature.ValueBins];
        for (var k = 1; k < owed.Length; k++)
        {
            var least = pairs.Where(p => p.Shape.First == place || p.Shape.Second == place).Sum(p => LeastStep(p, place, k, sign));
            owed[k] = owed[k - 1] + Math.Max(0, -least);
        }

        return owed;
    }

    // From value bin k to k + 1, over every group of the other feature.
    private static int LeastStep(PointPair pair, int place, int k, int sign)
    {
        var shape = pair.Shape;
        var alongFirst = shape.First == place;
        var groups = alongFirst ? shape.FirstGroups : shape.SecondGroups;
        var (from, to) = (groups.OfBin[k], groups.OfBin[k + 1]);
        if (from == to)
            return 0;
        return Enumerable.Range(0, alongFirst ? shape.SecondGroups.Count : shape.FirstGroups.Count)
            .Min(other => sign * (alongFirst ? pair.At(to, other) - pair.At(from, other) : pair.At(other, to) - pair.At(other, from)));
    }

    private static int[] Held(BinnedFeature feature, int[] main, int[] owed, double[] mass)
    {
        if (owed.Length == 0)
            return main;
        var sign = Sign(feature);
        var above = owed.Select((o, k) => (double)((sign * main[k + 1]) - o)).ToArray();

        // Bins without rows follow their neighbours.
        var fitted = Isotonic.Fit(above, [.. owed.Select((_, k) => mass[k + 1] + 1e-6)]);
        var held = (int[])main.Clone();
        for (var k = 0; k < owed.Length; k++)
            held[k + 1] = sign * ((int)Math.Round(fitted[k], MidpointRounding.ToEven) + owed[k]);
        return held;
    }

    private static int Sign(BinnedFeature feature) => feature.Column.Monotone == Monotone.Increasing ? 1 : -1;
}
