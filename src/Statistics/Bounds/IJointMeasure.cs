namespace Statistics.Bounds;

/// <summary>Something that is measured on a table of counts of which only ranges are known, and that grows with sums that are in no line with it.</summary>
public interface IJointMeasure
{
    /// <summary>Sums of counts, usually denominators: the narrower their ranges, the closer <see cref="Relax"/> comes.</summary>
    IReadOnlyList<LinearForm> Shaping { get; }

    /// <summary>A value beside which smaller differences mean nothing; 0 where every value is compared with itself.</summary>
    double Scale(ReadOnlySpan<double> point);

    /// <summary>At one table; NaN where it is undefined.</summary>
    double Value(ReadOnlySpan<double> point);

    /// <summary>No table of the polytope has a larger value than the bound.</summary>
    /// <param name="simplex">The polytope; there is a point.</param>
    /// <param name="ranges">Of <see cref="Shaping"/> over the polytope.</param>
    Optimum Relax(BoundedSimplex simplex, IReadOnlyList<ValueRange> ranges);
}
