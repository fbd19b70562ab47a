using FairnessAudit.Measures;
using FairnessAudit.Population;

namespace FairnessAudit.Gate;

/// <summary>The declared family of "not shown beyond": which selection ratios it holds, and which of them it shows outside the band.</summary>
internal sealed class BandTests
{
    private readonly PFamily family;

    public BandTests(GatesPolicy policy, Evidence evidence)
    {
        Gate = policy.Gates.FirstOrDefault(g => g.Kind is GateRule.NotShownBeyond);
        Members = Gate is null ? [] : [.. Of(Gate, evidence)];
        family = Gate is null
            ? new PFamily([], _ => null)
            : BandFamily.Of(Members, Gate.Low!.Value, Gate.High!.Value, policy.MinimumExpected);
    }

    /// <summary>Null where the policy has no such gate.</summary>
    public GateRule? Gate { get; }

    public IReadOnlyList<ConditionalRatio> Members { get; }

    public int Tests => family.Tests;

    public (double Plain, double Adjusted)? P(ConditionalRatio ratio) => family.Of(ratio);

    public bool Beyond(ConditionalRatio ratio) => Gate is not null && P(ratio) is { } p && p.Adjusted < Gate.Error;

    /// <summary>The window taken together and each of its quarters; all that there is where the data are shorter than the window.</summary>
    private static IEnumerable<ConditionalRatio> Of(GateRule gate, Evidence evidence)
    {
        var months = gate.WindowsMonths[0];
        var stretches = evidence.Periods.Quarters(months).Append(evidence.Periods.Name(months) ?? AuditPeriods.Pooled).ToHashSet(StringComparer.Ordinal);
        var all = evidence.Periods.Months is null;
        return evidence.Ratios.Where(r => r.Event == CountedEvent.Selection && r.Group is not Grouping.Unknown
            && gate.Attributes.Contains(r.Attribute, StringComparer.Ordinal)
            && gate.StratumSets.Contains(r.StratumSet, StringComparer.Ordinal)
            && (all || stretches.Contains(r.Period)));
    }
}
