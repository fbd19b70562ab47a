namespace Prioritisation.Ordering;

/// <summary>The draw of one night, whole: which strata, how large, how many draws, so with which probability each signal was drawn.</summary>
public sealed record RandomDesign
{
    /// <summary>Places that could be drawn.</summary>
    public required int Places { get; init; }

    /// <summary>Every signal that could be drawn is in exactly one; none is empty.</summary>
    public required IReadOnlyList<DrawStratum> Strata { get; init; }

    public int Eligible => Strata.Sum(s => s.Eligible);

    /// <summary>Stratum by stratum, in the order of the draw.</summary>
    public int[] Drawn => [.. Strata.SelectMany(s => s.Rows.Take(s.Draws))];

    /// <summary>Names of the strata for which there was no place; their signals have probability 0.</summary>
    public IReadOnlyList<string> NotDrawn => [.. Strata.Where(s => s.Draws == 0).Select(s => s.Name)];
}
