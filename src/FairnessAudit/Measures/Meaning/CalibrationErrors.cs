using Statistics.Calibration;

namespace FairnessAudit.Measures.Meaning;

/// <summary>
/// How far stated and found share lie apart over the bins of the curve: the typical distance (root of the mean square) once chance is taken
/// away, beside the one that a score that is right would show by chance with as many outcomes; and, as other tools give it, the mean distance.
/// </summary>
internal static class CalibrationErrors
{
    public const string Debiased = "expected_calibration_error";
    public const string Plain = "expected_calibration_error_plain";
    public const string ByChance = "expected_calibration_error_by_chance";
    private const int Replicates = 999;

    /// <param name="group">One side.</param>
    /// <param name="seed">From the inputs.</param>
    public static IEnumerable<Finding> Of(GroupMeaning group, ulong seed)
    {
        if (group.Line.Probabilities() is not { } stated)
            yield break;
        Finding Named(string measure) => group.Finding(measure, group.Line.Term);
        if (GroupMeaning.TooFew(group.Side) is { } few)
        {
            foreach (var measure in new[] { Debiased, Plain, ByChance })
                yield return Named(measure) with { UndefinedBecause = few };
            yield break;
        }

        var bins = Bins(group, stated);
        var chance = bins.ByChance(Replicates, seed);
        yield return Named(Debiased).With(bins.Debiased(group.Side.Rows.Sum())) with { PZero = (chance.Count(c => c >= bins.RootSquare) + 1.0) / (Replicates + 1) };
        yield return Named(Plain) with { Estimate = bins.Plain, UndefinedBecause = "chance makes it larger than it is: it is read beside what chance alone would give" };
        yield return Named(ByChance) with
        {
            Estimate = chance.Average(),
            Interval = new FindingInterval(chance[(int)(0.025 * Replicates)], chance[(int)(0.975 * Replicates)], 0.95, "null-distribution-block-signs"),
        };
    }

    /// <summary>Summed over the cells of each bin.</summary>
    public static CalibrationBins Bins(GroupMeaning group, double[] stated)
    {
        double[][] Sum(Func<int, int, double> part) => [.. Enumerable.Range(0, group.Side.Weight.Length).Select(block =>
        {
            var sums = new double[group.Cells.Bins.Count];
            for (var cell = 0; cell < stated.Length; cell++)
                sums[group.Cells.Bin[cell]] += part(block, cell);
            return sums;
        })];
        return CalibrationBins.Of(
            Sum((block, cell) => group.Side.Weight[block][cell]),
            Sum((block, cell) => group.Side.Founded[block][cell]),
            Sum((block, cell) => group.Side.Weight[block][cell] * stated[cell]));
    }
}
