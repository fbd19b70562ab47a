namespace Prioritisation.Ordering;

/// <summary>By which rule a signal got its place tonight.</summary>
public enum Lane : byte
{
    /// <summary>No place.</summary>
    None = 0,

    /// <summary>Of a strict class, within the places that the class may take before all others.</summary>
    Strict = 1,

    /// <summary>At its maximum age.</summary>
    Forced = 2,

    /// <summary>By its index.</summary>
    Index = 3,

    /// <summary>Drawn for the random control sample.</summary>
    Random = 4,
}
