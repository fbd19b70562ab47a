namespace FairnessAudit.Population;

/// <summary>Rows that could be drawn at random with one probability: <paramref name="Eligible"/> could be, <paramref name="Drawn"/> were.</summary>
internal sealed record DesignStratum(string Name, long Eligible, long Drawn)
{
    /// <summary>Stands for rows that could not be drawn.</summary>
    public static DesignStratum NotDrawable { get; } = new("(not drawable)", 0, 0);

    /// <summary>How many rows a drawn one stands for; 0 where nobody was drawn.</summary>
    public double Weight => Drawn == 0 ? 0 : (double)Eligible / Drawn;

    /// <summary>How many rows one with a known outcome stands for; 0 where nobody looked.</summary>
    /// <param name="strata">Of the design.</param>
    /// <param name="seen">How it came to be looked at.</param>
    /// <param name="design">Code of its stratum.</param>
    public static double WeightOf(IReadOnlyList<DesignStratum> strata, Seen seen, int design) => seen switch
    {
        Seen.ByProcess => 1,
        Seen.ByDraw => strata[design].Weight,
        _ => 0,
    };
}
