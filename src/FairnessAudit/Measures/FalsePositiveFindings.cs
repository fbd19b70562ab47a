using FairnessAudit.Population;
using Statistics.Equivalence;
using Statistics.Resampling;

namespace FairnessAudit.Measures;

/// <summary>
/// The burden on the unfounded: of the signals that turn out unfounded, the share that the rule puts forward. Known outcomes are weighted
/// by how many they stand for (Hajek's ratio); the interval leaves out one block of persons at a time.
/// </summary>
internal static class FalsePositiveFindings
{
    public static IEnumerable<Finding> Of(CountTable table)
    {
        var groups = table.Groups.Count;
        var blocks = table.Cells.Count == 0 ? 0 : table.Cells.Max(c => c.Key.Block) + 1;
        var sums = new (double Selected, double All, long Rows)[blocks, groups];
        foreach (var (cell, count) in table.Cells.Where(c => c.Key.Step != Step.DrawnAtRandom && c.Key is { Outcome: Known.Unfounded, Mature: true }))
        {
            var weight = cell.Weight(table.Strata) * count;
            ref var sum = ref sums[cell.Block, cell.Group];
            sum = (sum.Selected + (cell.Step == Step.PutForward ? weight : 0), sum.All + weight, sum.Rows + count);
        }

        for (var g = 0; g < groups; g++)
        {
            var group = g;
            yield return Rate(table, sums, blocks, group);
            yield return Ratio(table, sums, blocks, groups, group);
        }
    }

    private static Finding Rate(CountTable table, (double Selected, double All, long Rows)[,] sums, int blocks, int group)
    {
        var finding = Base(table, group, "false_positive_rate", "group", null, Rows(sums, blocks, group));
        double Logit(int without)
        {
            var (selected, all) = Sum(sums, blocks, group, without);
            return Math.Log(selected / (all - selected));
        }

        var (chosen, unfounded) = Sum(sums, blocks, group, -1);
        if (unfounded <= 0)
            return finding with { UndefinedBecause = "no signal of this group is known to be unfounded" };
        var interval = chosen > 0 && chosen < unfounded ? BlockJackknife.Interval(Logit(-1), LeftOut(sums, blocks, Logit)) : null;
        return finding with
        {
            Estimate = chosen / unfounded,
            Interval = interval is null ? null : new FindingInterval(Inverse(interval.Low), Inverse(interval.High), 0.95, "hajek-logit-block-jackknife"),
            UndefinedBecause = interval is null ? "too few blocks of persons, or a rate of 0 or 1, for an interval" : null,
        };
    }

    private static Finding Ratio(CountTable table, (double Selected, double All, long Rows)[,] sums, int blocks, int groups, int group)
    {
        var finding = Base(table, group, "false_positive_rate_ratio", "comparison", RateFindings.Others, Rows(sums, blocks, group));
        double Log(int without)
        {
            var (selected, all) = Sum(sums, blocks, group, without);
            var others = Enumerable.Range(0, groups).Where(g => g != group).Select(g => Sum(sums, blocks, g, without)).ToArray();
            return Math.Log(selected / all / (others.Sum(o => o.Selected) / others.Sum(o => o.All)));
        }

        var log = Log(-1);
        if (double.IsNaN(log) || double.IsPositiveInfinity(log))
            return finding with { UndefinedBecause = "a side has nobody known to be unfounded, or the others are never put forward" };
        var jackknife = double.IsFinite(log) ? BlockJackknife.Interval(log, LeftOut(sums, blocks, Log)) : null;
        return finding with
        {
            Estimate = Math.Exp(log),
            Interval = jackknife is null ? null : new FindingInterval(Math.Exp(jackknife.Low), Math.Exp(jackknife.High), 0.95, "hajek-log-block-jackknife"),
            PZero = jackknife is null ? null : new LogRatioTest(log, jackknife.StandardError, jackknife.DegreesOfFreedom).ZeroP(),
            UndefinedBecause = jackknife is null ? "too few blocks of persons, or nobody put forward, for an interval" : null,
        };
    }

    private static Finding Base(CountTable table, int group, string measure, string estimateOf, string? reference, long rows) => new()
    {
        Id = FindingId.Of(table.Attribute, table.Groups[group], measure, reference) + "/weighted",
        Question = 4,
        EstimateOf = estimateOf,
        Measure = measure,
        Estimator = "weighted",
        Attribute = table.Attribute,
        Group = table.Groups[group],
        Reference = reference,
        Counts = new Dictionary<string, long>(StringComparer.Ordinal) { ["known_unfounded"] = rows },
    };

    private static double[] LeftOut((double Selected, double All, long Rows)[,] sums, int blocks, Func<int, double> statistic) =>
        [.. Enumerable.Range(0, blocks).Where(b => Enumerable.Range(0, sums.GetLength(1)).Any(g => sums[b, g].Rows > 0)).Select(statistic)];

    private static (double Selected, double All) Sum((double Selected, double All, long Rows)[,] sums, int blocks, int group, int without)
    {
        double selected = 0, all = 0;
        for (var b = 0; b < blocks; b++)
        {
            if (b == without)
                continue;
            selected += sums[b, group].Selected;
            all += sums[b, group].All;
        }

        return (selected, all);
    }

    private static long Rows((double Selected, double All, long Rows)[,] sums, int blocks, int group) => Enumerable.Range(0, blocks).Sum(b => sums[b, group].Rows);

    private static double Inverse(double logit) => 1 / (1 + Math.Exp(-logit));
}
