using FairnessAudit.Gate;
using FairnessAudit.Measures;
using Statistics;
using Statistics.Conditional;
using Statistics.Proportions;

namespace FairnessAudit.Disclosure;

/// <summary>Rates and ratios made anew from rounded counts, and only over enough of them. Whatever needs a withheld count is withheld.</summary>
internal sealed class PublicRates(PublicFigures figures, DisclosureRule rule, IReadOnlyDictionary<string, IReadOnlyList<string>> groups, IReadOnlyList<string> strata, double designEffect)
{
    private static readonly Dictionary<string, RateMeasure> Measures = RateMeasure.All.ToDictionary(m => m.Name, StringComparer.Ordinal);

    /// <summary>The finding's figures as the public may see them; null where they are withheld.</summary>
    public (Estimate Estimate, IReadOnlyDictionary<string, long> Counts)? Of(Finding finding)
    {
        if (finding is { Process: "existing" } or { Step: not null } or { Term: not null } or { Stratum: not null } or not { Period: ConditionalRatios.Pooled })
            return null;
        if (finding is { Measure: ConditionalRatios.Measure, StratumSet: "minimal", Reference: RateFindings.Others })
            return Conditional(finding);
        if (finding is not { StratumSet: "none", Estimator: not "weighted" })
            return null;
        foreach (var (suffix, form) in new (string, Func<long, long, long, long, Estimate>)[] { ("_ratio", (k1, n1, k2, n2) => MiettinenNurminen.Ratio(k1, n1, k2, n2)), ("_difference", (k1, n1, k2, n2) => TwoProportions.Difference(k1, n1, k2, n2)) })
        {
            if (finding.Reference is not null && finding.Measure.EndsWith(suffix, StringComparison.Ordinal) && Measures.TryGetValue(finding.Measure[..^suffix.Length], out var measure))
                return Against(finding, measure, form);
        }

        return finding.Reference is null && Measures.TryGetValue(finding.Measure, out var rate) && Counts(finding.Attribute, finding.Group, rate) is { } counts && Enough(rate, counts)
            ? (Proportion.Wilson(rate.Numerator(counts), rate.Denominator(counts)), Shown(rate, counts))
            : null;
    }

    private (Estimate, IReadOnlyDictionary<string, long>)? Against(Finding finding, RateMeasure measure, Func<long, long, long, long, Estimate> form)
    {
        if (Counts(finding.Attribute, finding.Group, measure) is not { } group || Other(finding, measure) is not { } other || !Enough(measure, group) || !Enough(measure, other))
            return null;
        return (form(measure.Numerator(group), measure.Denominator(group), measure.Numerator(other), measure.Denominator(other)), Shown(measure, group));
    }

    private GroupCounts? Other(Finding finding, RateMeasure measure)
    {
        if (finding.Reference is not RateFindings.Others)
            return Counts(finding.Attribute, finding.Reference!, measure);
        if (measure.Name == RateMeasure.Selection.Name)
        {
            // All less the group needs no other group to be published.
            return Counts("", "", measure) is { } all && Counts(finding.Attribute, finding.Group, measure) is { } group
                ? new GroupCounts(all.N - group.N, all.Selected - group.Selected, 0, 0, 0, 0)
                : null;
        }

        var sum = default(GroupCounts);
        foreach (var name in groups[finding.Attribute].Where(g => g != finding.Group))
        {
            if (Counts(finding.Attribute, name, measure) is not { } one)
                return null;
            sum += one;
        }

        return sum;
    }

    private GroupCounts? Counts(string attribute, string group, RateMeasure measure)
    {
        long? Count(string what) => figures[new CountKey(attribute, group, "", what)];
        if (measure.Name == RateMeasure.Selection.Name)
            return Count(CountKey.N) is { } n && Count(CountKey.Selected) is { } selected ? new GroupCounts(n, selected, 0, 0, 0, 0) : null;
        return Count("tp") is { } tp && Count("fp") is { } fp && Count("fn") is { } fn && Count("tn") is { } tn ? new GroupCounts(tp + fp + fn + tn, tp + fp, tp, fp, fn, tn) : null;
    }

    /// <summary>Over the strata of which every count is published. The interval takes the planned design effect, because the real one tells of exact counts.</summary>
    private (Estimate, IReadOnlyDictionary<string, long>)? Conditional(Finding finding)
    {
        var shown = (strata.Count > 1 ? strata : [""]).Select(s => Published(finding, s)).OfType<Stratum>().ToArray();
        var ratio = MantelHaenszelRiskRatio.Of(shown);
        if (ratio is not { Ratio: { } value and > 0, LogVariance: { } variance } || shown.Sum(s => s.N1) < rule.MinimumDenominator || shown.Sum(s => s.N0) < rule.MinimumDenominator)
            return null;
        var half = Gaussian.TwoSided(0.95) * Math.Sqrt(variance * Math.Max(1, designEffect));
        var interval = new Interval(Math.Exp(Math.Log(value) - half), Math.Exp(Math.Log(value) + half), 0.95, "greenland-robins-planned-design-effect");
        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal) { ["strata"] = shown.Count(s => s.Informative) };
        foreach (var what in new[] { CountKey.N, CountKey.Selected })
        {
            if (figures[new CountKey(finding.Attribute, finding.Group, "", what)] is { } count)
                counts[what] = count;
        }

        return (Estimate.Of(value, interval, (long)shown.Sum(s => s.N)), counts);
    }

    private Stratum? Published(Finding finding, string stratum)
    {
        long? Count(string attribute, string group, string what) => figures[new CountKey(attribute, group, stratum, what)];
        return Count(finding.Attribute, finding.Group, CountKey.N) is { } n1 && Count(finding.Attribute, finding.Group, CountKey.Selected) is { } a
            && Count("", "", CountKey.N) is { } n && Count("", "", CountKey.Selected) is { } chosen && n1 <= n && a <= chosen && chosen - a <= n - n1
            ? new Stratum(a, n1, chosen - a, n - n1)
            : null;
    }

    private bool Enough(RateMeasure measure, GroupCounts counts) => measure.Denominator(counts) >= rule.MinimumDenominator && measure.Numerator(counts) <= measure.Denominator(counts);

    private static SortedDictionary<string, long> Shown(RateMeasure measure, GroupCounts counts) => measure.Name == RateMeasure.Selection.Name
        ? new SortedDictionary<string, long>(StringComparer.Ordinal) { [CountKey.N] = counts.N, [CountKey.Selected] = counts.Selected }
        : new SortedDictionary<string, long>(StringComparer.Ordinal) { ["tp"] = counts.TruePositive, ["fp"] = counts.FalsePositive, ["fn"] = counts.FalseNegative, ["tn"] = counts.TrueNegative };
}
