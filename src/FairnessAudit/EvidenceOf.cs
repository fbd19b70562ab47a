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
            Arm = Arm(policy, tables),
        };
    }

    /// <summary>
    /// Of what nights did and people made of it. The burden on the unfounded is not among it: of what a night passed over an outcome is known
    /// only where it was drawn, and a drawn signal was neither chosen nor passed over.
    /// </summary>
    /// <param name="policy">For windows and limits.</param>
    /// <param name="rows">Of every signal.</param>
    /// <param name="tables">Of every signal.</param>
    /// <param name="listed">Of the signals that stood on a list, with what people did with the list as their one human step.</param>
    /// <param name="window">First and last night.</param>
    public static Evidence History(GatesPolicy policy, DecisionRows rows, IReadOnlyList<CountTable> tables, IReadOnlyList<CountTable> listed, AuditWindow window)
    {
        var periods = new AuditPeriods(rows.Period.Names, window);
        return new Evidence
        {
            Ratios =
            [
                .. tables.SelectMany(t => ConditionalRatios.OfSelection(t, periods, policy.Windows, policy.RatioRules)),
                .. tables.Concat(listed).SelectMany(t => ConditionalRatios.OfHumanSteps(t, periods, policy.Windows, policy.RatioRules)),
            ],
            Checks =
            [
                new ExactCheck("a history has no rule to score or order again", null, NotPossible: true),
                JoinCheck.Of([.. tables.Where(t => policy.Attributes.Contains(t.Attribute, StringComparer.Ordinal))], policy.UnmatchedShare),
            ],
            Periods = periods,
            Arm = Arm(policy, tables),
            Releasable = false,
        };
    }

    private static ArmCount? Arm(GatesPolicy policy, IReadOnlyList<CountTable> tables)
    {
        var attribute = policy.Gates.FirstOrDefault(g => g.Measure is GateRule.Arm)?.Attributes[0];
        return tables.FirstOrDefault(t => t.Attribute == attribute) is { } table ? ArmCount.Of(table) : null;
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
