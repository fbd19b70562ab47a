using FairnessAudit.Drift;
using FairnessAudit.Gate;
using FairnessAudit.SelfTest.Drifting;

namespace FairnessAudit.SelfTest.Mechanisms;

/// <summary>A rule that gets worse by itself, a little every week, as one does that learns from where it looked.</summary>
internal static class DriftMechanisms
{
    private const int Weeks = 52;
    private const int Rising = 26;
    private const double Highest = 1.5;
    private const int SignalsAWeek = 820;
    private const double Share = 16.0 / 164;

    public static IEnumerable<Mechanism> Of(GatesPolicy policy)
    {
        if (policy.Drift is not { } rule)
            yield break;
        var weeks = new SimulatedWeeks(policy);
        var harmed = DriftCampaign.TruthOf(weeks, 1).Harmed!.Value;
        yield return new Mechanism(
            "feedback: drift that persists",
            11,
            FormattableString.Invariant($"{harmed.Group} from 1 to {Highest} times within {Rising} weeks, 164 signals and 16 places a night, a year"),
            SignalsAWeek * Weeks,
            "a breach that new weeks confirm, and that names the attribute; false alarm: any confirmed breach in a year of fair noise",
            Mechanism.Usual,
            (ref random, planted) =>
            {
                var watch = new DriftWatch(rule, weeks.Gates);
                var named = false;
                for (var week = 1; week <= Weeks; week++)
                {
                    var ratio = planted ? 1 + (Highest - 1) * Math.Min(1, (double)week / Rising) : 1;
                    var seen = watch.Add(weeks.Week(weeks.Rates(DriftCampaign.TruthOf(weeks, ratio), Share, ref random), SignalsAWeek, ref random));
                    if (seen.Breach)
                        named = Names(weeks.Gates, seen, harmed.Attribute);
                    if (seen.Confirms)
                        return !planted || named;
                }

                return false;
            });
    }

    /// <summary>Whether the group's own attribute, or one that it follows from, carries the largest part of a breach.</summary>
    private static bool Names(IReadOnlyList<DriftGate> gates, WatchedWeek seen, string attribute)
    {
        var largest = gates[Enumerable.Range(0, gates.Count).MaxBy(g => seen.Parts[g])].Attribute;
        return attribute.StartsWith(largest, StringComparison.Ordinal) || largest.StartsWith(attribute, StringComparison.Ordinal);
    }
}
