using FairnessAudit.Population;

namespace FairnessAudit.Measures;

/// <summary>The counts of one group that simple rates need. Rows drawn at random are in none of them.</summary>
internal readonly record struct GroupCounts(long N, long Selected, long TruePositive, long FalsePositive, long FalseNegative, long TrueNegative)
{
    public long WithOutcome => TruePositive + FalsePositive + FalseNegative + TrueNegative;

    public static GroupCounts operator +(GroupCounts a, GroupCounts b) => new(
        a.N + b.N,
        a.Selected + b.Selected,
        a.TruePositive + b.TruePositive,
        a.FalsePositive + b.FalsePositive,
        a.FalseNegative + b.FalseNegative,
        a.TrueNegative + b.TrueNegative);

    /// <summary>One element a group of the table.</summary>
    public static GroupCounts[] Of(CountTable table)
    {
        var groups = new GroupCounts[table.Groups.Count];
        foreach (var (cell, count) in table.Cells)
        {
            if (cell.Step == Step.DrawnAtRandom)
                continue;
            var selected = cell.Step == Step.PutForward;
            groups[cell.Group] += new GroupCounts(
                count,
                selected ? count : 0,
                selected && cell.Outcome == Known.Founded ? count : 0,
                selected && cell.Outcome == Known.Unfounded ? count : 0,
                !selected && cell.Outcome == Known.Founded ? count : 0,
                !selected && cell.Outcome == Known.Unfounded ? count : 0);
        }

        return groups;
    }

    /// <summary>All groups but one.</summary>
    public static GroupCounts Others(GroupCounts[] groups, int without) =>
        groups.Where((_, i) => i != without).Aggregate(default(GroupCounts), (sum, group) => sum + group);

    public IReadOnlyDictionary<string, long> ToDictionary() => new Dictionary<string, long>(StringComparer.Ordinal)
    {
        ["n"] = N,
        ["selected"] = Selected,
        ["outcome_unknown"] = N - WithOutcome,
        ["tp"] = TruePositive,
        ["fp"] = FalsePositive,
        ["fn"] = FalseNegative,
        ["tn"] = TrueNegative,
    };
}
