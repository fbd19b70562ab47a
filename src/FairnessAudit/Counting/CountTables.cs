using FairnessAudit.Population;

namespace FairnessAudit.Counting;

/// <summary>Tables of parts added up: by name, because every part numbers only the names that occur in it.</summary>
internal static class CountTables
{
    /// <param name="parts">Tables of one attribute, of rows that do not overlap.</param>
    /// <returns>What counting all rows at once gives.</returns>
    public static CountTable Add(IReadOnlyList<CountTable> parts)
    {
        var (groups, full, minimal) = (Names(parts, p => p.Groups), Names(parts, p => p.Full), Names(parts, p => p.Minimal));
        var (bands, periods, strata) = (Names(parts, p => p.Bands), Names(parts, p => p.Periods), Strata(parts));
        var designs = strata.Select(s => s.Name).ToArray();
        var sums = new Dictionary<Cell, long>();
        foreach (var part in parts)
        {
            int[] g = Codes(part.Groups, groups), f = Codes(part.Full, full), m = Codes(part.Minimal, minimal), b = Codes(part.Bands, bands), p = Codes(part.Periods, periods);
            var d = Codes([.. part.Strata.Select(s => s.Name)], designs);
            foreach (var (cell, count) in part.Cells)
            {
                var here = cell with { Group = g[cell.Group], Full = f[cell.Full], Minimal = m[cell.Minimal], Band = b[cell.Band], Period = p[cell.Period], Design = d[cell.Design] };
                sums[here] = sums.GetValueOrDefault(here) + count;
            }
        }

        return parts[0] with
        {
            Groups = groups,
            Full = full,
            Minimal = minimal,
            Bands = bands,
            Periods = periods,
            Strata = strata,
            Cells = [.. sums.OrderBy(s => s.Key, Comparer<Cell>.Create(Cell.Order))],
        };
    }

    private static string[] Names(IReadOnlyList<CountTable> parts, Func<CountTable, IReadOnlyList<string>> names) => Grouping.Sorted(parts.SelectMany(names));

    /// <summary>A draw that runs over several parts is one draw: what could be drawn and what was drawn add up.</summary>
    private static DesignStratum[] Strata(IReadOnlyList<CountTable> parts) =>
    [
        parts[0].Strata[0],
        .. parts.SelectMany(p => p.Strata.Skip(1)).GroupBy(s => s.Name, StringComparer.Ordinal).OrderBy(s => s.Key, StringComparer.Ordinal)
            .Select(s => new DesignStratum(s.Key, s.Sum(x => x.Eligible), s.Sum(x => x.Drawn))),
    ];

    private static int[] Codes(IReadOnlyList<string> names, IReadOnlyList<string> all)
    {
        var at = all.Select((name, i) => (name, i)).ToDictionary(n => n.name, n => n.i, StringComparer.Ordinal);
        return [.. names.Select(n => at[n])];
    }
}
