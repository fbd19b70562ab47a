using FairnessAudit.Population;
using Statistics.Bounds;
using Statistics.Conditional;
using Statistics.Resampling;

namespace FairnessAudit.Measures.Outcomes;

/// <summary>
/// Tipping points of differential misclassification: which share of one group's founded (or unfounded) records must be wrong, those of all
/// others being right, before a comparison crosses an edge of its tolerance. Every cell's counts are linear in the share, so each point of
/// the curve is exact. The wrong records are those of what was put forward, because there the handler's record decides; they are taken to
/// lie in every class alike.
/// </summary>
internal static class WrongRecords
{
    public const string Founded = "founded";
    public const string Unfounded = "unfounded";
    public const string Burden = "false_positive_risk_ratio";
    public const string Precision = "positive_predictive_value_ratio";

    /// <summary>"if_wrong" and what was recorded.</summary>
    public const string Prefix = "records_wrong_to_leave_tolerance_";

    private const int Points = 10;

    /// <summary>The burden on the unfounded, within class: the ratio that the policy judges.</summary>
    /// <param name="table">Counts of one attribute.</param>
    /// <param name="low">Lower edge; null for none.</param>
    /// <param name="high">Upper edge.</param>
    public static IEnumerable<Finding> OfBurden(CountTable table, double? low, double high) =>
        Of(table, (Burden, low, high), group => RecordedCells.WithinClass(table, group), BurdenRatio);

    /// <summary>The founded share of what was put forward.</summary>
    /// <param name="table">Counts of one attribute.</param>
    /// <param name="low">Lower edge; null for none.</param>
    /// <param name="high">Upper edge.</param>
    /// <param name="weighted">False for past nights, in which every signal that was put forward stands for itself.</param>
    public static IEnumerable<Finding> OfPrecision(CountTable table, double? low, double high, bool weighted) =>
        Of(table, (Precision, low, high), group => new RecordedCells(table, group, _ => 0, 1, weighted), PrecisionRatio);

    /// <summary>Mantel-Haenszel ratio of the share put forward of the unfounded, over cells that are strata.</summary>
    public static double BurdenRatio(RecordedCell[] cells)
    {
        var strata = Array.ConvertAll(cells, s => new Stratum(s.Unfounded, s.Unfounded + s.Passed, s.OthersUnfounded, s.OthersUnfounded + s.OthersPassed));
        return MantelHaenszelRiskRatio.Plain(strata);
    }

    private static double PrecisionRatio(RecordedCell[] cells) =>
        cells[0].Founded / (cells[0].Founded + cells[0].Unfounded) / (cells[0].OthersFounded / (cells[0].OthersFounded + cells[0].OthersUnfounded));

    private static IEnumerable<Finding> Of(CountTable table, (string Name, double? Low, double High) comparison, Func<int, RecordedCells> recordsOf, Func<RecordedCell[], double> ratio)
    {
        double[] edges = comparison.Low is { } low ? [low, comparison.High] : [comparison.High];
        for (var group = 0; group < table.Groups.Count; group++)
        {
            var records = recordsOf(group);
            foreach (var recorded in new[] { Founded, Unfounded })
                yield return Of(table, group, records, (comparison.Name, recorded, edges), ratio);
        }
    }

    private static Finding Of(CountTable table, int group, RecordedCells records, (string Comparison, string Recorded, double[] Edges) asked, Func<RecordedCell[], double> ratio)
    {
        var all = records.Total;
        double At(RecordedCell[] cells, double share) => ratio(Array.ConvertAll(cells, c => c.Wrong(asked.Recorded is Founded, share)));

        var n = asked.Recorded is Founded ? records.Founded : records.Unfounded;
        var finding = OutcomeFinding.Of(table, group, Prefix + asked.Recorded, RateFindings.Others, asked.Comparison) with
        {
            Step = null,
            Term = asked.Comparison,
            Process = CountedEvent.Candidate,
            Estimator = "weighted",
            Counts = new Dictionary<string, long>(StringComparer.Ordinal) { ["records"] = n },
            Tolerance = asked.Edges.Length == 2 ? [asked.Edges[0], asked.Edges[1]] : [null, asked.Edges[0]],
        };
        if (!double.IsFinite(At(all, 0)) || n == 0)
            return finding with { UndefinedBecause = n == 0 ? "the group has no such record" : "the comparison itself is undefined" };
        WrongEdge[] crossed = [.. asked.Edges.Select(edge => TippingPoint.Of(share => At(all, share), edge) is { } share ? new WrongEdge(edge, share, (long)Math.Ceiling(share * n - 1e-9)) : new WrongEdge(edge, null, null))];
        var curve = new WrongCurve(asked.Comparison, asked.Recorded, n, [.. Enumerable.Range(0, Points + 1).Select(i => (double)i / Points).Select(q => new WrongPoint(q, Finite(At(all, q))))], crossed);
        var nearest = crossed.Where(e => e.Share is not null).MinBy(e => e.Share);
        if (nearest is null)
            return finding with { Curve = curve, UndefinedBecause = "no share of wrong records moves the comparison over an edge" };
        return WithInterval(finding with { Curve = curve }, records, nearest, At);
    }

    /// <summary>The smallest share over an edge, and how far it hangs on who happens to be in the data.</summary>
    private static Finding WithInterval(Finding finding, RecordedCells records, WrongEdge nearest, Func<RecordedCell[], double, double> at)
    {
        var left = records.LeftOut(cells => TippingPoint.Of(share => at(cells, share), nearest.Edge) ?? double.NaN);
        var interval = BlockJackknife.Interval(nearest.Share!.Value, left);
        return finding with
        {
            Estimate = nearest.Share,
            Interval = interval is null ? null : new FindingInterval(Math.Max(0, interval.Low), Math.Min(1, interval.High), BlockJackknife.Level, OutcomeFinding.Jackknife),
            StandardError = interval?.StandardError,
            DegreesOfFreedom = interval?.DegreesOfFreedom,
            UndefinedBecause = interval is null ? "too few blocks of persons for an interval, or without one of them no share crosses the edge" : null,
        };
    }

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;
}
