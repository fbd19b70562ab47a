using System.Globalization;

namespace FairnessAudit.Gate;

/// <summary>What a gates policy must say before anything may be judged by it.</summary>
internal static class GatesPolicyRules
{
    public delegate void Demand(bool holds, string where, object? value, string rule);

    public static void Check(GatesPolicyDocument policy, Action<string, string?, string> wrong)
    {
        void Demanded(bool holds, string where, object? value, string rule)
        {
            if (!holds)
                wrong(where, Convert.ToString(value, CultureInfo.InvariantCulture), rule);
        }

        CheckWhole(policy, Demanded);
        CheckPlanned(policy, Demanded);
        CheckAttributes(policy, Demanded);
        foreach (var gate in policy.Gates ?? [])
            GateRuleRules.Check(policy, gate, Demanded);
        DriftSectionRules.Check(policy, Demanded);
    }

    /// <summary>Names of the attributes and crosses that gates may judge.</summary>
    public static IEnumerable<string> Audited(GatesPolicyDocument policy) =>
        (policy.Attributes ?? []).Concat((policy.Crossed ?? []).Select(parts => Population.Grouping.CrossedName(parts)));

    private static void CheckWhole(GatesPolicyDocument policy, Demand demand)
    {
        demand(policy.Schema is "gates/1", "schema", policy.Schema, "must be gates/1");
        demand(!string.IsNullOrWhiteSpace(policy.Id), "id", policy.Id, "is missing");
        demand(!string.IsNullOrWhiteSpace(policy.Version), "version", policy.Version, "is missing");
        demand(policy.Stage is GatesPolicy.Pilot or GatesPolicy.Full, "stage", policy.Stage, "must be pilot or full");
        demand(policy.Ceiling > 1, "ceiling", policy.Ceiling, "must be a ratio above 1");
        demand(policy.BeyondError is > 0 and <= 0.1, "beyond_error", policy.BeyondError, "must lie above 0, at most 0.1");
        demand(policy.MinimumExpected >= 5, "minimum_expected", policy.MinimumExpected, "must be at least 5: below that no ratio has a valid interval");
        demand(policy.MaturityDays is >= 0 and <= 1000, "maturity_days", policy.MaturityDays, "must be a number of days, 0 to 1000");
        demand(policy.Coverage?.UnmatchedShare is >= 0 and <= 0.5, "coverage.unmatched_share", policy.Coverage?.UnmatchedShare, "must be a share from 0 to 0.5");
        demand(policy.Disclosure?.Base >= 5, "disclosure.base", policy.Disclosure?.Base, "must be at least 5");
        demand(policy.Disclosure?.Minimum is >= 5 && policy.Disclosure.Minimum <= policy.Disclosure.Base, "disclosure.minimum", policy.Disclosure?.Minimum, "must be at least 5 and no more than the base");
        demand(policy.Disclosure?.MinimumDenominator >= 50, "disclosure.minimum_denominator", policy.Disclosure?.MinimumDenominator, "must be at least 50");
        demand(policy.Tiers?.A > policy.Tiers?.B && policy.Tiers?.B > 0, "tiers", null, "need A above B above 0");
        demand(policy.Unknown?.OddsFactor is >= 1 and <= 100, "unknown.odds_factor", policy.Unknown?.OddsFactor, "must lie in 1 to 100");
        demand(!string.IsNullOrWhiteSpace(policy.Unknown?.Rationale), "unknown.rationale", null, "is missing");
        demand(policy.MinimumOverlap is >= 0 and < 1, "minimum_overlap", policy.MinimumOverlap, "must be at least 0 and below 1");
        demand(policy.Pilot?.ShareOfCapacity is > 0 and <= 1, "pilot.share_of_capacity", policy.Pilot?.ShareOfCapacity, "must lie above 0, at most 1");
        demand(policy.Pilot?.ExpiresMonths is >= 1 and <= 12, "pilot.expires_months", policy.Pilot?.ExpiresMonths, "must be 1 to 12");
        demand(policy.ButFor?.Suspects is not null, "but_for.suspects", null, "name the suspect features, or none: []");
        demand(policy.ButFor?.Tells is > 0.5 and <= 1, "but_for.tells", policy.ButFor?.Tells, "must be an area above 0.5, at most 1");
        demand(!string.IsNullOrWhiteSpace(policy.ButFor?.Rationale), "but_for.rationale", null, "is missing");
        demand(policy.Gates is { Count: > 0 }, "gates", null, "a policy without gates decides nothing");
        demand(policy.Gates?.Exists(g => g is { Kind: GateRule.Exact, Measure: GateRule.Claim, Effect: "block", Exception: "never" }) ?? false, "gates", null, "the exact gate on the claim that blocks and is never excepted may not be left out");
        demand((policy.Gates ?? []).Select(g => g.Id).Distinct(StringComparer.Ordinal).Count() == (policy.Gates ?? []).Count, "gates", null, "two gates have one id");
    }

    private static void CheckPlanned(GatesPolicyDocument policy, Demand demand)
    {
        var planned = policy.Planned;
        demand(planned?.SignalsAYear > 0, "planned.signals_a_year", planned?.SignalsAYear, "must be above 0");
        demand(planned?.SelectedShare is > 0 and <= 1, "planned.selected_share", planned?.SelectedShare, "must lie above 0, at most 1");
        demand(planned?.DesignEffect >= 1, "planned.design_effect", planned?.DesignEffect, "must be at least 1");
        demand(planned?.Steps is not { } steps || steps.Values.All(s => s is > 0 and <= 1), "planned.steps", null, "every share must lie above 0, at most 1");
        foreach (var attribute in (policy.Attributes ?? []).Concat(planned?.Shares?.Keys.Intersect(Audited(policy), StringComparer.Ordinal) ?? []).Distinct(StringComparer.Ordinal))
        {
            var shares = planned?.Shares?.GetValueOrDefault(attribute);
            demand(shares is { Count: > 1 }, "planned.shares." + attribute, null, "tiers need the planned share of every group");
            demand(shares is null || shares.Values.All(s => s is > 0 and <= 1), "planned.shares." + attribute, null, "every share must lie above 0, at most 1");
            demand(shares is null || Math.Abs(shares.Values.Sum() - 1) < 0.011, "planned.shares." + attribute, shares?.Values.Sum(), "the shares must add up to 1");
        }
    }

    private static void CheckAttributes(GatesPolicyDocument policy, Demand demand)
    {
        demand(policy.Attributes is { Count: > 0 }, "attributes", null, "name at least one attribute to audit");
        foreach (var parts in policy.Crossed ?? [])
            demand(parts.Count == 2 && parts[0] != parts[1] && parts.TrueForAll(p => (policy.Attributes ?? []).Contains(p, StringComparer.Ordinal)), "crossed", string.Join(", ", parts), "must be two different attributes that the policy audits");
        var audited = Audited(policy).ToHashSet(StringComparer.Ordinal);
        foreach (var (child, parent) in policy.Parents ?? [])
            demand(audited.Contains(child) && audited.Contains(parent) && child != parent, "parents." + child, parent, "must be two different attributes or crosses that the policy audits");
        foreach (var (attribute, group) in policy.References ?? [])
            demand(policy.Planned?.Shares?.GetValueOrDefault(attribute)?.ContainsKey(group) ?? false, "references." + attribute, group, "must be a group with a planned share");
    }
}
