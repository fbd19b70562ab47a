using Prioritisation.Scorecards;

namespace Prioritisation.Training;

/// <summary>A bin or cell of a part as the report shows it.</summary>
/// <param name="Bin">In words: an upper bound, a level, or for a pair both sides.</param>
/// <param name="Points">As in the scorecard.</param>
/// <param name="StandardError">In points, over resamples; null where none were asked for.</param>
/// <param name="Share">Of the weight of all training rows.</param>
public sealed record ReportedBin(string Bin, int Points, double? StandardError, double Share);

/// <summary>A part of the scorecard with how sure it is.</summary>
public sealed record ReportedShape(string Part, IReadOnlyList<ReportedBin> Bins)
{
    /// <summary>
    /// Every part in the scorecard's order. The standard error of a bin is the standard deviation over the resamples of its points, averaged by
    /// weight over the fine bins that it was made of.
    /// </summary>
    internal static IReadOnlyList<ReportedShape> All(
        Scorecard scorecard, IReadOnlyList<BinnedFeature> features, FittedShapes fitted, Bags? bags, double[] weight)
    {
        var total = weight.Sum();
        var finals = features.Select((f, place) => Finals(f, scorecard.Terms[place])).ToArray();
        var shapes = new List<ReportedShape>();
        for (var t = 0; t < features.Count; t++)
        {
            var (place, mass) = (t, features[t].Mass(weight));
            shapes.Add(Shape(scorecard, t, BinWords.Of(scorecard.Terms[t]), finals[t], mass, total, bags?.Fits.Select(fit => fit.Mains[place])));
        }

        for (var p = 0; p < scorecard.Pairs.Count; p++)
        {
            var pair = scorecard.Pairs[p];
            var at = Enumerable.Range(0, fitted.Pairs.Count).Single(k => IsOf(pair, fitted.Pairs[k].Shape, features));
            var shape = fitted.Pairs[at].Shape;
            var words = BinWords.Of(pair, scorecard.Terms[shape.First], scorecard.Terms[shape.Second]);
            shapes.Add(Shape(
                scorecard, features.Count + p, words, Cells(pair, shape, finals), shape.Mass(weight), total, bags?.Fits.Select(fit => fit.Pairs[at].Logits)));
        }

        return shapes;
    }

    private static ReportedShape Shape(
        Scorecard scorecard, int part, string[] words, int[] finals, double[] mass, double total, IEnumerable<double[]>? fits)
    {
        var points = scorecard.PartPoints(part);
        var weights = Gathered(finals, mass, points.Count);
        var errors = fits is null ? null : Errors([.. fits.Select(fit => Means(finals, fit, mass, points.Count))], points.Count);
        return new ReportedShape(
            scorecard.PartName(part), [.. points.Select((p, bin) => new ReportedBin(words[bin], p, errors?[bin], weights[bin] / total))]);
    }

    private static double[] Errors(double[][] fits, int bins) => [.. Enumerable.Range(0, bins).Select(bin =>
    {
        var mean = fits.Average(fit => fit[bin]);
        return ShapeScorecard.PointsPerLogit * Math.Sqrt(fits.Sum(fit => (fit[bin] - mean) * (fit[bin] - mean)) / (fits.Length - 1));
    })];

    // Where no row is, fine bins count alike.
    private static double[] Means(int[] finals, double[] fine, double[] mass, int count)
    {
        var weights = Gathered(finals, mass, count);
        var (sums, plain, members) = (new double[count], new double[count], new int[count]);
        for (var k = 0; k < finals.Length; k++)
        {
            sums[finals[k]] += mass[k] * fine[k];
            plain[finals[k]] += fine[k];
            members[finals[k]]++;
        }

        return [.. sums.Select((sum, bin) => weights[bin] > 0 ? sum / weights[bin] : members[bin] > 0 ? plain[bin] / members[bin] : 0)];
    }

    private static double[] Gathered(int[] finals, double[] mass, int count)
    {
        var gathered = new double[count];
        for (var k = 0; k < finals.Length; k++)
            gathered[finals[k]] += mass[k];
        return gathered;
    }

    /// <summary>The scorecard's bin of every fine bin.</summary>
    private static int[] Finals(BinnedFeature feature, Term term)
    {
        if (term.UpperBounds.Count == feature.Bins.UpperBounds.Count)
            return [.. Enumerable.Range(0, feature.BinCount)];
        float[] bounds = [.. term.UpperBounds];
        return [0, .. feature.Bins.UpperBounds.Select(bound => (int)Binning.Number(bounds, bound)), term.BinCount - 1];
    }

    private static int[] Cells(PairTerm pair, PairShape shape, int[][] finals)
    {
        int Final(BinGroups groups, int group, int place) => finals[place][Array.IndexOf(groups.OfBin, (byte)group)];
        return
        [
            .. from first in Enumerable.Range(0, shape.FirstGroups.Count)
               from second in Enumerable.Range(0, shape.SecondGroups.Count)
               select (int)pair.Cell((byte)Final(shape.FirstGroups, first, shape.First), (byte)Final(shape.SecondGroups, second, shape.Second)),
        ];
    }

    private static bool IsOf(PairTerm pair, PairShape shape, IReadOnlyList<BinnedFeature> features) =>
        features[shape.First].Column.Name == pair.First && features[shape.Second].Column.Name == pair.Second;
}
