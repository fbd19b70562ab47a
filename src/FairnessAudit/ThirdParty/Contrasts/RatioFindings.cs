using FairnessAudit.Measures;
using Statistics.Conditional;

namespace FairnessAudit.ThirdParty.Contrasts;

/// <summary>A bounded ratio as it stands in findings.json, once with the printed counts and, where a group is also printed in parts, once with those.</summary>
internal static class RatioFindings
{
    private const string Withheld = "a count behind it is withheld by the third party, or was not counted";

    /// <param name="ratio">With its ends.</param>
    /// <param name="measure">Full name.</param>
    public static IEnumerable<Finding> Of(BoundedRatio ratio, string measure)
    {
        yield return Of(ratio, measure, ratio.Contrast.Printed, StepMeasures.Printed);
        if (ratio.Contrast.ByParts is { } parts)
            yield return Of(ratio, measure, parts, StepMeasures.ByParts);
    }

    private static Finding Of(BoundedRatio ratio, string measure, Stratum[]? table, string estimator)
    {
        var alone = table is null ? null : ratio.Alone(table)?.Interval(0.95, ratio.Odds ? "robins-breslow-greenland" : table.Length > 1 ? "greenland-robins" : "katz-log");
        var estimate = ratio.Ratio(table);
        return Bare(ratio.Contrast.Label, measure, table, estimator) with
        {
            Estimate = estimate,
            Pointwise = alone is null ? null : new FindingInterval(alone.Low, alone.High, alone.Level, alone.Method),
            Bounds = new FindingBounds(ratio.Low.Ratio, ratio.High.Ratio),
            Interval = ratio.Interval() is { } both ? new FindingInterval(both.Low, double.IsFinite(both.High) ? both.High : null, both.Level, both.Method) : null,
            UndefinedBecause = table is null ? Withheld : estimate is null ? "nobody of the reference is selected, or a side is empty, in the printed counts" : null,
        };
    }

    /// <summary>Names and printed counts, without any figure.</summary>
    public static Finding Bare(ContrastLabel label, string measure, Stratum[]? table, string estimator) => new()
    {
        Id = FindingId.Of(label.Attribute, label.Group, measure, label.Reference, label.StratumSet)
            + (label.Step is { } step ? "/" + step : "") + (label.Stratum is { } stratum ? "/" + stratum : "") + (estimator is StepMeasures.Printed ? "" : "/" + estimator),
        Question = label.Question,
        EstimateOf = "comparison",
        Measure = measure,
        Process = CountedEvent.Existing,
        Step = label.Step,
        Estimator = estimator,
        Attribute = label.Attribute,
        Group = label.Group,
        Reference = label.Reference,
        Stratum = label.Stratum,
        StratumSet = label.StratumSet,
        Counts = Counts(table),
    };

    private static SortedDictionary<string, long> Counts(Stratum[]? table)
    {
        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
        if (table is null)
            return counts;
        counts["n"] = (long)table.Sum(s => s.N1);
        counts["selected"] = (long)table.Sum(s => s.A);
        counts["others"] = (long)table.Sum(s => s.N0);
        counts["others_selected"] = (long)table.Sum(s => s.C);
        if (table.Length > 1)
            counts["strata"] = table.Count(s => s.Informative);
        return counts;
    }
}
