namespace FairnessAudit.Measures;

/// <summary>A comparison as a function of the share of one group's records that are wrong, all else as recorded.</summary>
/// <param name="Of">Name of the comparison.</param>
/// <param name="Recorded">"founded" or "unfounded": which of the group's records are supposed wrong.</param>
/// <param name="Records">How many such records the comparison uses.</param>
/// <param name="Points">From none wrong to all wrong.</param>
/// <param name="Edges">Low and high edge of the tolerance, as far as there is one.</param>
public sealed record WrongCurve(string Of, string Recorded, long Records, IReadOnlyList<WrongPoint> Points, IReadOnlyList<WrongEdge> Edges);

/// <param name="Share">Of the records wrong, 0 to 1.</param>
/// <param name="Value">Of the comparison then; null where undefined.</param>
public sealed record WrongPoint(double Share, double? Value);

/// <param name="Edge">Of the tolerance.</param>
/// <param name="Share">Smallest share of wrong records at which the comparison crosses the edge; null where no share does.</param>
/// <param name="Records">That share of the records, rounded up; null where no share does.</param>
public sealed record WrongEdge(double Edge, double? Share, long? Records);
