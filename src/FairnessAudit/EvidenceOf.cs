using FairnessAudit.Gate;
using FairnessAudit.Measures;
using FairnessAudit.Population;
using FairnessAudit.StandIns;

namespace FairnessAudit;

/// <summary>Counts turned into what gates judge.</summary>
internal static class EvidenceOf
{
    /// <summary>Of a candidate rule.</summary>
    public static Evidence Rows(GatesPolicy policy, DecisionRows rows, IReadOnlyList<CountTable> tables, AuditWindow window, IReadOnlyList<ExactCheck> checks)
    {
        var periods = new AuditPeriods(rows.Period.Names, window);
        var arm = policy.Gates.FirstOrDefault(g => g.Measure is GateRule.Arm)?.Attributes[0];
        return new Evidence
        {
            Ratios =
            [
                .. tables.SelectMany(t => ConditionalRatios.OfSelection(t, periods, policy.Windows, policy.RatioRules)),
                .. tables.SelectMany(t => ConditionalRatios.OfTheRest(t, periods, policy.Windows, policy.RatioRules)),
            ],
            Checks = checks,
            Periods = periods,
            ScoreTells = [.. rows.Attributes.SelectMany(a => ScoreTellsGroup.Of(rows, a))],
            Arm = tables.FirstOrDefault(t => t.Attribute == arm) is { } table ? ArmCount.Of(table) : null,
        };
    }

    /// <summary>Who was counted, and which groups are too small for a verdict of their own.</summary>
    public static PopulationSummary Population(GatesPolicy policy, DecisionRows rows) => PopulationCount.Of(rows, (a, g) => policy.Tier(a, g, 12) is not "C");

    /// <summary>Of any table of decisions: selection only, and nothing was scored or ordered again.</summary>
    public static Evidence Table(GatesPolicy policy, DecisionRows rows, IReadOnlyList<CountTable> tables) => new()
    {
        // Without declared strata the full set is the minimal one.
        Ratios = [.. tables.SelectMany(t => ConditionalRatios.OfSelection(t, AuditPeriods.Undated, policy.Windows, policy.RatioRules))],
        Checks = [new ExactCheck("a table has no rule to score or order again", null, NotPossible: true)],
        Releasable = false,
    };
}
