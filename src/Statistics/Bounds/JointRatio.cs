using Statistics.Conditional;

namespace Statistics.Bounds;

/// <summary>
/// The Mantel-Haenszel risk ratio or odds ratio of counts known in ranges; one stratum makes it the plain one. Both are sums of selected
/// counts with weights from the other counts, over the same. The weights rise in some counts and fall in the others, so over ranges their
/// largest and smallest are known, and what is left is a quotient of two sums.
/// </summary>
public sealed class JointRatio : IJointMeasure
{
    private const int PerStratum = 6;
    private readonly IReadOnlyList<StratumForms> strata;
    private readonly bool odds;
    private readonly bool turned;

    /// <param name="strata">Counts.</param>
    /// <param name="odds">The odds ratio, else the risk ratio.</param>
    /// <param name="turned">Of the reference to the group.</param>
    public JointRatio(IReadOnlyList<StratumForms> strata, bool odds = false, bool turned = false)
    {
        (this.strata, this.odds, this.turned) = (strata, odds, turned);
        Shaping = odds
            ? [.. strata.SelectMany(s => new[] { s.N1, s.N0, s.A, s.C, s.N1.Minus(s.A), s.N0.Minus(s.C) })]
            : [.. strata.SelectMany(s => new[] { s.N1, s.N0 })];
    }

    public IReadOnlyList<LinearForm> Shaping { get; }

    public double Scale(ReadOnlySpan<double> point) => 0;

    /// <summary>Largest and smallest value over the polytope; a high end is infinite where the reference may never be selected.</summary>
    /// <param name="start">The polytope; there must be a point.</param>
    /// <param name="strata">Counts.</param>
    /// <param name="odds">The odds ratio, else the risk ratio.</param>
    /// <param name="parts">See <see cref="JointMaximum"/>.</param>
    public static (Optimum Low, Optimum High) Ends(BoundedSimplex start, IReadOnlyList<StratumForms> strata, bool odds = false, int parts = JointMaximum.UsualParts)
    {
        var measure = new JointRatio(strata, odds);
        var shaped = Shaped.Of(start, measure.Shaping);
        // The smallest ratio of the group to the reference is one over the largest of the reference to the group.
        var least = JointMaximum.Of(shaped, new JointRatio(strata, odds, turned: true), parts);
        return (new(1 / least.Reached, 1 / least.Bound, least.Point), JointMaximum.Of(shaped, measure, parts));
    }

    public double Value(ReadOnlySpan<double> point)
    {
        var at = StratumForms.At(strata, point);
        var ratio = odds ? MantelHaenszelOddsRatio.Of(at).Ratio ?? double.NaN : MantelHaenszelRiskRatio.Plain(at);
        return turned ? 1 / ratio : ratio;
    }

    public Optimum Relax(BoundedSimplex simplex, IReadOnlyList<ValueRange> ranges)
    {
        var above = new (LinearForm, double)[strata.Count];
        var below = new (LinearForm, double)[strata.Count];
        for (var s = 0; s < strata.Count; s++)
        {
            var (group, reference) = odds ? Odds(ranges, s * PerStratum) : turned ? Risk(ranges[(2 * s) + 1], ranges[2 * s]) : Risk(ranges[2 * s], ranges[(2 * s) + 1]);
            above[s] = (turned ? strata[s].C : strata[s].A, group);
            below[s] = (turned ? strata[s].A : strata[s].C, reference);
        }

        return Fraction.Maximum(simplex, LinearForm.Combine(above), LinearForm.Combine(below));
    }

    /// <summary>Largest N0 / N and smallest N1 / N.</summary>
    private static (double Group, double Reference) Risk(ValueRange n1, ValueRange n0) => (Share(n0.High, n1.Low), Share(n1.Low, n0.High));

    /// <summary>Largest share of the stratum that is reference and not selected, smallest that is group and not selected.</summary>
    private (double Group, double Reference) Odds(IReadOnlyList<ValueRange> ranges, int at)
    {
        var (n1, n0, a, c, b, d) = (ranges[at], ranges[at + 1], ranges[at + 2], ranges[at + 3], ranges[at + 4], ranges[at + 5]);
        if (turned)
            (n1, n0, a, c, b, d) = (n0, n1, c, a, d, b);
        return (Share(d.High, n1.Low + c.Low), Share(b.Low, n0.High + a.High));
    }

    /// <summary>Of a stratum that may be empty nothing is known.</summary>
    private static double Share(double part, double rest) => part + rest > 0 ? part / (part + rest) : part > 0 ? 1 : 0;
}
