using FairnessAudit.Population;
using Statistics.Multiplicity;

namespace FairnessAudit.Measures.Outcomes;

/// <summary>
/// Of what was recorded as founded, the share that a later step of people confirms by acting, each group against all others within class.
/// A record that is too easily founded for a group shows here, if whoever takes the later step judges the facts and not the record. Where
/// the ratio differs, record or step is unequal; which of the two cannot be seen from it.
/// </summary>
internal static class LaterStage
{
    public const string Measure = "later_step_risk_ratio";

    /// <summary>Error of the whole family of one attribute and one step.</summary>
    public const double Error = 0.05;

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
        Finding[] findings = [.. Enumerable.Range(0, table.Groups.Count).Select(group => ConditionalRatios.Finding(
            ConditionalRatio.Of(new RatioLabel(counted, table.Attribute, table.Groups[group], "minimal", ConditionalRatios.Pooled), cube.Counts(group, periods))))];
        return Named(findings);
    }

    /// <summary>With the p of "no difference" by Holm over the groups that hold enough founded signals; the others get none.</summary>
    private static Finding[] Named(Finding[] findings)
    {
        int[] tested = [.. Enumerable.Range(0, findings.Length).Where(i => findings[i] is { PZero: not null, Group: not Grouping.Unknown } && findings[i].Counts["n"] >= FewestFounded)];
        var adjusted = Holm.Adjust([.. tested.Select(i => findings[i].PZero!.Value)]);
        var named = findings.ToArray();
        for (var i = 0; i < tested.Length; i++)
            named[tested[i]] = named[tested[i]] with { PZeroAdjusted = adjusted[i] };
        return named;
    }

    /// <summary>Whether this finding names an unequal record or step.</summary>
    public static bool Names(Finding finding) => finding is { Measure: Measure, PZeroAdjusted: < Error };
}
