using Statistics.Calibration;
using Statistics.Equivalence;
using Statistics.Resampling;

namespace FairnessAudit.Measures.Meaning;

/// <summary>
/// Stated against found, within a group: calibration in the large (0 is right) and slope (1 is right), both in log odds; the shares
/// themselves; and how far the slope differs from that of all others. Intervals leave out one block of persons at a time.
/// </summary>
internal static class CalibrationFindings
{
    public const string InTheLarge = "calibration_in_the_large";
    public const string Slope = "calibration_slope";
    public const string SlopeDifference = "calibration_slope_difference";
    public const string Stated = "stated_share";
    public const string Found = "found_share";
    private const string NoLine = "the score has no distances, or no line fits the outcomes best";
    private const string NoSpread = "too few blocks of persons, or no spread, for an interval";

    public static IEnumerable<Finding> Of(GroupMeaning group)
    {
        if (group.Line.LogOdds(-1) is null)
            yield break;
        double Odds(MeaningSide side, int without, Func<LogisticCell[], double?> of) => group.Line.LogOdds(without) is { } line ? of(side.Cells(line, without)) ?? double.NaN : double.NaN;
        double Steepness(MeaningSide side, int without) => Odds(side, without, cells => LogisticLine.Fit(cells)?.Slope);
        var (term, few, othersFew) = (group.Line.Term, GroupMeaning.TooFew(group.Side), GroupMeaning.TooFew(group.Others));
        yield return Share(group, Stated, term, cell => LogisticLine.Probability(cell.X) * cell.Weight);
        yield return Share(group, Found, null, cell => cell.Founded);
        yield return Make(group.Finding(InTheLarge, term), few, without => Odds(group.Side, without, cells => LogisticLine.Shift(cells)), of => group.LeftOut(of, bothSides: !group.Line.IsStated), 0);
        yield return Make(group.Finding(Slope, term), few, without => Steepness(group.Side, without), of => group.LeftOut(of, bothSides: !group.Line.IsStated), 1);
        yield return Make(group.Against(SlopeDifference, term), few ?? othersFew, without => Steepness(group.Side, without) - Steepness(group.Others, without), of => group.LeftOut(of, bothSides: true), 0);
    }

    /// <summary>An estimate and its interval; p against the value that says "right".</summary>
    public static Finding Make(Finding finding, string? undefined, Func<int, double> statistic, Func<Func<int, double>, double[]> leftOut, double right)
    {
        var estimate = undefined is null ? statistic(-1) : double.NaN;
        if (double.IsNaN(estimate))
            return finding with { UndefinedBecause = undefined ?? NoLine };
        var interval = BlockJackknife.Interval(estimate, leftOut(statistic));
        return finding with
        {
            Estimate = estimate,
            Interval = interval is null ? null : new FindingInterval(interval.Low, interval.High, BlockJackknife.Level, "delete-a-block-jackknife-t"),
            StandardError = interval?.StandardError,
            DegreesOfFreedom = interval?.DegreesOfFreedom,
            PZero = interval is null ? null : new LevelTest(estimate, interval.StandardError, interval.DegreesOfFreedom).BeyondP(right, right),
            UndefinedBecause = interval is null ? NoSpread : null,
        };
    }

    private static Finding Share(GroupMeaning group, string measure, string? term, Func<LogisticCell, double> part)
    {
        double Of(int without)
        {
            if (group.Line.LogOdds(without) is not { } line)
                return double.NaN;
            var cells = group.Side.Cells(line, without);
            var weight = cells.Sum(c => c.Weight);
            return weight > 0 ? cells.Sum(part) / weight : double.NaN;
        }

        var finding = group.Finding(measure, term);
        return group.Side.Rows.Sum() == 0 ? finding with { UndefinedBecause = "of no row of this group the outcome is known" }
            : Make(finding, null, Of, of => group.LeftOut(of, bothSides: false), 0) with { PZero = null };
    }
}
