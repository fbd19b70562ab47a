namespace Statistics.Bounds;

/// <summary>All points whose variables, and whose sums of variables, lie in given ranges.</summary>
/// <param name="Variables">Range of each variable.</param>
/// <param name="Rows">Sums with their ranges; an equation has a range of one value.</param>
public sealed record Polytope(IReadOnlyList<ValueRange> Variables, IReadOnlyList<RangedForm> Rows);

public sealed record RangedForm(LinearForm Form, ValueRange Range);
