using FairnessAudit.Measures;
using Statistics;
using Statistics.Bounds;
using Statistics.Conditional;
using Statistics.Decomposition;

namespace FairnessAudit.ThirdParty.Contrasts;

/// <summary>Differences of rates, and the gap split in what the risk profile and what people bring about, each within its ends.</summary>
internal static class GapFindings
{
    private static readonly (string Measure, GapPart Part)[] Parts =
    [
        (StepMeasures.Gap, GapPart.Gap), (StepMeasures.Profile, GapPart.Composition), (StepMeasures.Human, GapPart.Rates), (StepMeasures.HumanLessProfile, GapPart.RatesLessComposition),
    ];

    /// <summary>One difference of rates.</summary>
    public static IEnumerable<Finding> Difference(BoundedSimplex simplex, Contrast contrast) => Both(contrast, contrast.Label.Measure + "_difference", GapPart.Gap, JointGap.Ends(simplex, contrast.Strata, GapPart.Gap));

    /// <summary>
    /// The gap, what comes from the risk profile (the groups are in other categories), what comes from people (they choose otherwise within a
    /// category), and by how much the second exceeds the first.
    /// </summary>
    public static IEnumerable<Finding> Split(BoundedSimplex simplex, Contrast contrast)
    {
        var ends = JointGap.Ends(simplex, contrast.Strata, [.. Parts.Select(p => p.Part)]);
        return Parts.SelectMany((p, i) => Both(contrast, p.Measure, p.Part, ends[i]));
    }

    private static IEnumerable<Finding> Both(Contrast contrast, string measure, GapPart part, (Optimum Low, Optimum High) ends)
    {
        yield return Of(contrast, measure, part, ends, contrast.Printed, StepMeasures.Printed);
        if (contrast.ByParts is { } parts)
            yield return Of(contrast, measure, part, ends, parts, StepMeasures.ByParts);
    }

    private static Finding Of(Contrast contrast, string measure, GapPart part, (Optimum Low, Optimum High) ends, Stratum[]? table, string estimator)
    {
        var alone = table is not null && JointGap.Of(part, Kitagawa.Of(table)) is { } value && Error(part, table) is { } error
            ? new FindingInterval(value - Gaussian.TwoSided(0.95) * error, value + Gaussian.TwoSided(0.95) * error, 0.95, "delta")
            : null;
        var low = Error(part, StratumForms.At(contrast.Strata, ends.Low.Point));
        var high = Error(part, StratumForms.At(contrast.Strata, ends.High.Point));
        var both = low is { } l && high is { } h && double.IsFinite(ends.Low.Bound) && double.IsFinite(ends.High.Bound) ? ImbensManski.Of(ends.Low.Bound, l, Math.Max(ends.Low.Bound, ends.High.Bound), h) : null;
        return RatioFindings.Bare(contrast.Label, measure, table, estimator) with
        {
            Estimate = table is null ? null : JointGap.Of(part, Kitagawa.Of(table)),
            Pointwise = alone,
            Bounds = new FindingBounds(Finite(ends.Low.Bound), Finite(ends.High.Bound)),
            Interval = both is null ? null : new FindingInterval(both.Low, both.High, both.Level, both.Method),
            UndefinedBecause = table is null ? "a count behind it is withheld by the third party, or was not counted" : both is null ? "a side may be empty, in all or in a category" : null,
        };
    }

    private static double? Error(GapPart part, Stratum[] table) => KitagawaError.Of(table) is not { } error ? null : Math.Sqrt(Math.Max(0, part switch
    {
        GapPart.Gap => error.Total,
        GapPart.Composition => error.Composition,
        GapPart.Rates => error.Rates,
        _ => error.RatesLessComposition,
    }));

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;
}
