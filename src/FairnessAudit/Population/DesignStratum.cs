namespace FairnessAudit.Population;

/// <summary>Rows that could be drawn at random with one probability: <paramref name="Eligible"/> could be, <paramref name="Drawn"/> were.</summary>
internal sealed record DesignStratum(string Name, long Eligible, long Drawn)
{
    /// <summary>Stands for rows that could not be drawn.</summary>
    public static DesignStratum NotDrawable { get; } = new("(not drawable)", 0, 0);

    /// <summary>How many rows a drawn one stands for; 0 where nobody was drawn.</summary>
    public double Weight => Drawn == 0 ? 0 : (double)Eligible / Drawn;

    /// <summary>
    /// How many rows a row with a known outcome stands for; 0 where nobody looked. A row that could have been drawn and was chosen by the
    /// process later stands for none: the draw was made from a set that held it, so those drawn stand for it already, and it would count twice.
    /// </summary>
    /// <param name="seen">How it came to be looked at.</param>
    /// <param name="design">Index of its stratum; 0 for a row that could not be drawn.</param>
    /// <param name="strata">Of the design.</param>
    public static double WeightOf(Seen seen, int design, IReadOnlyList<DesignStratum> strata) => seen switch
    {
        Seen.ByProcess => design == 0 ? 1 : 0,
        Seen.ByDraw => strata[design].Weight,
        _ => 0,
    };
}
