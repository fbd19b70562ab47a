namespace FairnessAudit.SelfTest.Coverage;

/// <summary>Where a coverage of 95% may lie. Exact methods cover more than they promise at small counts, so each kind has its own window.</summary>
internal sealed record CoverageWindow(double Low, double High)
{
    /// <summary>One rate alone: only the two roads must agree.</summary>
    public static CoverageWindow Any { get; } = new(0, 1);

    /// <summary>The mean over a grid of rates, for intervals of one proportion.</summary>
    public static CoverageWindow Mean { get; } = new(0.94, 0.98);

    /// <summary>Intervals that hold for a range of numbers, and so for each with more than the level.</summary>
    public static CoverageWindow AtLeast { get; } = new(0.945, 1);

    /// <summary>Asymptotic intervals at a hundred expected cases or more.</summary>
    public static CoverageWindow Asymptotic { get; } = new(0.935, 0.97);

    public bool Holds(double coverage) => coverage >= Low && coverage <= High;

    /// <summary>Whether a simulated coverage can still lie in the window, by its one-sided 99% bounds.</summary>
    public bool Holds(Simulation.ErrorRate covered) => covered.Upper99 >= Low && covered.Lower99 <= High;
}
