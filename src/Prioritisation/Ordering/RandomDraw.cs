namespace Prioritisation.Ordering;

/// <summary>
/// Strata of class × band × whether the orders disagree, merged until the places allow the policy's least number of draws in each, and the
/// draws among them by <see cref="NeymanAllocation"/>, so that every signal that can be drawn keeps a known probability.
/// </summary>
internal static class RandomDraw
{
    public static RandomDesign Of(
        OrderingPolicy policy, IReadOnlyList<int> eligible, Func<int, (byte Class, byte Band, bool Disagree)> cellOf, int places, string night, Comparison<int> drawOrder)
    {
        var cells = Merged(Cells(eligible, cellOf), Math.Min(places, eligible.Count), policy.RandomPerStratum);
        var draws = NeymanAllocation.Of(
            [.. cells.Select(c => c.Rows.Count)], [.. cells.Select(c => Deviation(policy, c, cellOf))], places, policy.RandomPerStratum);
        return new RandomDesign { Places = places, Strata = [.. cells.Select(Stratum)] };

        DrawStratum Stratum(DrawCell cell, int h)
        {
            int[] rows = [.. cell.Rows];
            Array.Sort(rows, drawOrder);
            return new($"{night}: {(cells.Count == 1 ? "all" : cell.Name(policy.Classes))}", rows, draws[h]);
        }
    }

    /// <summary>Those in which the orders disagree first, then by class and band.</summary>
    private static List<DrawCell> Cells(IReadOnlyList<int> eligible, Func<int, (byte Class, byte Band, bool Disagree)> cellOf) =>
    [
        .. eligible.GroupBy(cellOf).OrderBy(g => !g.Key.Disagree).ThenBy(g => g.Key.Class).ThenBy(g => g.Key.Band)
            .Select(g => new DrawCell(g.Key.Disagree, g.Key.Class, g.Key.Class, g.Key.Band, g.Key.Band, [.. g])),
    ];

    /// <summary>Neighbours are merged, the nearest and then the smallest first, until the least numbers of draws fit the places.</summary>
    private static List<DrawCell> Merged(List<DrawCell> cells, int places, int atLeast)
    {
        while (cells.Count > 1 && cells.Sum(c => Math.Min(atLeast, c.Rows.Count)) > places)
        {
            var first = Enumerable.Range(0, cells.Count - 1)
                .MinBy(i => (cells[i].Distance(cells[i + 1]), cells[i].Rows.Count + cells[i + 1].Rows.Count, i));
            cells[first] = cells[first].With(cells[first + 1]);
            cells.RemoveAt(first + 1);
        }

        return cells;
    }

    /// <summary>Of what the draw is to tell, weighted where the orders disagree.</summary>
    private static double Deviation(OrderingPolicy policy, DrawCell cell, Func<int, (byte Class, byte Band, bool Disagree)> cellOf)
    {
        var within = policy.RandomDeviations is { } measured
            ? measured.Pooled(cell.Rows.Select(row => (cellOf(row).Class, cellOf(row).Band)))
            : Binomial(cell.Rows.Average(row => ScoreBands.Middle(policy, cellOf(row).Band)));
        return within * (cell.Disagree ? policy.RandomDisagreement : 1);
    }

    /// <summary>Of a founded-or-not outcome.</summary>
    private static double Binomial(double probability) => Math.Sqrt(probability * (1 - probability));
}
