using Interchange.Contracts;

namespace Prioritisation.Training;

/// <summary>What a fit gives, in logits.</summary>
/// <param name="Intercept">Of every row.</param>
/// <param name="Mains">Per feature, by bin.</param>
/// <param name="Pairs">What two features add together.</param>
internal sealed record FittedShapes(double Intercept, double[][] Mains, IReadOnlyList<FittedPair> Pairs)
{
    /// <summary>
    /// The same function with every pair purified under the rows' weights and every main's mean 0: what a part shows is its own. Only a bin
    /// that no row spoke about changes: it counts as average, unless a declared direction ties it to its neighbours.
    /// </summary>
    public FittedShapes Purified(IReadOnlyList<BinnedFeature> features, double[] weight)
    {
        var masses = features.Select(f => f.Mass(weight)).ToArray();
        var mains = Mains.Select((main, f) => Average(features[f], main, masses[f])).ToArray();
        var pairs = Pairs.Select(pair =>
        {
            var table = (double[])pair.Logits.Clone();
            var (rows, columns) = Purifier.Purify(table, pair.Shape.Mass(weight), pair.Shape.SecondGroups.Count);
            Spread(rows, pair.Shape.FirstGroups, mains[pair.Shape.First]);
            Spread(columns, pair.Shape.SecondGroups, mains[pair.Shape.Second]);
            return pair with { Logits = table };
        }).ToArray();
        var intercept = Intercept;
        for (var f = 0; f < mains.Length; f++)
        {
            var mean = Mean(mains[f], masses[f]);
            intercept += mean;
            mains[f] = Array.ConvertAll(mains[f], value => value - mean);
        }

        return new FittedShapes(intercept, mains, pairs);
    }

    private static double[] Average(BinnedFeature feature, double[] main, double[] mass)
    {
        var mean = Mean(main, mass);
        return [.. main.Select((value, bin) => IsSilent(feature, mass, bin) ? mean : value)];
    }

    private static bool IsSilent(BinnedFeature feature, double[] mass, int bin) =>
        mass[bin] == 0 && (bin == 0 || bin > feature.ValueBins || feature.Column.Monotone == Monotone.Free);

    private static void Spread(double[] margin, BinGroups groups, double[] main)
    {
        for (var bin = 0; bin < main.Length; bin++)
            main[bin] += margin[groups.OfBin[bin]];
    }

    private static double Mean(double[] values, double[] mass) => values.Zip(mass, (value, m) => value * m).Sum() / mass.Sum();
}

/// <summary>A pair's table in logits a cell.</summary>
internal sealed record FittedPair(PairShape Shape, double[] Logits);
