using FairnessAudit.Population;
using Statistics.Equivalence;
using Statistics.Resampling;

namespace FairnessAudit.Measures;

/// <summary>
/// Who bears the errors: of the founded and of the unfounded the share put forward or passed over, and of what is put forward the founded
/// share. Known outcomes are weighted by how many they stand for (Hajek's ratio); the interval leaves out one block of persons at a time.
/// </summary>
internal static class ErrorFindings
{
    private const string NoInterval = "too few blocks of persons, or a rate of 0 or 1, for an interval";

    /// <summary>Each rate of each group, and its ratio to all others whose attribute is known.</summary>
    public static IEnumerable<Finding> Of(CountTable table) => Of(table, OutcomeRate.All);

    /// <summary>The same of some rates.</summary>
    public static IEnumerable<Finding> Of(CountTable table, IReadOnlyList<OutcomeRate> rates)
    {
        foreach (var rate in rates)
        {
            var sums = new OutcomeSums(table, rate);
            for (var group = 0; group < table.Groups.Count; group++)
            {
                yield return Rate(table, sums, rate, group);
                yield return Ratio(table, sums, rate, group);
            }
        }
    }

    private static Finding Rate(CountTable table, OutcomeSums sums, OutcomeRate rate, int group)
    {
        var finding = Base(table, sums, group, rate.Measure, "group", null);
        double Logit(int without)
        {
            var (hits, all) = sums.Of(group, without);
            return Math.Log(hits / (all - hits));
        }

        var (happened, counted) = sums.Of(group, -1);
        if (counted <= 0)
            return finding with { UndefinedBecause = rate.NobodyBecause };
        var interval = ShareInterval.Jackknife(Logit(-1), sums.LeftOut(Logit));
        return finding with
        {
            Estimate = happened / counted,
            Interval = interval,
            UndefinedBecause = interval is null ? NoInterval : null,
        };
    }

    private static Finding Ratio(CountTable table, OutcomeSums sums, OutcomeRate rate, int group)
    {
        var finding = Base(table, sums, group, rate.Measure + "_ratio", "comparison", RateFindings.Others);
        double Log(int without)
        {
            var ((hits, all), (otherHits, others)) = (sums.Of(group, without), sums.Others(group, without));
            return Math.Log(hits / all / (otherHits / others));
        }

        var log = Log(-1);
        if (double.IsNaN(log) || double.IsPositiveInfinity(log))
            return finding with { UndefinedBecause = "a side has no known outcome that counts, or the rate of the others is 0" };
        var jackknife = double.IsFinite(log) ? BlockJackknife.Interval(log, sums.LeftOut(Log)) : null;
        return finding with
        {
            Estimate = Math.Exp(log),
            Interval = jackknife is null ? null : new FindingInterval(Math.Exp(jackknife.Low), Math.Exp(jackknife.High), BlockJackknife.Level, "hajek-log-block-jackknife"),
            PZero = jackknife is null ? null : new LogRatioTest(log, jackknife.StandardError, jackknife.DegreesOfFreedom).ZeroP(),
            UndefinedBecause = jackknife is null ? "too few blocks of persons, or a rate of 0, for an interval" : null,
        };
    }

    private static Finding Base(CountTable table, OutcomeSums sums, int group, string measure, string estimateOf, string? reference) => new()
    {
        Id = FindingId.Of(table.Attribute, table.Groups[group], measure, reference) + "/weighted",
        Question = 4,
        EstimateOf = estimateOf,
        Measure = measure,
        Process = CountedEvent.Candidate,
        Estimator = "weighted",
        Attribute = table.Attribute,
        Group = table.Groups[group],
        Reference = reference,
        Counts = sums.Counts(group),
    };
}
