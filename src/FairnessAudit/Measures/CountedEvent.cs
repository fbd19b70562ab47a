using FairnessAudit.Population;

namespace FairnessAudit.Measures;

/// <summary>Something that happens to some rows of a population and whose risk is compared between groups.</summary>
/// <param name="Measure">Name of the ratio in findings.json.</param>
/// <param name="Process">"candidate" or "existing": whose doing it is.</param>
/// <param name="Question">Of the audit's method.</param>
/// <param name="Step">The human step; null for what no human does.</param>
/// <param name="Counts">Whether the cell belongs to the population.</param>
/// <param name="Happens">Whether it happened there.</param>
/// <param name="Weighted">Whether rows stand for others that were not drawn.</param>
internal sealed record CountedEvent(string Measure, string Process, int Question, string? Step, Func<Cell, bool> Counts, Func<Cell, bool> Happens, bool Weighted = false)
{
    public const string Candidate = "candidate";
    public const string Existing = "existing";

    /// <summary>Put forward by the rule under audit. A row drawn at random was neither chosen nor passed over.</summary>
    public static CountedEvent Selection { get; } = new(
        "mantel_haenszel_risk_ratio", Candidate, 3, null, cell => cell.Step != Population.Step.DrawnAtRandom, cell => cell.Step == Population.Step.PutForward);

    /// <summary>Chosen by the process that exists, on the same signals.</summary>
    public static CountedEvent SelectionByExisting { get; } = new(
        "mantel_haenszel_risk_ratio", Existing, 3, null, cell => cell.Seen != Seen.ByDraw, cell => cell.Seen == Seen.ByProcess);

    /// <summary>Put forward although unfounded: the burden on the unfounded. Only rows whose outcome has had its time.</summary>
    public static CountedEvent FalsePositive { get; } = new(
        "false_positive_risk_ratio",
        Candidate,
        4,
        null,
        cell => cell.Step != Population.Step.DrawnAtRandom && cell is { Outcome: Known.Unfounded, Mature: true },
        cell => cell.Step == Population.Step.PutForward,
        Weighted: true);

    /// <summary>A human step among those who reached the step before; the first among those that somebody was to look at.</summary>
    /// <param name="name">Of the step.</param>
    /// <param name="number">1 for the first.</param>
    public static CountedEvent HumanStep(string name, int number) => new(
        "human_step_risk_ratio", Existing, 3, name, cell => cell is { Mature: true } && cell.Seen != Seen.ByNobody && cell.Reached >= number - 1, cell => cell.Reached >= number);
}
