using FairnessAudit.Population;

namespace FairnessAudit.Tests.Explained;

/// <summary>Count tables with known numbers: rows of (group, stratum values, put forward, how many).</summary>
internal static class SmallTable
{
    public sealed record Line(string Group, string[] Strata, bool Selected, int Count);

    public static CountTable Of(IReadOnlyList<string> columns, params Line[] lines)
    {
        var rows = lines.SelectMany(l => Enumerable.Repeat(l, l.Count)).ToArray();
        var group = Grouping.Of("group", [.. rows.Select(r => r.Group)]);
        return CountTable.Of(
            new DecisionRows
            {
                Step = [.. rows.Select(r => r.Selected ? Step.PutForward : Step.Passed)],
                Outcome = new Known[rows.Length],
                Seen = new Seen[rows.Length],
                Design = new int[rows.Length],
                Strata = [new DesignStratum("(not drawable)", 0, 0)],
                Reached = new byte[rows.Length],
                Funnel = [],
                Unused = 0,
                Unmatched = new Unmatched(0, 0, new Dictionary<string, long>(StringComparer.Ordinal)),
                DaysToEnd = new int[rows.Length],
                Block = [.. rows.Select((_, i) => (i * 40503 >> 3) % 20)],
                Period = Grouping.Single("period", rows.Length),
                Minimal = Grouping.Single("minimal", rows.Length),
                Full = Grouping.Cross("full", [.. columns.Select((c, i) => Grouping.Of(c, [.. rows.Select(r => r.Strata[i])]))], rows.Length),
                Band = Grouping.Single("band", rows.Length),
                Score = null,
                Attributes = [group],
            },
            group,
            0,
            1);
    }

    /// <summary>Selected and passed lines of one cell.</summary>
    public static Line[] Cell(string group, string stratum, int selected, int passed) =>
        [new(group, [stratum], true, selected), new(group, [stratum], false, passed)];
}
