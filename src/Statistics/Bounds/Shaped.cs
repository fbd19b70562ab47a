namespace Statistics.Bounds;

/// <summary>A polytope with some sums whose ranges over it are known: what several measures of the same counts start from.</summary>
/// <param name="Simplex">The polytope, the sums being its last rows.</param>
/// <param name="Ranges">Of the sums, in whole numbers.</param>
/// <param name="Sums">Of counts, so that they are whole.</param>
public sealed record Shaped(BoundedSimplex Simplex, IReadOnlyList<ValueRange> Ranges, IReadOnlyList<LinearForm> Sums)
{
    /// <summary>With more sums than this, halves keep the ranges of the whole but for the one that was halved.</summary>
    private const int Few = 8;

    /// <param name="start">There must be a point; it stays as it is.</param>
    /// <param name="sums">Of counts.</param>
    public static Shaped Of(BoundedSimplex start, IReadOnlyList<LinearForm> sums)
    {
        var simplex = start.With(sums.Select(f => new RangedForm(f, ValueRange.Anything)));
        return new(simplex, RangesOf(simplex, sums), sums);
    }

    /// <summary>A part of this polytope with one sum in a narrower range; null where nothing is left of it.</summary>
    public Shaped? Narrowed(Shaped part, int sum, ValueRange range)
    {
        var simplex = part.Simplex.Narrowed(Simplex.RowCount - Sums.Count + sum, range);
        if (!simplex.FindPoint())
            return null;
        return new(simplex, Sums.Count <= Few ? RangesOf(simplex, Sums) : [.. part.Ranges.Select((r, i) => i == sum ? range : r)], Sums);
    }

    private static ValueRange[] RangesOf(BoundedSimplex simplex, IReadOnlyList<LinearForm> sums) => [.. sums.Select(f => simplex.Range(f)!.Value.Whole())];
}
