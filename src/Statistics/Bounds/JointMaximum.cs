namespace Statistics.Bounds;

/// <summary>
/// The largest value of a measure over all tables of counts in a polytope, by branch and bound: a bound over the whole, and, where that is
/// not close to a value that some table reaches, bounds over the halves of the widest shaping range. Counts are whole, so halves share no
/// value. Land and Doig (1960), Econometrica 28, 497.
/// </summary>
public static class JointMaximum
{
    /// <summary>How close bound and reached value must come, as part of the value or of the measure's scale.</summary>
    public const double Close = 5e-3;

    /// <summary>Enough for counts of dozens and more, of which the whole is nearly close already.</summary>
    public const int UsualParts = 4;

    /// <param name="start">The polytope; there must be a point.</param>
    /// <param name="measure">To make as large as possible.</param>
    /// <param name="parts">Most halves to look at; the bound is valid for any number.</param>
    public static Optimum Of(BoundedSimplex start, IJointMeasure measure, int parts = UsualParts) => Of(Shaped.Of(start, measure.Shaping), measure, parts);

    /// <summary>The same where the ranges are known from another question about the same sums.</summary>
    public static Optimum Of(Shaped start, IJointMeasure measure, int parts = UsualParts)
    {
        var best = new Optimum(double.NegativeInfinity, double.PositiveInfinity, start.Simplex.Point);
        var open = new PriorityQueue<Shaped, double>();
        var (closed, scale) = (double.NegativeInfinity, 0.0);
        Look(start.Simplex, start.Ranges);
        for (var looked = 0; looked < parts && open.TryDequeue(out var part, out var minusBound); looked++)
        {
            if (IsClose(-minusBound) || Widest(part.Ranges) is not { } widest)
            {
                closed = Math.Max(closed, -minusBound);
                if (IsClose(-minusBound))
                    break;
                continue;
            }

            var (low, high) = part.Ranges[widest];
            var middle = Math.Floor((low + high) / 2);
            foreach (var half in new ValueRange[] { new(low, middle), new(middle + 1, high) })
            {
                if (start.Narrowed(part, widest, half) is { } narrower)
                    Look(narrower.Simplex, narrower.Ranges);
            }
        }

        var left = open.TryPeek(out _, out var next) ? -next : double.NegativeInfinity;
        return best with { Bound = Math.Max(best.Reached, Math.Max(closed, left)) };

        bool IsClose(double bound) => bound <= best.Reached + Close * Math.Max(Math.Abs(best.Reached), scale);

        void Look(BoundedSimplex simplex, IReadOnlyList<ValueRange> over)
        {
            var relaxed = measure.Relax(simplex, over);
            var reached = measure.Value(relaxed.Point);
            if (reached > best.Reached)
                (best, scale) = (best with { Reached = reached, Point = relaxed.Point }, measure.Scale(relaxed.Point));
            open.Enqueue(new(simplex, over, start.Sums), -relaxed.Bound);
        }
    }

    /// <summary>The range that is widest beside its size; null where each is one number.</summary>
    private static int? Widest(IReadOnlyList<ValueRange> ranges)
    {
        var (widest, most) = (-1, 0.0);
        for (var i = 0; i < ranges.Count; i++)
        {
            var share = ranges[i].Width / Math.Max(1, ranges[i].High);
            if (ranges[i].Width >= 1 && share > most)
                (widest, most) = (i, share);
        }

        return widest < 0 ? null : widest;
    }
}
