using System.Globalization;

namespace FairnessAudit.Gate;

/// <summary>What one clause of a gates policy must say, by its kind and measure.</summary>
internal static class GateRuleRules
{
    private static readonly string[] Effects = ["block", "justify", "report"];
    private static readonly string[] TierNames = ["A", "B", "C"];
    private static readonly string[] Sets = ["none", "minimal", "full", "band"];

    /// <summary>By kind, the measures that it can judge.</summary>
    private static readonly Dictionary<string, string[]> Kinds = new(StringComparer.Ordinal)
    {
        [GateRule.Exact] = [GateRule.Claim, GateRule.Arm],
        [GateRule.Equivalence] = [GateRule.Selection, GateRule.FalsePositive, GateRule.HumanStep, GateRule.ScoreTellsGroup],
        [GateRule.HarmLimit] = [GateRule.Selection, GateRule.FalsePositive, GateRule.HumanStep],
        [GateRule.NotShownBeyond] = [GateRule.Selection],
        [GateRule.BeyondOrPersistent] = [GateRule.Selection],
        [GateRule.ByTier] = [GateRule.Selection, GateRule.HumanStep],
    };

    public static void Check(GatesPolicyDocument policy, GatesPolicyDocument.GateSection gate, GatesPolicyRules.Demand demand)
    {
        var where = "gates." + (gate.Id ?? "?");
        demand(!string.IsNullOrWhiteSpace(gate.Id), where + ".id", gate.Id, "is missing");
        demand(Effects.Contains(gate.Effect, StringComparer.Ordinal), where + ".effect", gate.Effect, "must be block, justify or report");
        demand(Kinds.ContainsKey(gate.Kind ?? ""), where + ".kind", gate.Kind, "must be one of " + string.Join(", ", Kinds.Keys));
        var measures = Kinds.GetValueOrDefault(gate.Kind ?? "") ?? [];
        demand(measures.Contains(gate.Measure, StringComparer.Ordinal), where + ".measure", gate.Measure, "must be one of " + string.Join(", ", measures));
        demand(!string.IsNullOrWhiteSpace(gate.Rationale), where + ".rationale", null, "is missing");
        demand(!string.IsNullOrWhiteSpace(gate.DecidedBy), where + ".decided_by", null, "is missing");
        demand(DateOnly.TryParseExact(gate.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _), where + ".date", gate.Date, "must be a date such as 2026-10-01");
        demand(gate.Exception is "allowed" or "never", where + ".exception", gate.Exception, "must be allowed or never");
        if (gate.Measure is GateRule.Claim)
            demand(gate is { Effect: "block", Exception: "never" }, where, null, "an exact gate on the claim blocks and is never excepted");
        else if (gate.Measure is GateRule.Arm)
            CheckArm(policy, gate, where, demand);
        else
            CheckGroups(policy, gate, where, demand);
    }

    private static void CheckGroups(GatesPolicyDocument policy, GatesPolicyDocument.GateSection gate, string where, GatesPolicyRules.Demand demand)
    {
        CheckAttributes(policy, gate, where, demand);
        demand(Some(gate.Tiers, TierNames), where + ".tiers", null, "must be some of A, B, C");
        demand(Some(gate.StratumSets, Sets), where + ".stratum_sets", null, "must be some of none, minimal, full, band");
        demand(gate.StratumSets?.Contains("band", StringComparer.Ordinal) != true || gate.Measure is GateRule.HumanStep, where + ".stratum_sets", "band", "the score is a stratum of the human step only");
        demand(gate.WindowsMonths is { Count: > 0 } windows && windows.TrueForAll(m => m is >= 3 and <= 36) && windows.Zip(windows.Skip(1)).All(w => w.First < w.Second), where + ".windows_months", null, "must be lengths of 3 to 36 months, from short to long");
        demand(gate.Measure is not GateRule.HumanStep || !string.IsNullOrWhiteSpace(gate.Owner), where + ".owner", null, "name who answers for the human step");
        demand(gate.Measure is not GateRule.HumanStep || policy.Planned?.Steps is { Count: > 0 }, "planned.steps", null, "tiers of the human step need the planned share of signals that reach each step");
        if (gate.Kind is GateRule.ByTier)
        {
            demand((gate.Tiers ?? []).All(t => policy.Gates!.Exists(g => g.Id == gate.As?.GetValueOrDefault(t) && g.Kind is GateRule.Equivalence or GateRule.HarmLimit)), where + ".as", null, "name for each tier the gate, of kind equivalence or harm_limit, whose limits hold");
            return;
        }

        demand(gate.Error is > 0 and <= 0.1, where + ".error", gate.Error, "must lie above 0, at most 0.1");
        demand(gate.Kind is not GateRule.BeyondOrPersistent || gate.Quarters is >= 2 and <= 12, where + ".quarters", gate.Quarters, "must be 2 to 12");
        if (gate.Measure is GateRule.ScoreTellsGroup)
        {
            demand(gate.Low is > 0 and < 0.5 && gate.High is > 0.5 and < 1, where + ".low", gate.Low, "must be areas under the curve on both sides of 0.5");
            return;
        }

        demand(gate.High > 1, where + ".high", gate.High, "must be a ratio above 1");
        demand(gate.Low is > 0 and < 1 || (gate.Low is null && gate.Kind is GateRule.HarmLimit), where + ".low", gate.Low, "must be a ratio between 0 and 1; only a harm limit may have none");
    }

    private static void CheckArm(GatesPolicyDocument policy, GatesPolicyDocument.GateSection gate, string where, GatesPolicyRules.Demand demand)
    {
        CheckAttributes(policy, gate, where, demand);
        demand(gate.Attributes is { Count: 1 }, where + ".attributes", null, "must be one attribute, between whose groups the arm must be alike");
        demand(gate.Effect is "report", where + ".effect", gate.Effect, "must be report: what it says falls on the gates that rest on outcomes");
        demand(gate.MinimumDraws > 0, where + ".minimum_draws", gate.MinimumDraws, "must be above 0");
        demand(gate.MinimumDrawsInGroup > 0, where + ".minimum_draws_in_group", gate.MinimumDrawsInGroup, "must be above 0");
        demand(gate.MinimumInStratum >= 2, where + ".minimum_in_stratum", gate.MinimumInStratum, "must be at least 2: one draw has no variance");
        demand(gate.MaximumNonResponse is >= 0 and < 1, where + ".maximum_non_response", gate.MaximumNonResponse, "must be a share");
        demand(gate.MaximumDifference is >= 0 and < 1, where + ".maximum_difference", gate.MaximumDifference, "must be a share");
    }

    private static void CheckAttributes(GatesPolicyDocument policy, GatesPolicyDocument.GateSection gate, string where, GatesPolicyRules.Demand demand) =>
        demand(Some(gate.Attributes, [.. GatesPolicyRules.Audited(policy)]), where + ".attributes", null, "must be attributes or crosses that the policy audits");

    private static bool Some(List<string>? values, IReadOnlyCollection<string> allowed) => values is { Count: > 0 } && values.TrueForAll(v => allowed.Contains(v, StringComparer.Ordinal));
}
