namespace FairnessAudit.Population;

/// <summary>
/// Counts rows of every attribute by cell, a range of rows at a time, in any order. Counters of different ranges add up; the counts are
/// whole numbers, so neither the ranges nor the order can show.
/// </summary>
internal sealed class CellCounter(DecisionRows rows, CellCodes codes, IReadOnlyList<Grouping> attributes)
{
    private readonly CodeCounts[] counts = [.. attributes.Select(_ => new CodeCounts())];

    /// <summary>Counts rows <paramref name="from"/> to <paramref name="to"/>, the last not included.</summary>
    public void Add(int from, int to)
    {
        var shared = (ulong)codes.Shared;
        var groups = attributes.Select(a => a.Codes).ToArray();
        for (var row = from; row < to; row++)
        {
            var code = codes.OfRow(row);
            for (var a = 0; a < groups.Length; a++)
                counts[a].Add((ulong)groups[a][row] * shared + code);
        }
    }

    public void Add(CellCounter other)
    {
        for (var a = 0; a < counts.Length; a++)
            counts[a].Add(other.counts[a]);
    }

    /// <summary>One table an attribute.</summary>
    public CountTable[] Tables() => [.. attributes.Select((attribute, a) => CountTable.Of(rows, attribute, Cells(a)))];

    private KeyValuePair<Cell, long>[] Cells(int attribute)
    {
        var (sorted, sums) = counts[attribute].Sorted();
        return [.. sorted.Select((code, i) => KeyValuePair.Create(codes.ToCell(code), sums[i]))];
    }
}
