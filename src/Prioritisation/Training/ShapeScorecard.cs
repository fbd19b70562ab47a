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
        string trainer, TrainingData data, IReadOnlyList<BinnedFeature> features, double intercept, double[][] shapes, double[] weight, long seed, TrainingLog? log = null) =>
        Build(trainer, data, features, new FittedShapes(intercept, shapes, []).Purified(features, weight), seed, followsDirections: false, weight, log);

    internal static Scorecard Build(
        string trainer, TrainingData data, IReadOnlyList<BinnedFeature> features, FittedShapes purified, long seed, bool followsDirections, double[] weight, TrainingLog? log)
    {
        var points = WholePoints.Of(purified);
        if (followsDirections)
            points = DeclaredDirections.Hold(points, features, weight);
        var pairs = points.Pairs.Select(MergedPair.Of).Where(p => p.Points.Any(x => x != 0)).ToArray();
        var terms = features.Select((f, place) => MergedTerm(f.Bins, points.Mains[place], [.. pairs.Select(p => p.GroupsOf(place)).OfType<byte[]>()])).ToArray();
        var uncalibrated = new Scorecard
        {
            Intercept = points.Intercept,
            Terms = [.. terms.Select(t => t.Term)],
            Pairs = [.. pairs.Select(p => p.Over(features, place => terms[place].Kept))],
            Calibration = [],
            Provenance = Provenance(trainer, data, seed),
        };
        var scores = PlainScorer.Score(uncalibrated, data.Calibration.Features);
        if (log is not null)
        {
            log.CalibrationCheck = CalibrationCheck.Of(scores, data.Calibration);
            log.Say($"calibration check: {log.CalibrationCheck.Verdict}");
        }

        return uncalibrated with { Calibration = Calibrator.Table(scores, data.Calibration) };
    }

    /// <summary>
    /// The term with neighbouring number bins made one where their points are equal and no pair tells them apart; levels keep a bin each.
    /// Also which fine bins stand for the term's bins.
    /// </summary>
    private static (Term Term, int[] Kept) MergedTerm(FeatureBins bins, int[] points, byte[][] groups)
    {
        if (bins.Kind == ColumnKind.Level)
            return (new Term { Feature = bins.Feature, Kind = bins.Kind, Levels = bins.Levels, Points = points }, [.. Enumerable.Range(0, points.Length)]);
        var keep = Enumerable.Range(0, bins.UpperBounds.Count).Where(b => points[b + 1] != points[b + 2] || groups.Any(g => g[b + 1] != g[b + 2])).ToArray();
        int[] kept = [0, .. keep.Select(b => b + 1), points.Length - 1];
        var term = new Term
        {
            Feature = bins.Feature,
            Kind = bins.Kind,
            UpperBounds = [.. keep.Select(b => bins.UpperBounds[b])],
            Points = [.. kept.Select(bin => points[bin])],
        };
        return (term, kept);
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
