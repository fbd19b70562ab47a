namespace FairnessAudit.Population;

/// <summary>What became of a row, as far as the measures of selection care.</summary>
internal enum Step : byte
{
    /// <summary>Not put forward: still open, or lapsed.</summary>
    Passed,
    PutForward,

    /// <summary>Drawn at random: neither chosen nor passed over by the rule, so it is in no selection rate.</summary>
    DrawnAtRandom,
}

internal enum Known : byte
{
    No,
    Unfounded,
    Founded,
}

/// <summary>How a row came to be looked at in the process that exists.</summary>
internal enum Seen : byte
{
    ByNobody,
    ByProcess,
    ByDraw,
}

/// <summary>Decisions joined with attributes: arrays of equal length, one element a decision. Lives in this room only.</summary>
internal sealed record DecisionRows
{
    public required Step[] Step { get; init; }

    public required Seen[] Seen { get; init; }

    public required Known[] Outcome { get; init; }

    /// <summary>Index into <see cref="Strata"/>; the first stands for rows that could not be drawn.</summary>
    public required int[] Design { get; init; }

    public required IReadOnlyList<DesignStratum> Strata { get; init; }

    /// <summary>Furthest human step: 0 for none, k for the k-th of <see cref="Funnel"/>.</summary>
    public required byte[] Reached { get; init; }

    /// <summary>Names of the human steps in order.</summary>
    public required IReadOnlyList<string> Funnel { get; init; }

    /// <summary>Rows with an outcome that neither the process nor the draw brought about: nobody knows what they stand for, so it is not used.</summary>
    public required long Unused { get; init; }

    /// <summary>Of the join with the protected file as a whole, also where only some of its rows are taken.</summary>
    public required Unmatched Unmatched { get; init; }

    /// <summary>Days from receipt to the end of the window: an outcome needs time to become known.</summary>
    public required int[] DaysToEnd { get; init; }

    /// <summary>Rows that may depend on each other, those of a person or of a sponsor, share a block.</summary>
    public required int[] Block { get; init; }

    public required Grouping Period { get; init; }

    public required Grouping Minimal { get; init; }

    public required Grouping Full { get; init; }

    /// <summary>Score band of the rule; one band for a table without bands.</summary>
    public required Grouping Band { get; init; }

    /// <summary>In <see cref="WaitingDays"/>, for a row that was not put forward: it has no waiting time until then.</summary>
    public const int NotPutForward = -1;

    /// <summary>Days of the ordering policy's kind from receipt to the night that put the row forward; null for a table, which has no nights.</summary>
    public int[]? WaitingDays { get; init; }

    /// <summary>NaN where there is none; null where the table has no score at all.</summary>
    public required double[]? Score { get; init; }

    /// <summary>Stated chance that the row is founded, 0 to 1, NaN where there is none; null where the score states no probability.</summary>
    public double[]? Probability { get; init; }

    /// <summary>1-based place on the list of its night, 0 for a row that was not put forward by the order; null for a table, which has no lists.</summary>
    public int[]? Place { get; init; }

    public required IReadOnlyList<Grouping> Attributes { get; init; }

    public int Count => Step.Length;

    /// <summary>How many rows a row with a known outcome stands for; see <see cref="DesignStratum.WeightOf"/>.</summary>
    public double Weight(int row) => DesignStratum.WeightOf(Seen[row], Design[row], Strata);

    /// <summary>With the combinations of these pairs of attributes beside the attributes.</summary>
    public DecisionRows WithCrossed(IReadOnlyList<IReadOnlyList<string>> pairs)
    {
        Grouping Find(string name) => Attributes.Single(a => a.Name == name);
        return this with { Attributes = [.. Attributes, .. pairs.Select(pair => Grouping.Crossed(Find(pair[0]), Find(pair[1])))] };
    }

    /// <summary>Some of the rows, in the given order; what could be drawn and what was drawn are counted anew.</summary>
    public DecisionRows Take(int[] rows)
    {
        T[] Of<T>(T[] values) => Array.ConvertAll(rows, row => values[row]);
        var (design, seen) = (Of(Design), Of(Seen));
        var kept = design.Where(d => d > 0).Distinct().Order().ToArray();
        return this with
        {
            Step = Of(Step),
            Seen = seen,
            Outcome = Of(Outcome),
            Design = Array.ConvertAll(design, d => Array.IndexOf(kept, d) + 1),
            Strata =
            [
                Strata[0],
                .. kept.Select(d => new DesignStratum(Strata[d].Name, design.LongCount(x => x == d), design.Where((x, i) => x == d && seen[i] == Population.Seen.ByDraw).LongCount())),
            ],
            Reached = Of(Reached),
            DaysToEnd = Of(DaysToEnd),
            Block = Of(Block),
            Period = Period.Take(rows),
            Minimal = Minimal.Take(rows),
            Full = Full.Take(rows),
            Band = Band.Take(rows),
            WaitingDays = WaitingDays is null ? null : Of(WaitingDays),
            Score = Score is null ? null : Of(Score),
            Probability = Probability is null ? null : Of(Probability),
            Place = Place is null ? null : Of(Place),
            Attributes = [.. Attributes.Select(a => a.Take(rows))],
        };
    }
}
