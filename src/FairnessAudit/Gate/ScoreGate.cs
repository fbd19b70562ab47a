using FairnessAudit.Measures;
using FairnessAudit.Population;
using Statistics.Equivalence;
using Statistics.Multiplicity;

namespace FairnessAudit.Gate;

/// <summary>Whether the score alone tells a group from all others within strata: equality of the area under the curve to one half, within limits.</summary>
internal static class ScoreGate
{
    public const string Measure = "score_tells_group_auc";

    public static IEnumerable<Ruling> Rulings(GatesPolicy policy, GateRule gate, Evidence evidence)
    {
        var counted = evidence.ScoreTells.Where(f => f is { Measure: Measure, Period: AuditPeriods.Pooled } && f.Group is not Grouping.Unknown
            && gate.Attributes.Contains(f.Attribute, StringComparer.Ordinal) && gate.StratumSets.Contains(f.StratumSet, StringComparer.Ordinal)).ToArray();
        if (counted.Length == 0)
            return [Whole(gate, evidence.Releasable ? gate.Effect : "report", evidence.Releasable ? Verdicts.NotShown : Verdicts.NotPossible, "nothing counted", "no score was compared between groups")];
        var judged = counted.Where(f => policy.Tier(f.Attribute, f.Group, gate.WindowsMonths[0]) is { } tier && gate.Tiers.Contains(tier, StringComparer.Ordinal)).ToArray();
        if (judged.Length == 0)
            return [Whole(gate, "report", Verdicts.NotPossible, "no group", "the planned volumes put no group in this gate's tiers")];
        var adjusted = Holm.Adjust(Array.ConvertAll(judged, f => Test(f)?.BeyondP(gate.Low!.Value, gate.High!.Value) ?? 1));
        return judged.Select((f, i) => Rule(gate, f, adjusted[i]));
    }

    /// <summary>As <see cref="Judgement"/> has it for a finding that this gate judges.</summary>
    public static string Verdict(GateRule gate, Finding finding, double adjusted) => Test(finding) is not { } test ? Verdicts.NotShown
        : test.EquivalenceP(gate.Low!.Value, gate.High!.Value) < gate.Error ? Verdicts.Within
        : adjusted < gate.Error ? Verdicts.Beyond
        : Verdicts.NotShown;

    private static Ruling Rule(GateRule gate, Finding finding, double adjusted) => new(gate, gate.Effect, Verdict(gate, finding, adjusted), gate.ExceptionAllowed)
    {
        Scored = finding.Id,
        About = () => $"{finding.Attribute}={finding.Group}, {finding.StratumSet} strata ({gate.Kind})",
        Reason = () => finding.Estimate is { } area && finding.Interval is { } i
            ? $"area {RatioWords.Text(area)}, 95% interval {RatioWords.Text(i.Low)} to {RatioWords.Text(i.High)}, against {RatioWords.Text(gate.Low)} to {RatioWords.Text(gate.High)}"
            : finding.UndefinedBecause ?? "the area is undefined",
    };

    private static LevelTest? Test(Finding finding) =>
        finding is { Estimate: { } area, StandardError: { } error and > 0, DegreesOfFreedom: { } freedom and > 0 } ? new LevelTest(area, error, freedom) : null;

    private static Ruling Whole(GateRule gate, string effect, string verdict, string about, string reason) =>
        new(gate, effect, verdict, gate.ExceptionAllowed) { About = () => about, Reason = () => reason };
}
