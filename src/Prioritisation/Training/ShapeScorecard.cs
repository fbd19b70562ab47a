using Interchange.Columns;
using Prioritisation.Scorecards;

namespace Prioritisation.Training;

/// <summary>Turns fitted shapes in logits into whole points, and calibrates: the last step of every trainer.</summary>
public static class ShapeScorecard
{
    /// <summary>1 point = 1/1000 logit.</summary>
    public const double PointsPerLogit = 1000;

    /// <summary>
    /// Shapes are logits a bin, per feature. Each term's mean over the training rows, weighted by <paramref name="weight"/>, becomes 0;
    /// the intercept (in logits) carries the rest.
    /// </summary>
    public static Scorecard Build(
        string trainer, TrainingData data, IReadOnlyList<BinnedFeature> features, double intercept, double[][] shapes, double[] weight, long seed)
    {
        var terms = new List<Term>();
        for (var f = 0; f < features.Count; f++)
        {
            var mass = features[f].Mass(weight);
            var mean = shapes[f].Zip(mass, (value, m) => value * m).Sum() / mass.Sum();
            intercept += mean;
            var points = shapes[f].Select((value, bin) => IsSilent(features[f], mass, bin) ? 0 : ToPoints(value - mean)).ToArray();
            terms.Add(Merged(features[f].Bins, points));
        }

        var uncalibrated = new Scorecard
        {
            Intercept = ToPoints(intercept),
            Terms = terms,
            Calibration = [],
            Provenance = Provenance(trainer, data, seed),
        };
        var scores = PlainScorer.Score(uncalibrated, data.Calibration.Features);
        return uncalibrated with { Calibration = Calibrator.Table(scores, data.Calibration) };
    }

    // A bin that no row spoke about counts as average, unless a declared direction ties it to its neighbours.
    private static bool IsSilent(BinnedFeature feature, double[] mass, int bin) =>
        mass[bin] == 0 && (bin == 0 || bin > feature.ValueBins || feature.Column.Monotone == Interchange.Contracts.Monotone.Free);

    private static int ToPoints(double logits) => (int)Math.Round(logits * PointsPerLogit, MidpointRounding.ToEven);

    /// <summary>The term with neighbouring number bins of equal points made one; levels keep a bin each.</summary>
    private static Term Merged(FeatureBins bins, int[] points)
    {
        if (bins.Kind == ColumnKind.Level)
            return new Term { Feature = bins.Feature, Kind = bins.Kind, Levels = bins.Levels, Points = points };
        var keep = Enumerable.Range(0, bins.UpperBounds.Count).Where(b => points[b + 1] != points[b + 2]).ToArray();
        return new Term
        {
            Feature = bins.Feature,
            Kind = bins.Kind,
            UpperBounds = [.. keep.Select(b => bins.UpperBounds[b])],
            Points = [points[0], .. keep.Select(b => points[b + 1]), points[^1]],
        };
    }

    /// <summary>Where a model of this trainer comes from.</summary>
    public static Provenance Provenance(string trainer, TrainingData data, long seed) => new()
    {
        Trainer = trainer,
        ContractId = data.Contract.Id,
        ContractVersion = data.Contract.Version,
        ContractSha256 = data.Contract.Sha256,
        TrainedFrom = DateOnly.FromDayNumber(data.Training.ReceivedDay[0]),
        TrainedTo = data.TrainTo,
        CalibratedTo = data.CalibrateTo,
        TrainingRows = data.Training.Count,
        FoundedRows = data.Training.FoundedCount,
        Seed = seed,
        Inputs = data.Inputs,
    };
}
