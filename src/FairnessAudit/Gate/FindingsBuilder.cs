using FairnessAudit.Measures;

namespace FairnessAudit.Gate;

/// <summary>Puts measures and judgement together into one document.</summary>
internal static class FindingsBuilder
{
    public static Findings Make(
        IEnumerable<Finding> reported,
        Judgement? judgement,
        GatesPolicy? policy,
        IReadOnlyList<string> looser,
        PopulationSummary population,
        AuditWindow window,
        IReadOnlyDictionary<string, string> inputs,
        bool releasable,
        string disclosure,
        IReadOnlyList<string> limits) => new()
        {
            Releasable = releasable,
            Inputs = inputs,
            Policy = policy is null ? null : new PolicySummary(policy.Id, policy.Version, policy.Sha256, policy.Stage, looser, policy.Disclosure.MinimumDenominator) { Gates = [.. policy.Gates.Select(g => new PolicyGate(g.Id, g.Measure, g.Kind, g.Low, g.High))] },
            Disclosure = disclosure,
            Verdict = Verdicts.Overall(judgement?.Results ?? []),
            Gates = Verdicts.Summary(judgement?.Results ?? []),
            GateResults = judgement?.Results ?? [],
            Tests = judgement?.Tests ?? 0,
            Needed = WhatItTakes.Of(judgement?.Findings ?? [], window, policy?.Gates ?? []),
            Window = window,
            Population = policy is null ? population : SmallGroups.With(policy, population),
            Limits = limits,
            Items = [.. reported, .. judgement?.Findings ?? []],
        };
}
