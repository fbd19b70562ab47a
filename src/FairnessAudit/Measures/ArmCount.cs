using FairnessAudit.Population;

namespace FairnessAudit.Measures;

/// <summary>Draws of the random arm whose outcome has had its time, and those of them with a known outcome; by group of one attribute.</summary>
/// <param name="Attribute">By whose groups.</param>
/// <param name="Groups">By name: draws and finished draws.</param>
/// <param name="Strata">Of the design, those with a row whose outcome has had its time: no other weight enters a measure.</param>
internal sealed record ArmCount(string Attribute, IReadOnlyDictionary<string, (long Drawn, long Finished)> Groups, IReadOnlyList<DesignStratum> Strata)
{
    public long Drawn => Groups.Values.Sum(g => g.Drawn);

    public long Finished => Groups.Values.Sum(g => g.Finished);

    public static ArmCount Of(CountTable table)
    {
        var groups = table.Groups.ToDictionary(g => g, _ => (Drawn: 0L, Finished: 0L), StringComparer.Ordinal);
        foreach (var (cell, count) in table.Cells.Where(c => c.Key is { Seen: Seen.ByDraw, Mature: true }))
        {
            var sum = groups[table.Groups[cell.Group]];
            groups[table.Groups[cell.Group]] = (sum.Drawn + count, sum.Finished + (cell.Outcome == Known.No ? 0 : count));
        }

        var used = table.Cells.Where(c => c.Key.Mature).Select(c => c.Key.Design).ToHashSet();
        return new ArmCount(table.Attribute, groups, [.. table.Strata.Where((s, i) => s.Eligible > 0 && used.Contains(i))]);
    }
}
