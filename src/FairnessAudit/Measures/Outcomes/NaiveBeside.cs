using FairnessAudit.Population;

namespace FairnessAudit.Measures.Outcomes;

/// <summary>
/// The rate that whoever counts known outcomes would see, beside the one in which a drawn signal counts for all that could have been drawn
/// (Hajek 1971), and their difference: how far the choice of whom to look at leads astray. Both from the same blocks, so the difference has
/// an interval of its own.
/// </summary>
internal static class NaiveBeside
{
    public const string Naive = "naive_";
    public const string Arm = "arm_";
    public const string Difference = "_naive_less_arm";
    private const int Width = 4;

    public static IEnumerable<Finding> Of(CountTable table, IReadOnlyList<OutcomeRate> rates) =>
        rates.SelectMany(rate => Enumerable.Range(0, table.Groups.Count).SelectMany(group => Of(table, rate, group)));

    private static Finding[] Of(CountTable table, OutcomeRate rate, int group)
    {
        var (sums, counts) = Sums(table, rate, group);
        Finding Base(string measure, string estimator) => OutcomeFinding.Of(table, group, measure) with { Process = CountedEvent.Candidate, Estimator = estimator, Counts = counts };
        var (naive, arm, difference) = (Base(Naive + rate.Measure, "observed"), Base(Arm + rate.Measure, "weighted"), Base(rate.Measure + Difference, "weighted"));
        if (sums.Total[1] == 0)
            return [naive with { UndefinedBecause = rate.NobodyBecause }, arm with { UndefinedBecause = rate.NobodyBecause }, difference with { UndefinedBecause = rate.NobodyBecause }];
        var (plain, plainInterval) = sums.Share(s => s[0] / s[1]);
        naive = naive.With(plain, plainInterval is null ? null : plainInterval with { Method = "logit-block-jackknife" });
        if (sums.Total[3] <= 0)
            return [naive, arm with { UndefinedBecause = "no known outcome stands for the signals of this group" }, difference with { UndefinedBecause = "no known outcome stands for the signals of this group" }];
        var (weighted, weightedInterval) = sums.Share(s => s[2] / s[3]);
        var (gap, gapInterval) = sums.Plain(s => (s[0] / s[1]) - (s[2] / s[3]));
        return counts["known_by_draw"] < OutcomeFinding.FewestDraws
            ? [naive, arm with { Estimate = weighted, UndefinedBecause = OutcomeFinding.Thin }, difference with { Estimate = gap, UndefinedBecause = OutcomeFinding.Thin }]
            : [naive, arm.With(weighted, weightedInterval), difference.With(gap, gapInterval)];
    }

    /// <summary>Hits and rows, plain and weighted, by block.</summary>
    private static (BlockTotals Sums, Dictionary<string, long> Counts) Sums(CountTable table, OutcomeRate rate, int group)
    {
        var sums = new BlockTotals(table.Blocks, Width);
        long chosen = 0, drawn = 0, unknown = 0;
        foreach (var (cell, count) in table.Cells.Where(c => c.Key.Group == group && rate.Reach(c.Key)))
        {
            if (cell.Outcome is Known.No || cell.Seen is Seen.ByNobody)
            {
                unknown += count;
                continue;
            }

            if (!rate.Among(cell.Outcome))
                continue;
            (chosen, drawn) = cell.Seen is Seen.ByProcess ? (chosen + count, drawn) : (chosen, drawn + count);
            var (hit, weight) = (rate.Happens(cell) ? 1 : 0, cell.Weight(table.Strata));
            sums.Add(cell.Block, 0, hit * count);
            sums.Add(cell.Block, 1, count);
            sums.Add(cell.Block, 2, hit * weight * count);
            sums.Add(cell.Block, 3, weight * count);
        }

        return (sums, new(StringComparer.Ordinal) { ["n"] = chosen + drawn, ["known_by_process"] = chosen, ["known_by_draw"] = drawn, ["unknown"] = unknown });
    }
}
