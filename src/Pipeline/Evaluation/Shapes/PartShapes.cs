using Interchange.Contracts;
using Pipeline.Scoring;
using Prioritisation.Scorecards;
using Prioritisation.Training;
using Statistics;

namespace Pipeline.Evaluation.Shapes;

/// <summary>Puts points, errors and counts of a scorecard's parts side by side.</summary>
/// <param name="scorecard">The candidate.</param>
/// <param name="contract">For the words.</param>
/// <param name="codes">By part, the bin or cell of every signal of the window.</param>
/// <param name="training">For the errors; null where the model has no training report.</param>
internal sealed class PartShapes(Scorecard scorecard, Contract contract, IReadOnlyList<byte[]> codes, TrainingReport? training)
{
    private const string Errors = "points in the scorecard, more and less Student's t times the standard deviation of the points over resamples of the training signals, drawn by ";
    private readonly int resamples = training is { Resampling: not null } ? training.Recipe.Bags : 0;

    /// <summary>Signals of the window.</summary>
    private int Count => codes.Count == 0 ? 0 : codes[0].Length;

    /// <summary>A standard deviation needs two.</summary>
    private bool HasErrors => resamples > 1;

    public static ModelShapes Of(Scorecard scorecard, Contract contract, IReadOnlyList<byte[]> codes, TrainingReport? training) => new PartShapes(scorecard, contract, codes, training).All();

    private ModelShapes All() => new()
    {
        Intercept = scorecard.Intercept,
        Resampling = HasErrors ? training!.Resampling : null,
        Resamples = HasErrors ? resamples : 0,
        Method = HasErrors ? Errors + training!.Resampling : null,
        NoErrorsBecause = HasErrors ? null : training is null ? Because.NoTrainingReport : Because.NoResamples,
        Signals = Count,
        Terms = [.. scorecard.Terms.Select(Term)],
        Pairs = [.. scorecard.Pairs.Select((pair, p) => Pair(pair, scorecard.Terms.Count + p))],
    };

    private TermShape Term(Term term, int part)
    {
        var (points, column) = (Points(part), contract.Find(term.Feature));
        return new(term.Feature, Label(term.Feature), MeanSize(points), [.. points.Select((point, bin) => new ShapeBin(new(BinWords.Of(term, column, bin, dutch: true), BinWords.Of(term, column, bin, dutch: false)), point))]);
    }

    private PairMap Pair(PairTerm pair, int part)
    {
        var points = Points(part);
        return new(pair.Name, Label(pair.First), Label(pair.Second), MeanSize(points), Groups(pair.First, pair.FirstGroups), Groups(pair.Second, pair.SecondGroups), points);
    }

    private LocalText[] Groups(string feature, IReadOnlyList<byte> groups)
    {
        var (term, column) = (scorecard.Terms.Single(t => string.Equals(t.Feature, feature, StringComparison.Ordinal)), contract.Find(feature));
        return [.. Enumerable.Range(0, groups.Max() + 1).Select(group => new LocalText(BinWords.OfGroup(term, column, groups, group, dutch: true), BinWords.OfGroup(term, column, groups, group, dutch: false)))];
    }

    private ShapePoint[] Points(int part)
    {
        var signals = new long[scorecard.PartPoints(part).Count];
        foreach (var code in codes[part])
            signals[code]++;
        var half = HasErrors ? StudentsT.TwoSided(ModelShapes.Level, resamples - 1) : 0;
        return [.. scorecard.PartPoints(part).Select((points, bin) =>
        {
            var error = HasErrors ? training!.Shapes[part].Bins[bin].StandardError : null;
            return new ShapePoint(points, error, points - (half * error), points + (half * error), signals[bin], Count == 0 ? 0 : (double)signals[bin] / Count);
        })];
    }

    private static double MeanSize(IReadOnlyList<ShapePoint> points) => points.Sum(p => p.Share * Math.Abs(p.Points));

    private LocalText Label(string feature) => contract.Find(feature)?.Label ?? new(feature, feature);
}
