namespace FairnessAudit.Population;

/// <summary>Where a row is counted: codes into the names of its <see cref="CountTable"/>.</summary>
internal readonly record struct Cell
{
    public required int Group { get; init; }

    public required int Minimal { get; init; }

    public required int Full { get; init; }

    public required int Band { get; init; }

    public required int Period { get; init; }

    public required int Block { get; init; }

    public required Step Step { get; init; }

    public required Seen Seen { get; init; }

    /// <summary>Code of the design stratum.</summary>
    public required int Design { get; init; }

    /// <summary>Furthest human step, 0 for none.</summary>
    public required int Reached { get; init; }

    /// <summary>Whether the outcome has had its time to become known.</summary>
    public required bool Mature { get; init; }

    public required Known Outcome { get; init; }

    /// <summary>How many rows one row of this cell with a known outcome stands for; see <see cref="DesignStratum.WeightOf"/>.</summary>
    public double Weight(IReadOnlyList<DesignStratum> strata) => DesignStratum.WeightOf(Seen, Design, strata);

    /// <summary>The order of cells in every file.</summary>
    public static Comparison<Cell> Order { get; } = (a, b) => a.Key().CompareTo(b.Key());

    private (int, int, int, int, int, int, (int, int, int, int, bool, int)) Key() =>
        (Group, Full, Minimal, Band, Period, Block, ((int)Step, (int)Seen, Design, Reached, Mature, (int)Outcome));
}
