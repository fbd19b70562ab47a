using FairnessAudit.Population;
using Statistics.Resampling;

namespace FairnessAudit.Measures;

/// <summary>
/// Question 6: how long a group's signals waited until they were put forward, and how much longer than all others' within the full strata.
/// Only those put forward have a waiting time, so a rule that leaves a group's old signals unreached looks quick for it: read it beside who
/// is put forward at all. The interval leaves out one block of persons at a time. Reported, never judged.
/// </summary>
internal static class WaitingFindings
{
    public const string Measure = "waiting_days";
    public const string Difference = "waiting_days_difference";
    private const string NoInterval = "too few blocks of persons, or no spread, for an interval";

    /// <summary>Nothing for rows without nights.</summary>
    /// <param name="rows">Of nights.</param>
    /// <param name="attribute">By whose groups.</param>
    public static IEnumerable<Finding> Of(DecisionRows rows, Grouping attribute)
    {
        if (rows.WaitingDays is null)
            yield break;
        var sums = new WaitingSums(rows, attribute);
        for (var group = 0; group < sums.Groups.Count; group++)
        {
            yield return Mean(sums, group, Base(attribute, sums, group));
            yield return Against(sums, group, Base(attribute, sums, group));
        }
    }

    private static Finding Mean(WaitingSums sums, int group, Finding finding)
    {
        var (n, days) = sums.Of(group);
        if (n == 0)
            return finding with { UndefinedBecause = "no signal of this group was put forward" };
        double Days(int without) => sums.Of(group, without) is ( > 0 and var rows, var sum) ? (double)sum / rows : double.NaN;
        return With(finding, (double)days / n, sums.LeftOut(Days));
    }

    private static Finding Against(WaitingSums sums, int group, Finding finding)
    {
        var (others, strata) = sums.Meeting(group);
        var compared = finding with
        {
            Id = FindingId.Of(finding.Attribute, finding.Group, Difference, RateFindings.Others, "full"),
            Measure = Difference,
            EstimateOf = "comparison",
            Reference = RateFindings.Others,
            StratumSet = "full",
            Counts = new Dictionary<string, long>(finding.Counts, StringComparer.Ordinal) { ["others"] = others, ["strata"] = strata },
        };
        if (finding.Counts["n"] == 0 || others == 0)
            return compared with { UndefinedBecause = "a side has no signal that was put forward" };
        return strata == 0
            ? compared with { UndefinedBecause = "in no stratum was a signal of both sides put forward" }
            : With(compared, sums.Difference(group), sums.LeftOut(without => sums.Difference(group, without)));
    }

    private static Finding With(Finding finding, double estimate, double[] leftOut)
    {
        var interval = BlockJackknife.Interval(estimate, leftOut);
        return finding with
        {
            Estimate = estimate,
            Interval = interval is null ? null : new FindingInterval(interval.Low, interval.High, BlockJackknife.Level, "delete-a-block-jackknife-t"),
            StandardError = interval?.StandardError,
            DegreesOfFreedom = interval?.DegreesOfFreedom,
            UndefinedBecause = interval is null ? NoInterval : null,
        };
    }

    private static Finding Base(Grouping attribute, WaitingSums sums, int group) => new()
    {
        Id = FindingId.Of(attribute.Name, sums.Groups[group], Measure, null),
        Question = 6,
        EstimateOf = "group",
        Measure = Measure,
        Process = CountedEvent.Candidate,
        Attribute = attribute.Name,
        Group = sums.Groups[group],
        Counts = new Dictionary<string, long>(StringComparer.Ordinal) { ["n"] = sums.Of(group).Rows, ["not_reached"] = sums.NotReached[group] },
    };
}
