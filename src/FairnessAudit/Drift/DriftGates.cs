using FairnessAudit.Gate;
using FairnessAudit.Measures;
using FairnessAudit.Population;

namespace FairnessAudit.Drift;

/// <summary>The comparisons that a policy watches, from the counts of the audit.</summary>
internal static class DriftGates
{
    private const double Level = 0.95;

    /// <param name="policy">With a block on drift.</param>
    /// <param name="audited">One table an attribute.</param>
    public static IReadOnlyList<DriftGate> Of(GatesPolicy policy, IReadOnlyList<CountTable> audited) =>
        [.. policy.Drift!.Watched.SelectMany(rule => rule.Attributes.SelectMany(a => Of(policy, rule, audited.First(t => t.Attribute == a))))];

    /// <summary>The ratio of a group against all others within strata, over every period of a table.</summary>
    public static ConditionalRatio Ratio(CountTable table, CountedEvent counted, string stratumSet, string group, string period = ConditionalRatios.Pooled) => ConditionalRatio.Of(
        new RatioLabel(counted, table.Attribute, group, stratumSet, period),
        new EventCube(table, counted, stratumSet).Counts(table.Groups.ToList().IndexOf(group), [.. Enumerable.Range(0, table.Periods.Count)]));

    public static FindingInterval? Interval(ConditionalRatio ratio) => ratio.Test?.Interval(Level, "delete-a-block-jackknife-t") is { } i ? new FindingInterval(i.Low, i.High, Level, i.Method) : null;

    private static IEnumerable<DriftGate> Of(GatesPolicy policy, WatchedRule rule, CountTable table)
    {
        var part = rule.Share / rule.Attributes.Count;
        if (rule.Measure is WatchedRule.UnknownShare)
            return [Share(policy, rule, table, part)];
        CountedEvent[] events = rule.Measure is WatchedRule.Selection
            ? [CountedEvent.Selection]
            : [.. table.Funnel.Select((name, i) => CountedEvent.HumanStep(name, i + 1)).Where(e => policy.Planned.Steps.ContainsKey(e.Step!))];
        string[] groups = [.. table.Groups.Where(g => g is not Grouping.Unknown)];
        return events.SelectMany(e => groups.Select(g => Compared(policy, rule, table, e, g, part / (events.Length * groups.Length))));
    }

    private static DriftGate Compared(GatesPolicy policy, WatchedRule rule, CountTable table, CountedEvent counted, string group, double weight)
    {
        var (drift, ratio) = (policy.Drift!, Ratio(table, counted, rule.StratumSet, group));
        var audited = Math.Clamp(ratio.Ratio ?? 1, drift.Low, drift.High);
        return new DriftGate
        {
            Rule = rule,
            Attribute = table.Attribute,
            Group = group,
            Event = counted,
            Weight = weight,
            Audited = ratio.Ratio,
            AuditedInterval = Interval(ratio),
            UndefinedBecause = ratio.UndefinedBecause,
            Low = Math.Min(1, audited) / drift.Tolerance,
            High = Math.Max(1, audited) * drift.Tolerance,
            DesignEffect = Math.Max(policy.Planned.DesignEffect, ratio.DesignEffect ?? 1),
        };
    }

    /// <summary>A register that empties hides what happens; how much of it may lack an attribute the policy says for the audit already.</summary>
    private static DriftGate Share(GatesPolicy policy, WatchedRule rule, CountTable table, double weight)
    {
        var (unknown, rows) = UnknownRows(table);
        var share = rows == 0 ? null : (double?)unknown / rows;
        return new DriftGate
        {
            Rule = rule,
            Attribute = table.Attribute,
            Group = Grouping.Unknown,
            Event = null,
            Weight = weight,
            Audited = share,
            AuditedInterval = null,
            UndefinedBecause = rows == 0 ? "no rows" : null,
            Low = null,
            High = Math.Min(0.9, Math.Max(share ?? 0, policy.UnmatchedShare) * policy.Drift!.Tolerance),
            DesignEffect = policy.Planned.DesignEffect,
        };
    }

    /// <summary>Rows without a value of the attribute, and all rows.</summary>
    public static (long Unknown, long Rows) UnknownRows(CountTable table)
    {
        var unknown = table.UnknownGroup;
        return (table.Cells.Where(c => c.Key.Group == unknown).Sum(c => c.Value), table.Cells.Sum(c => c.Value));
    }
}
