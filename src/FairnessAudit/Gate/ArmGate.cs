using System.Globalization;
using FairnessAudit.Population;

namespace FairnessAudit.Gate;

/// <summary>Whether the random arm holds what the policy asks before anything is concluded from outcomes.</summary>
internal static class ArmGate
{
    /// <summary>The first thing that is not met, in words; null where the arm is valid or the policy asks nothing of it.</summary>
    public static string? Unmet(GatesPolicy policy, Evidence evidence) =>
        policy.Gates.FirstOrDefault(g => g.Measure is GateRule.Arm) is { } gate
            ? Rulings(policy, gate, evidence).FirstOrDefault(r => r.Verdict is not Verdicts.Within) is { } first ? $"{gate.Id}: {first.About()}: {first.Reason()}" : null
            : null;

    public static IEnumerable<Ruling> Rulings(GatesPolicy policy, GateRule gate, Evidence evidence)
    {
        if (evidence.Arm is not { } arm || arm.Drawn == 0)
            return [Ruling(gate, evidence.Releasable ? Verdicts.NotShown : Verdicts.NotPossible, "random arm", "no random draw whose outcome has had its time is there")];
        var rule = gate.ArmRule!;
        var main = arm.Groups.Where(g => g.Key is not Grouping.Unknown && policy.Tier(arm.Attribute, g.Key, 12) is "A").OrderBy(g => g.Key, StringComparer.Ordinal).ToArray();
        var smallest = main.OrderBy(g => g.Value.Finished).FirstOrDefault();
        var thin = arm.Strata.Where(s => s.Drawn < rule.MinimumInStratum).ToArray();
        var lost = main.Select(g => Lost(g.Value)).DefaultIfEmpty(0).ToArray();
        return
        [
            Ruling(gate, arm.Finished >= rule.MinimumDraws, "finished draws", $"{arm.Finished} of at least {rule.MinimumDraws}"),
            Ruling(gate, main.Length > 0 && smallest.Value.Finished >= rule.MinimumDrawsInGroup, "finished draws in the smallest main group", main.Length == 0 ? "no group is of tier A" : $"{smallest.Value.Finished} of at least {rule.MinimumDrawsInGroup} ({arm.Attribute}={smallest.Key})"),
            Ruling(gate, thin.Length == 0, "draws in every stratum of the design", thin.Length == 0 ? $"at least {rule.MinimumInStratum} in each of {arm.Strata.Count}" : $"{thin[0].Drawn} in {thin[0].Name}, at least {rule.MinimumInStratum} are asked; {thin.Length} such strata"),
            Ruling(gate, Lost((arm.Drawn, arm.Finished)) <= rule.MaximumNonResponse, "draws without an outcome", $"{Percent(Lost((arm.Drawn, arm.Finished)))} of at most {Percent(rule.MaximumNonResponse)}"),
            Ruling(gate, lost.Max() - lost.Min() <= rule.MaximumDifference, "draws without an outcome, alike between main groups", $"difference {Percent(lost.Max() - lost.Min())} of at most {Percent(rule.MaximumDifference)}"),
        ];
    }

    private static double Lost((long Drawn, long Finished) group) => group.Drawn == 0 ? 0 : 1 - (double)group.Finished / group.Drawn;

    private static string Percent(double share) => (100 * share).ToString("0.#", CultureInfo.InvariantCulture) + "%";

    private static Ruling Ruling(GateRule gate, bool holds, string about, string reason) => Ruling(gate, holds ? Verdicts.Within : Verdicts.Beyond, about, reason);

    private static Ruling Ruling(GateRule gate, string verdict, string about, string reason) =>
        new(gate, gate.Effect, verdict, gate.ExceptionAllowed) { About = () => about, Reason = () => reason };
}
