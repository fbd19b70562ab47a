using FairnessAudit.Population;
using Statistics.Ranking;

namespace FairnessAudit.Measures.Ranked;

/// <summary>Rows with a score whose outcome has had its time and is known, in rising order of score: sorted once, and compared side by side.</summary>
internal sealed class KnownRows
{
    private readonly DecisionRows rows;
    private readonly int[] order;

    public KnownRows(DecisionRows rows, int maturityDays)
    {
        this.rows = rows;
        order = [.. Enumerable.Range(0, rows.Count).Where(row => !double.IsNaN(rows.Score![row]) && rows.DaysToEnd[row] >= maturityDays && rows.Outcome[row] is not Known.No && rows.Weight(row) > 0)];
        Array.Sort(order, (a, b) => rows.Score![a] != rows.Score[b] ? rows.Score[a].CompareTo(rows.Score[b]) : a.CompareTo(b));
        Blocks = order.Length == 0 ? 0 : order.Max(row => rows.Block[row]) + 1;
        IsWeighted = rows.Strata.Any(s => s.Drawn > 0);
    }

    public int Blocks { get; }

    /// <summary>Whether drawn rows stand for others.</summary>
    public bool IsWeighted { get; }

    /// <summary>Rows of two sides, the founded of one as cases and the unfounded of the other as controls.</summary>
    /// <param name="founded">Whether a group's founded count.</param>
    /// <param name="unfounded">Whether a group's unfounded count.</param>
    /// <param name="groups">Codes by row.</param>
    public RankedRow[] Sides(Func<int, bool> founded, Func<int, bool> unfounded, int[] groups) =>
    [
        .. order.Where(row => (rows.Outcome[row] is Known.Founded ? founded : unfounded)(groups[row]))
            .Select(row => new RankedRow(rows.Score![row], rows.Weight(row), rows.Block[row], rows.Outcome[row] is Known.Founded)),
    ];
}
