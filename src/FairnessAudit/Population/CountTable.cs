namespace FairnessAudit.Population;

/// <summary>Counts of one attribute. Tables of parts add up; every gate is a function of these numbers.</summary>
internal sealed record CountTable
{
    public required string Attribute { get; init; }

    public required IReadOnlyList<string> Groups { get; init; }

    public required IReadOnlyList<string> Minimal { get; init; }

    public required IReadOnlyList<string> Full { get; init; }

    /// <summary>The columns that the full strata are crossed from.</summary>
    public required IReadOnlyList<string> FullColumns { get; init; }

    public required IReadOnlyList<string> Periods { get; init; }

    public required IReadOnlyList<string> Bands { get; init; }

    public required IReadOnlyList<DesignStratum> Strata { get; init; }

    public required IReadOnlyList<string> Funnel { get; init; }

    /// <summary>In order of cell; whole numbers, so the order in which rows were counted cannot show.</summary>
    public required IReadOnlyList<KeyValuePair<Cell, long>> Cells { get; init; }

    /// <summary>Blocks of clusters up to the last that holds a row; 0 without rows.</summary>
    public int Blocks => Cells.Count == 0 ? 0 : Cells.Max(c => c.Key.Block) + 1;

    /// <summary>Code of the rows without a value of the attribute; -1 where there are none.</summary>
    public int UnknownGroup => Groups.ToList().IndexOf(Grouping.Unknown);

    /// <summary>One table an attribute, from one pass over the rows.</summary>
    public static CountTable[] All(DecisionRows rows, int maturityDays, int threads) => Count(rows, rows.Attributes, maturityDays, threads);

    public static CountTable Of(DecisionRows rows, Grouping attribute, int maturityDays, int threads) => Count(rows, [attribute], maturityDays, threads)[0];

    public static CountTable Of(DecisionRows rows, Grouping attribute, IReadOnlyList<KeyValuePair<Cell, long>> cells) => new()
    {
        Attribute = attribute.Name,
        Groups = attribute.Names,
        Minimal = rows.Minimal.Names,
        Full = rows.Full.Names,
        FullColumns = rows.Full.Columns,
        Periods = rows.Period.Names,
        Bands = rows.Band.Names,
        Strata = rows.Strata,
        Funnel = rows.Funnel,
        Cells = cells,
    };

    private static CountTable[] Count(DecisionRows rows, IReadOnlyList<Grouping> attributes, int maturityDays, int threads)
    {
        var codes = new CellCodes(rows, maturityDays);
        var parts = new CellCounter[Math.Max(1, threads)];
        Parallel.For(0, parts.Length, new ParallelOptions { MaxDegreeOfParallelism = parts.Length }, part =>
        {
            var counter = new CellCounter(rows, codes, attributes);
            counter.Add((int)((long)rows.Count * part / parts.Length), (int)((long)rows.Count * (part + 1) / parts.Length));
            parts[part] = counter;
        });
        foreach (var part in parts.Skip(1))
            parts[0].Add(part);
        return parts[0].Tables();
    }
}
