using Statistics.Proportions;

namespace FairnessAudit.Measures.Meaning;

/// <summary>
/// Found share by bin of the score, each with an interval of its own, beside what the score states there. Wilson's interval where rows count
/// once, Korn and Graubard's where they stand for others.
/// </summary>
internal static class CalibrationCurve
{
    public const string Found = "calibration_curve";
    public const string Stated = "calibration_curve_stated";

    public static IEnumerable<Finding> Of(GroupMeaning group)
    {
        var stated = group.Line.Probabilities();
        for (var bin = 0; bin < group.Cells.Bins.Count; bin++)
        {
            var cells = Enumerable.Range(0, group.Cells.Count).Where(c => group.Cells.Bin[c] == bin && group.Side.Rows[c] > 0).ToArray();
            if (cells.Length == 0)
                continue;
            yield return Point(group, bin, cells);
            if (stated is null)
                continue;
            var weight = cells.Sum(c => Weight(group, c));
            yield return Finding(group, Stated, group.Line.Term, bin, cells) with
            {
                Estimate = cells.Sum(c => Weight(group, c) * stated[c]) / weight,
                UndefinedBecause = "what the score states of these rows, which are not a sample of others",
            };
        }
    }

    private static Finding Point(GroupMeaning group, int bin, int[] cells)
    {
        var (rows, hits) = (cells.Sum(c => group.Side.Rows[c]), cells.Sum(c => group.Side.Hits[c]));
        var finding = Finding(group, Found, null, bin, cells);
        if (group.Estimator is "observed")
            return finding.With(Proportion.Wilson(hits, rows));
        var weight = cells.Sum(c => Weight(group, c));
        var share = hits == rows ? 1 : cells.Sum(c => group.Side.Founded.Sum(b => b[c])) / weight;
        return finding.With(Proportion.KornGraubard(share, weight * weight / cells.Sum(c => group.Side.Squares[c]), rows));
    }

    private static double Weight(GroupMeaning group, int cell) => group.Side.Weight.Sum(block => block[cell]);

    private static Finding Finding(GroupMeaning group, string measure, string? term, int bin, int[] cells) => group.Finding(measure, term, group.Cells.Bins[bin]) with
    {
        Counts = new Dictionary<string, long>(StringComparer.Ordinal) { ["n"] = cells.Sum(c => group.Side.Rows[c]), ["founded"] = cells.Sum(c => group.Side.Hits[c]) },
    };
}
