using FairnessAudit.Population;
using Statistics.Proportions;

namespace FairnessAudit.Measures;

/// <summary>Rates per group, and each group against all others and against a named reference.</summary>
internal static class RateFindings
{
    public const string Others = "(others)";

    /// <param name="table">Counts of one attribute.</param>
    /// <param name="measures">Which rates.</param>
    /// <param name="reference">A group to compare with beside all others, or null.</param>
    public static IEnumerable<Finding> Of(CountTable table, IReadOnlyList<RateMeasure> measures, string? reference)
    {
        var groups = GroupCounts.Of(table);
        foreach (var measure in measures)
        {
            for (var g = 0; g < groups.Length; g++)
            {
                yield return Rate(table, g, groups[g], measure);
                foreach (var finding in Against(table, g, groups[g], GroupCounts.Others(groups, g), Others, measure))
                    yield return finding.Measure is "selection_rate_ratio" ? finding with { Bounds = Bounds(table, groups, g) } : finding;
                if (reference is null || string.Equals(reference, table.Groups[g], StringComparison.Ordinal))
                    continue;
                var other = groups[table.Groups.ToList().IndexOf(reference)];
                foreach (var finding in Against(table, g, groups[g], other, reference, measure))
                    yield return finding;
            }
        }
    }

    private static Finding Rate(CountTable table, int g, GroupCounts counts, RateMeasure measure) =>
        Base(table, g, counts, measure, measure.Name, "group", null).With(Proportion.Wilson(measure.Numerator(counts), measure.Denominator(counts)));

    private static IEnumerable<Finding> Against(CountTable table, int g, GroupCounts group, GroupCounts other, string reference, RateMeasure measure)
    {
        long k1 = measure.Numerator(group), n1 = measure.Denominator(group), k2 = measure.Numerator(other), n2 = measure.Denominator(other);
        var p = TwoProportions.PooledP(k1, n1, k2, n2);
        yield return Base(table, g, group, measure, measure.Name + "_difference", "comparison", reference).With(TwoProportions.Difference(k1, n1, k2, n2)) with { PZero = p };
        yield return Base(table, g, group, measure, measure.Name + "_ratio", "comparison", reference).With(MiettinenNurminen.Ratio(k1, n1, k2, n2)) with { PZero = p };
    }

    /// <summary>What the rows without a value can hide; null where every row has one.</summary>
    private static FindingBounds? Bounds(CountTable table, GroupCounts[] groups, int g)
    {
        var last = groups.Length - 1;
        return table.Groups[last] is Grouping.Unknown && g != last
            ? WorstCase.Ratio(groups[g], groups.Where((_, i) => i != g && i != last).Aggregate(default(GroupCounts), (sum, other) => sum + other), groups[last])
            : null;
    }

    private static Finding Base(CountTable table, int g, GroupCounts counts, RateMeasure measure, string name, string estimateOf, string? reference) => new()
    {
        Id = FindingId.Of(table.Attribute, table.Groups[g], name, reference),
        Question = measure.Question,
        EstimateOf = estimateOf,
        Measure = name,
        Estimator = measure.Estimator,
        Attribute = table.Attribute,
        Group = table.Groups[g],
        Reference = reference,
        Counts = counts.ToDictionary(),
    };
}
