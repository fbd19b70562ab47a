using Statistics.Conditional;

namespace FairnessAudit.Measures.Meaning;

/// <summary>
/// Whether the same score means the same: rows of one cell of the score compared, a group with all others, on being founded. Mantel and
/// Haenszel's difference of shares and odds ratio over the cells need no stated probability and no line, and a difference of base rates
/// alone does not move them. Intervals leave out one block of persons at a time.
/// </summary>
internal static class SameScore
{
    public const string Difference = "founded_at_same_score_difference";
    public const string OddsRatio = "founded_at_same_score_odds_ratio";
    private const string Nothing = "at no score are both sides known, founded and unfounded";

    public static IEnumerable<Finding> Of(GroupMeaning group)
    {
        double[] LeftOut(Func<int, double> of) => group.LeftOut(of, bothSides: true);
        var few = GroupMeaning.TooFew(group.Side) ?? GroupMeaning.TooFew(group.Others);
        var odds = MantelHaenszelOddsRatio.Of(Strata(group, -1)).Ratio is > 0 ? few : few ?? Nothing;
        var log = CalibrationFindings.Make(group.Against(OddsRatio), odds, without => Math.Log(MantelHaenszelOddsRatio.Of(Strata(group, without)).Ratio ?? double.NaN), LeftOut, 0);
        yield return CalibrationFindings.Make(group.Against(Difference), odds, without => MantelHaenszelRiskDifference.Of(Strata(group, without)).Difference ?? double.NaN, LeftOut, 0);
        yield return log.Estimate is not { } estimate ? log : log with
        {
            Estimate = Math.Exp(estimate),
            Interval = log.Interval is { } i ? i with { Low = Math.Exp(i.Low!.Value), High = Math.Exp(i.High!.Value), Method = "log-" + i.Method } : null,
            StandardError = null,
        };
    }

    private static Stratum[] Strata(GroupMeaning group, int without)
    {
        var places = new double[group.Cells.Count];
        return [.. group.Side.Cells(places, without).Zip(group.Others.Cells(places, without), (mine, its) => new Stratum(mine.Founded, mine.Weight, its.Founded, its.Weight))];
    }
}
