using FairnessAudit.Population;

namespace FairnessAudit.Measures.Outcomes;

/// <summary>
/// Of what was recorded as founded, the share that a later step of people confirms by acting, each group against all others within class.
/// A record that is too easily founded for a group shows here, if whoever takes the later step judges the facts and not the record. Where
/// the ratio differs, record or step is unequal; which of the two cannot be seen from it.
/// </summary>
internal static class LaterStage
{
    public const string Measure = "later_step_risk_ratio";

    private const int FewestFounded = 30;

    /// <param name="table">Counts of one attribute.</param>
    /// <param name="steps">Names of steps that people take after the outcome and that may be compared.</param>
    public static IEnumerable<Finding> Of(CountTable table, IReadOnlyCollection<string> steps) =>
        table.Funnel.Select((name, i) => (name, number: i + 1)).Where(s => s.number > 1 && steps.Contains(s.name, StringComparer.Ordinal)).SelectMany(s => Of(table, s.name, s.number));

    private static Finding[] Of(CountTable table, string step, int number)
    {
        var counted = new CountedEvent(
            Measure, CountedEvent.Existing, OutcomeFinding.Question, step, cell => cell is { Mature: true, Outcome: Known.Founded } && cell.Seen is not Seen.ByNobody, cell => cell.Reached >= number);
        var cube = new EventCube(table, counted, "minimal");
        int[] periods = [.. Enumerable.Range(0, table.Periods.Count)];
        return [.. Enumerable.Range(0, table.Groups.Count).Select(group => ConditionalRatios.Finding(
            ConditionalRatio.Of(new RatioLabel(counted, table.Attribute, table.Groups[group], "minimal", ConditionalRatios.Pooled), cube.Counts(group, periods))))];
    }

    /// <summary>Whether this finding is of a group that holds enough founded signals to name anything.</summary>
    public static bool MayName(Finding finding) => finding.Measure is Measure && finding.Counts["n"] >= FewestFounded;

    /// <summary>Whether this finding names an unequal record or step.</summary>
    public static bool Names(Finding finding) => finding is { Measure: Measure, PZeroAdjusted: < NamedByHolm.Error };
}
