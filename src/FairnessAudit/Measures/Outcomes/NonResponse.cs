using FairnessAudit.Population;
using Statistics.Proportions;

namespace FairnessAudit.Measures.Outcomes;

/// <summary>
/// Draws of the arm that were never finished, by group, and what they leave possible: the founded share of what could be drawn if every
/// unfinished draw were unfounded or founded (worst case), and if their odds of being founded lie within the policy's odds factor of those
/// of the finished draws.
/// </summary>
internal static class NonResponse
{
    public const string Share = "arm_non_response";
    public const string Difference = "arm_non_response_difference";
    public const string Founded = "arm_founded_share";
    private const string NobodyDrawn = "no signal of this group whose outcome has had its time was drawn";

    public static IEnumerable<Finding> Of(CountTable table, double oddsFactor) =>
        Enumerable.Range(0, table.Groups.Count).SelectMany(group => Of(table, group, oddsFactor));

    private static Finding[] Of(CountTable table, int group, double oddsFactor)
    {
        var (drawn, open) = Draws(table, g => g == group);
        var (others, othersOpen) = Draws(table, g => OutcomeFinding.IsOther(table, g, group));
        var counts = new Dictionary<string, long>(StringComparer.Ordinal) { ["drawn"] = drawn, ["unfinished"] = open };
        Finding Base(string measure, string? reference = null) => OutcomeFinding.Of(table, group, measure, reference) with { Counts = counts };
        if (drawn == 0)
            return [Base(Share) with { UndefinedBecause = NobodyDrawn }];
        return
        [
            Base(Share).With(Proportion.Wilson(open, drawn)),
            Base(Difference, RateFindings.Others).With(TwoProportions.Difference(open, drawn, othersOpen, others)),
            FoundedShare(table, group, oddsFactor, Base(Founded)),
        ];
    }

    private static Finding FoundedShare(CountTable table, int group, double oddsFactor, Finding finding)
    {
        var sums = new BlockTotals(table.Blocks, 3);
        foreach (var (cell, count) in Drawn(table, g => g == group))
            sums.Add(cell.Block, cell.Outcome switch { Known.Founded => 0, Known.Unfounded => 1, _ => 2 }, cell.Weight(table.Strata) * count);
        var (founded, unfounded, open) = (sums.Total[0], sums.Total[1], sums.Total[2]);
        var all = founded + unfounded + open;
        if (founded + unfounded <= 0)
            return finding with { Estimator = "weighted", UndefinedBecause = "no draw of this group was finished" };
        var (share, interval) = sums.Share(s => s[0] / (s[0] + s[1]));
        double With(double odds) => (founded + (open * odds / (1 + odds))) / all;
        var odds = founded / unfounded;
        return finding.With(share, interval) with
        {
            Estimator = "weighted",
            Bounds = unfounded > 0 ? new FindingBounds(With(odds / oddsFactor), With(odds * oddsFactor)) : null,
            WorstCase = new FindingBounds(founded / all, (founded + open) / all),
        };
    }

    private static (long Drawn, long Open) Draws(CountTable table, Func<int, bool> side)
    {
        long drawn = 0, open = 0;
        foreach (var (cell, count) in Drawn(table, side))
            (drawn, open) = (drawn + count, open + (cell.Outcome is Known.No ? count : 0));
        return (drawn, open);
    }

    private static IEnumerable<KeyValuePair<Cell, long>> Drawn(CountTable table, Func<int, bool> side) =>
        table.Cells.Where(c => c.Key is { Seen: Seen.ByDraw, Mature: true } && side(c.Key.Group));
}
