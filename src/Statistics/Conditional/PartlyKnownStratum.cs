namespace Statistics.Conditional;

/// <summary>
/// One stratum of a comparison in which of some rows it is not known to which side they belong: <paramref name="Hits"/> of them were
/// selected, <paramref name="Misses"/> were not.
/// </summary>
public readonly record struct PartlyKnownStratum(Stratum Known, double Hits, double Misses)
{
    /// <summary>The stratum when these parts of the unknown rows belong to the group and the rest to the reference.</summary>
    public Stratum With(double hits, double misses) =>
        new(Known.A + hits, Known.N1 + hits + misses, Known.C + Hits - hits, Known.N0 + Hits - hits + Misses - misses);
}
