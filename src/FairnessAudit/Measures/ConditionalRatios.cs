using FairnessAudit.Population;

namespace FairnessAudit.Measures;

/// <summary>The ratios of one attribute: every event, group, stratum set and stretch of time that a gate or a report asks for.</summary>
internal static class ConditionalRatios
{
    public const string Measure = "mantel_haenszel_risk_ratio";
    public const string Pooled = AuditPeriods.Pooled;
    private static readonly string[] Declared = ["none", "minimal", "full"];

    /// <summary>Selection by the rule under audit: all data, each window, and each quarter.</summary>
    public static IEnumerable<ConditionalRatio> OfSelection(CountTable table, AuditPeriods periods, IReadOnlyList<int> windows, RatioRules? rules) =>
        Of(table, CountedEvent.Selection, Declared, periods.All(windows), rules);

    /// <summary>The process that exists beside it, the burden on the unfounded, and the human steps.</summary>
    public static IEnumerable<ConditionalRatio> OfTheRest(CountTable table, AuditPeriods periods, IReadOnlyList<int> windows, RatioRules? rules) =>
    [
        .. Of(table, CountedEvent.SelectionByExisting, Declared, periods.Windows([]), rules),
        .. Of(table, CountedEvent.FalsePositive, Declared, periods.Windows(windows), rules),
        .. OfHumanSteps(table, periods, windows, rules),
    ];

    /// <summary>Each human step of the table's funnel among those who reached the one before, within score bands.</summary>
    public static IEnumerable<ConditionalRatio> OfHumanSteps(CountTable table, AuditPeriods periods, IReadOnlyList<int> windows, RatioRules? rules) =>
        table.Funnel.SelectMany((name, i) => Of(table, CountedEvent.HumanStep(name, i + 1), ["band"], periods.Windows(windows), rules));

    private static IEnumerable<ConditionalRatio> Of(CountTable table, CountedEvent counted, IReadOnlyList<string> sets, IEnumerable<Stretch> stretches, RatioRules? rules)
    {
        foreach (var set in sets)
        {
            var cube = new EventCube(table, counted, set);
            // Without strata there is nothing to be cleared by.
            var applied = set is "none" && rules is not null ? rules with { MinimumOverlap = 0 } : rules;
            for (var g = 0; g < table.Groups.Count; g++)
            {
                foreach (var stretch in stretches)
                    yield return ConditionalRatio.Of(new RatioLabel(counted, table.Attribute, table.Groups[g], set, stretch.Name), cube.Counts(g, stretch.Periods), applied);
            }
        }
    }

    /// <summary>As it stands in findings.json before any gate has judged it.</summary>
    public static Finding Finding(ConditionalRatio ratio)
    {
        const double Level = 0.95;
        var interval = ratio.Test?.Interval(Level, ratio.DesignEffect is null ? "all-of-n" : "delete-a-block-jackknife-t");
        return new Finding
        {
            Id = Id(ratio),
            Question = ratio.StratumSet is "none" && ratio.Event.Question == 3 ? 2 : ratio.Event.Question,
            Process = ratio.Event.Process,
            Step = ratio.Event.Step,
            EstimateOf = "comparison",
            Measure = ratio.Event.Measure,
            Estimator = ratio.Event.Weighted ? "weighted" : "all",
            Attribute = ratio.Attribute,
            Group = ratio.Group,
            Reference = RateFindings.Others,
            StratumSet = ratio.StratumSet,
            Period = ratio.Period,
            Estimate = ratio.Ratio,
            Interval = interval is null ? null : new FindingInterval(interval.Low, interval.High, Level, interval.Method),
            Bounds = ratio.Ends.Count == 0 ? null : new FindingBounds(ratio.Ends.Min(e => e.Ratio), ratio.Ends.Max(e => e.Ratio)),
            WorstCase = ratio.WorstCase is { } worst ? new FindingBounds(worst.Low, worst.High) : null,
            Counts = Counts(ratio),
            DesignEffect = ratio.DesignEffect,
            EffectiveN = ratio.DesignEffect is { } effect ? ratio.N / Math.Max(1, effect) : null,
            PZero = ratio.Test?.ZeroP(),
            MinimumDetectable = ratio.Test?.MinimumDetectable(),
            UndefinedBecause = ratio.UndefinedBecause,
        };
    }

    private static string Id(ConditionalRatio ratio) =>
        FindingId.Of(ratio.Attribute, ratio.Group, ratio.Event.Measure, RateFindings.Others, ratio.StratumSet, ratio.Period)
        + (ratio.Event == CountedEvent.SelectionByExisting ? "/existing" : "") + (ratio.Event.Step is { } step ? "/" + step : "");

    private static Dictionary<string, long> Counts(ConditionalRatio ratio)
    {
        var counts = new Dictionary<string, long>(StringComparer.Ordinal)
        {
            ["n"] = ratio.N,
            ["selected"] = ratio.Selected,
            ["others"] = ratio.Others,
            ["others_selected"] = ratio.OthersSelected,
            ["strata"] = ratio.Strata.Count(s => s.Informative),
        };
        if (ratio.NotComparable > 0)
            counts["not_comparable"] = ratio.NotComparable;
        return counts;
    }
}
