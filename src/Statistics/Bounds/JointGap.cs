using Statistics.Decomposition;

namespace Statistics.Bounds;

/// <summary>
/// A difference of selection rates, or a part of it, of counts known in ranges. Each part is a sum of selected counts with factors from the
/// denominators; over ranges of those every factor has a largest value, and the sum with these is linear.
/// </summary>
public sealed class JointGap : IJointMeasure
{
    private readonly IReadOnlyList<StratumForms> strata;
    private readonly GapPart part;
    private readonly int sign;

    /// <param name="strata">Counts.</param>
    /// <param name="part">Of the difference.</param>
    /// <param name="sign">1 to make it large, -1 to make it small.</param>
    public JointGap(IReadOnlyList<StratumForms> strata, GapPart part, int sign)
    {
        (this.strata, this.part, this.sign) = (strata, part, sign);
        // Of one stratum the last two are everybody on either side already.
        Shaping = [.. strata.SelectMany(s => new[] { s.N1, s.N0 }), .. strata.Count == 1 ? Array.Empty<LinearForm>() : [LinearForm.Sum(strata.Select(s => s.N1)), LinearForm.Sum(strata.Select(s => s.N0))]];
    }

    public IReadOnlyList<LinearForm> Shaping { get; }

    /// <summary>Smallest and largest value over the polytope.</summary>
    public static (Optimum Low, Optimum High) Ends(BoundedSimplex start, IReadOnlyList<StratumForms> strata, GapPart part) => Ends(start, strata, [part])[0];

    /// <summary>The same for several parts of the gap.</summary>
    /// <param name="start">The polytope; there must be a point.</param>
    /// <param name="strata">Counts.</param>
    /// <param name="parts">Of the gap.</param>
    /// <param name="looks">As "parts" of <see cref="JointMaximum"/>.</param>
    public static (Optimum Low, Optimum High)[] Ends(BoundedSimplex start, IReadOnlyList<StratumForms> strata, IReadOnlyList<GapPart> parts, int looks = JointMaximum.UsualParts)
    {
        var shaped = Shaped.Of(start, new JointGap(strata, GapPart.Gap, 1).Shaping);
        return [.. parts.Select(part =>
        {
            var least = JointMaximum.Of(shaped, new JointGap(strata, part, -1), looks);
            return (new Optimum(-least.Reached, -least.Bound, least.Point), JointMaximum.Of(shaped, new JointGap(strata, part, 1), looks));
        })];
    }

    public static double? Of(GapPart part, Kitagawa? split) => split is not { } k ? null : part switch
    {
        GapPart.Gap => k.Total,
        GapPart.Composition => k.Composition,
        GapPart.Rates => k.Rates,
        _ => k.Rates - k.Composition,
    };

    /// <summary>The selection rate of both sides together.</summary>
    public double Scale(ReadOnlySpan<double> point)
    {
        var at = StratumForms.At(strata, point);
        var people = at.Sum(s => s.N);
        return people > 0 ? at.Sum(s => s.A + s.C) / people : 0;
    }

    public double Value(ReadOnlySpan<double> point) => sign * (Of(part, Kitagawa.Of(StratumForms.At(strata, point))) ?? double.NaN);

    public Optimum Relax(BoundedSimplex simplex, IReadOnlyList<ValueRange> ranges)
    {
        var (all1, all0) = (ranges[^2], ranges[^1]);
        if (!(all1.Low > 0 && all0.Low > 0))
            return new(double.NegativeInfinity, double.PositiveInfinity, simplex.Point);
        var terms = new List<(LinearForm, double)>();
        for (var s = 0; s < strata.Count; s++)
        {
            var (n1, n0) = (ranges[2 * s], ranges[(2 * s) + 1]);
            terms.Add((strata[s].A, Factor(Factors(n1, n0, all1, all0), mirrored: false)));
            terms.Add((strata[s].C, Factor(Factors(n0, n1, all0, all1), mirrored: true)));
        }

        return simplex.Maximum(LinearForm.Combine(terms));
    }

    /// <summary>
    /// Of one side: one over everybody, and the share that the other side has in the stratum over the people that this side has there. Half
    /// the sum is what a selected person adds to "treated otherwise", half the difference what to composition. Where the other side may have
    /// nobody, all may count as composition, as if the second were minus the first.
    /// </summary>
    private static (ValueRange Whole, ValueRange Cross) Factors(ValueRange own, ValueRange other, ValueRange allOwn, ValueRange allOther)
    {
        var whole = new ValueRange(1 / allOwn.High, 1 / allOwn.Low);
        // Nobody is selected where nobody is, so the least number that matters is one.
        var cross = new ValueRange(other.Low / (Math.Max(1, own.High) * allOther.High), other.High / (Math.Max(1, own.Low) * allOther.Low));
        return (whole, other.Low > 0 ? cross : cross with { Low = -whole.High });
    }

    private double Factor((ValueRange Whole, ValueRange Cross) of, bool mirrored)
    {
        var up = mirrored ? -sign : sign;
        double Half(double whole, double cross) => up > 0
            ? ((whole >= 0 ? whole * of.Whole.High : whole * of.Whole.Low) + (cross >= 0 ? cross * of.Cross.High : cross * of.Cross.Low)) / 2
            : -((whole >= 0 ? whole * of.Whole.Low : whole * of.Whole.High) + (cross >= 0 ? cross * of.Cross.Low : cross * of.Cross.High)) / 2;
        return part switch
        {
            GapPart.Gap => Half(2, 0),
            GapPart.Composition => Half(1, -1),
            GapPart.Rates => Half(1, 1),
            _ => Half(0, 2),
        };
    }
}
