using FairnessAudit.Measures;
using Statistics.Bounds;
using Statistics.Proportions;

namespace FairnessAudit.ThirdParty.Contrasts;

/// <summary>A group's own rate: the printed one, the range that real tables leave, and Wilson's interval at both ends of it.</summary>
internal static class RateOfGroup
{
    /// <param name="simplex">Of the real tables.</param>
    /// <param name="contrast">Of which the group is one side.</param>
    public static Finding Of(BoundedSimplex simplex, Contrast contrast)
    {
        var side = contrast.Strata[0];
        simplex = simplex.With([]);
        var high = Fraction.Maximum(simplex, side.A, side.N1);
        // The smallest share of those who are is one less the largest of those who are not.
        var low = Fraction.Maximum(simplex, side.N1.Minus(side.A), side.N1);
        var printed = contrast.Printed is { } table && table[0].N1 > 0 ? table[0].A / table[0].N1 : (double?)null;
        var bare = RatioFindings.Bare(contrast.Label, contrast.Label.Measure, contrast.Printed, StepMeasures.Printed);
        return bare with
        {
            Id = bare.Id.Replace("/" + contrast.Label.Reference, "", StringComparison.Ordinal),
            EstimateOf = "group",
            Reference = null,
            Estimate = printed,
            Bounds = new FindingBounds(Math.Max(0, 1 - low.Bound), Math.Min(1, high.Bound)),
            Interval = Wilson(side, low.Point, high.Point),
            UndefinedBecause = printed is null ? "a count behind it is withheld by the third party, was not counted, or nobody is there" : null,
        };
    }

    private static FindingInterval? Wilson(StratumForms side, double[] low, double[] high) =>
        Alone(side, low) is { } from && Alone(side, high) is { } to ? new FindingInterval(from.Low, to.High, 0.95, "wilson-at-each-end") : null;

    private static Statistics.Interval? Alone(StratumForms side, double[] point)
    {
        var (k, n) = ((long)Math.Round(side.A.At(point)), (long)Math.Round(side.N1.At(point)));
        return Proportion.Wilson(Math.Clamp(k, 0, n), n).Interval;
    }
}
