using FairnessAudit.Population;

namespace FairnessAudit.Measures;

/// <summary>The ratio within strata for every group, both stratum sets, every period and all periods together.</summary>
internal static class ConditionalRatios
{
    public const string Measure = "mantel_haenszel_risk_ratio";
    public const string Pooled = "pooled";

    public static IEnumerable<ConditionalRatio> Of(CountTable table)
    {
        var every = Enumerable.Range(0, table.Periods.Count).ToArray();
        foreach (var set in new[] { "minimal", "full" })
        {
            var cube = new SelectionCube(table, set is "full");
            for (var g = 0; g < table.Groups.Count; g++)
            {
                yield return ConditionalRatio.Of(table.Attribute, table.Groups[g], set, Pooled, cube.ByBlock(g, every));
                if (table.Periods.Count < 2)
                    continue;
                foreach (var period in every)
                    yield return ConditionalRatio.Of(table.Attribute, table.Groups[g], set, table.Periods[period], cube.ByBlock(g, [period]));
            }
        }
    }

    /// <summary>As it stands in findings.json before any gate has judged it.</summary>
    public static Finding Finding(ConditionalRatio ratio)
    {
        const double Level = 0.95;
        var interval = ratio.Test?.Interval(Level, "delete-a-block-jackknife-t");
        return new Finding
        {
            Id = FindingId.Of(ratio.Attribute, ratio.Group, Measure, RateFindings.Others, ratio.StratumSet, ratio.Period),
            Question = 3,
            EstimateOf = "comparison",
            Measure = Measure,
            Attribute = ratio.Attribute,
            Group = ratio.Group,
            Reference = RateFindings.Others,
            StratumSet = ratio.StratumSet,
            Period = ratio.Period,
            Estimate = ratio.Ratio,
            Interval = interval is null ? null : new FindingInterval(interval.Low, interval.High, Level, interval.Method),
            Counts = new Dictionary<string, long>(StringComparer.Ordinal)
            {
                ["n"] = ratio.N,
                ["selected"] = ratio.Selected,
                ["others"] = ratio.Others,
                ["others_selected"] = ratio.OthersSelected,
                ["strata"] = ratio.Strata.Count(s => s.Informative),
            },
            DesignEffect = ratio.DesignEffect,
            PZero = ratio.Test?.ZeroP(),
            MinimumDetectable = ratio.Test?.MinimumDetectable(),
            UndefinedBecause = ratio.UndefinedBecause,
        };
    }
}
