namespace Prioritisation.Ordering;

/// <summary>What one night decides. Rows are positions in the <see cref="OpenSignals"/> that were ordered; those in no list stay open.</summary>
public sealed record NightDecision
{
    /// <summary>Slack of a signal whose class has no norm.</summary>
    public const int NoNorm = int.MaxValue;

    /// <summary>Rows put forward by the order, first first: those of strict classes, then those at their maximum age, then those by index.</summary>
    public required int[] Ranked { get; init; }

    /// <summary>Rows drawn for the random control sample, stratum by stratum.</summary>
    public required int[] Random { get; init; }

    /// <summary>The random control sample's design, fixed before anybody sees the list.</summary>
    public required RandomDesign Design { get; init; }

    /// <summary>Rows that leave the stock unreached.</summary>
    public required int[] Lapsed { get; init; }

    /// <summary>Per row by which rule it got its place.</summary>
    public required Lane[] Lane { get; init; }

    /// <summary>Per row the index points: head + band points × band + ageing × age + deadline points.</summary>
    public required int[] Index { get; init; }

    /// <summary>Per row the score band, 0 the least urgent.</summary>
    public required byte[] Band { get; init; }

    /// <summary>Per row the days left to the class's norm, of the norm's own kind; negative when breached, <see cref="NoNorm"/> without one.</summary>
    public required int[] Slack { get; init; }

    /// <summary>Number of signals that could be drawn: every new signal that was not ranked.</summary>
    public int Eligible => Design.Eligible;

    /// <summary>Whether the norm is past.</summary>
    public bool IsBreached(int row) => Slack[row] < 0;
}
