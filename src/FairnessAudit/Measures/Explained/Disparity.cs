using Statistics.Conditional;
using Statistics.Proportions;

namespace FairnessAudit.Measures.Explained;

/// <summary>The group's share among those put forward less its share among those passed over, within strata: per stratum, since a mean hides a hot one, and averaged.</summary>
internal static class Disparity
{
    public const string ByPopulation = "conditional_demographic_disparity";
    public const string BySelected = "conditional_demographic_disparity_by_selected";

    /// <param name="comparison">The two sides.</param>
    /// <param name="perStratum">Whether to give every stratum that holds both sides beside the means.</param>
    public static IEnumerable<Finding> Of(Comparison comparison, bool perStratum)
    {
        yield return Mean(comparison, ByPopulation, d => d.ByPopulation);
        yield return Mean(comparison, BySelected, d => d.BySelected);
        if (!perStratum)
            yield break;
        for (var s = 0; s < comparison.All.Length; s++)
        {
            if (comparison.All[s] is { N1: > 0, N0: > 0 })
                yield return One(comparison, s);
        }
    }

    private static Finding Mean(Comparison comparison, string measure, Func<DemographicDisparity, double?> mean)
    {
        var of = DemographicDisparity.Of(comparison.All);
        var finding = comparison.Finding(measure);
        finding = finding with
        {
            Counts = new Dictionary<string, long>(finding.Counts, StringComparer.Ordinal)
            {
                ["strata_undefined"] = of.Undefined.Count,
                ["in_undefined_strata"] = (long)of.Undefined.Sum(s => comparison.All[s].N),
            },
        };
        if (mean(of) is not { } disparity)
            return finding with { UndefinedBecause = "in every stratum nobody or everybody is put forward" };
        var interval = comparison.Enough ? comparison.Jackknife(s => mean(DemographicDisparity.Of(s)) ?? double.NaN) : null;
        return finding with
        {
            Estimate = disparity,
            Interval = interval is null ? null : new FindingInterval(interval.Low, interval.High, Comparison.Level, "delete-a-block-jackknife-t"),
            StandardError = interval?.StandardError,
            DegreesOfFreedom = interval?.DegreesOfFreedom,
            UndefinedBecause = interval is not null ? null : comparison.Enough ? Comparison.NoSpread : Comparison.TooFew,
        };
    }

    private static Finding One(Comparison comparison, int stratum)
    {
        var s = comparison.All[stratum];
        var finding = comparison.Finding(ByPopulation);
        finding = finding with
        {
            Id = $"{finding.Id}/{comparison.Names[stratum]}",
            Stratum = comparison.Names[stratum],
            Counts = new Dictionary<string, long>(StringComparer.Ordinal) { ["n"] = (long)s.N1, ["selected"] = (long)s.A, ["others"] = (long)s.N0, ["others_selected"] = (long)s.C },
        };
        return DemographicDisparity.Within(s) is null
            ? finding with { UndefinedBecause = "nobody or everybody of the stratum is put forward: left out of the means" }
            : finding.With(TwoProportions.Difference((long)s.A, (long)(s.A + s.C), (long)(s.N1 - s.A), (long)(s.N - s.A - s.C)));
    }
}
