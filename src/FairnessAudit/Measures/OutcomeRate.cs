using FairnessAudit.Population;

namespace FairnessAudit.Measures;

/// <summary>A rate over rows whose outcome has had its time and is known; a known row counts for as many as it stands for.</summary>
/// <param name="Measure">Name in findings.json.</param>
/// <param name="Reach">Rows that would all count if every outcome were known.</param>
/// <param name="Among">The outcome that a row must have to count.</param>
/// <param name="Happens">What the share is of.</param>
/// <param name="NobodyBecause">Why a group without any such row has no rate.</param>
internal sealed record OutcomeRate(string Measure, Func<Cell, bool> Reach, Func<Known, bool> Among, Func<Cell, bool> Happens, string NobodyBecause)
{
    /// <summary>Of the founded, put forward.</summary>
    public static OutcomeRate TruePositive { get; } = OfFounded("true_positive_rate", putForward: true);

    /// <summary>Of the founded, passed over.</summary>
    public static OutcomeRate FalseNegative { get; } = OfFounded("false_negative_rate", putForward: false);

    /// <summary>Of the unfounded, put forward: the burden on those who gave no cause.</summary>
    public static OutcomeRate FalsePositive { get; } = new(
        "false_positive_rate", Chosen, outcome => outcome is Known.Unfounded, cell => cell.Step is Step.PutForward, "no signal of this group is known to be unfounded");

    /// <summary>Of what is put forward, founded.</summary>
    public static OutcomeRate Predictive { get; } = new(
        "positive_predictive_value",
        cell => Chosen(cell) && cell.Step is Step.PutForward,
        outcome => outcome is not Known.No,
        cell => cell.Outcome is Known.Founded,
        "of no signal of this group that is put forward the outcome is known");

    /// <summary>Of everybody, founded: what the draw is there to say, so those drawn count too.</summary>
    public static OutcomeRate Founded { get; } = new(
        "base_rate", cell => cell.Mature, outcome => outcome is not Known.No, cell => cell.Outcome is Known.Founded, "of no signal of this group the outcome is known");

    /// <summary>What a rule that decides on every row is reported by.</summary>
    public static IReadOnlyList<OutcomeRate> All { get; } = [TruePositive, FalseNegative, FalsePositive, Predictive];

    private static OutcomeRate OfFounded(string measure, bool putForward) => new(
        measure, Chosen, outcome => outcome is Known.Founded, cell => cell.Step is Step.PutForward == putForward, "no signal of this group is known to be founded");

    /// <summary>A row drawn at random was neither chosen nor passed over.</summary>
    private static bool Chosen(Cell cell) => cell.Mature && cell.Step is not Step.DrawnAtRandom;
}
