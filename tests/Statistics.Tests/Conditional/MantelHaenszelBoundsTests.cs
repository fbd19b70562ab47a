using CsCheck;
using Statistics.Conditional;

namespace Statistics.Tests.Conditional;

public class MantelHaenszelBoundsTests
{
    private const int Grid = 12;

    private static readonly Gen<PartlyKnownStratum> One =
        from n1 in Gen.Int[1, 60]
        from n0 in Gen.Int[1, 60]
        from a in Gen.Int[1, n1]
        from c in Gen.Int[1, n0]
        from hits in Gen.Int[0, 15]
        from misses in Gen.Int[0, 15]
        select new PartlyKnownStratum(new Stratum(a, n1, c, n0), hits, misses);

    private static readonly Gen<double> Factor = Gen.Int[0, 4].Select(i => new[] { 1, 1.5, 2, 5, double.PositiveInfinity }[i]);

    [Fact]
    public void No_way_of_sharing_out_the_unknown_gives_a_ratio_outside_the_ends_and_a_fine_grid_reaches_them() =>
        Gen.Select(One, One, Factor).Sample((first, second, factor) =>
        {
            PartlyKnownStratum[] strata = [first, second];
            var (low, high) = (End(strata, factor, highest: false), End(strata, factor, highest: true));
            var tried = Every(first, factor).SelectMany(f => Every(second, factor).Select(s => Ratio([f, s]))).ToArray();
            Assert.True(tried.Min() >= low * (1 - 1e-9) && tried.Max() <= high * (1 + 1e-9), $"{tried.Min()} to {tried.Max()} outside {low} to {high}");
            // A grid of twelfths misses an inner maximum by little; ends at corners it meets.
            Assert.True(tried.Min() <= low * 1.01 && tried.Max() >= high * 0.99, $"{tried.Min()} to {tried.Max()} does not reach {low} to {high}");
        }, iter: 200);

    [Fact]
    public void The_ratio_is_not_monotone_where_the_group_is_nearly_alone_and_all_are_selected()
    {
        // Everybody of the first stratum is selected, so it pulls towards 1; more unknown rows for the group take weight from it.
        PartlyKnownStratum[] strata = [new(new Stratum(90, 90, 5, 5), 5, 0), new(new Stratum(10, 100, 50, 100), 0, 0)];
        var all = Ratio([strata[0].With(5, 0), strata[1].Known]);
        var none = Ratio([strata[0].With(0, 0), strata[1].Known]);
        Assert.True(all < none);
        Assert.Equal(none, End(strata, double.PositiveInfinity, highest: true), 1e-9);
        Assert.Equal(all, End(strata, double.PositiveInfinity, highest: false), 1e-9);
    }

    [Fact]
    public void Wider_limits_never_give_narrower_ends_and_none_unknown_gives_the_ratio_itself() => One.List[1, 6].Sample(list =>
    {
        var strata = list.ToArray();
        var factors = new[] { 1, 1.5, 3, double.PositiveInfinity };
        foreach (var (narrow, wide) in factors.Zip(factors.Skip(1)))
        {
            Assert.True(End(strata, wide, highest: true) >= End(strata, narrow, highest: true) * (1 - 1e-9));
            Assert.True(End(strata, wide, highest: false) <= End(strata, narrow, highest: false) * (1 + 1e-9));
        }

        var known = Array.ConvertAll(strata, s => s with { Hits = 0, Misses = 0 });
        Assert.Equal(Ratio(Array.ConvertAll(strata, s => s.Known)), End(known, 2, highest: true), 1e-9);
    });

    private static IEnumerable<Stratum> Every(PartlyKnownStratum s, double factor)
    {
        var (low, high) = double.IsPositiveInfinity(factor) ? (0, 1)
            : (s.Known.N1 / (s.Known.N1 + factor * s.Known.N0), factor * s.Known.N1 / (factor * s.Known.N1 + s.Known.N0));
        for (var x = 0; x <= Grid; x++)
        {
            for (var y = 0; y <= Grid; y++)
                yield return s.With((low + (high - low) * x / Grid) * s.Hits, (low + (high - low) * y / Grid) * s.Misses);
        }
    }

    private static double End(PartlyKnownStratum[] strata, double factor, bool highest)
    {
        var corner = new Stratum[strata.Length];
        MantelHaenszelBounds.Corner(strata, factor, highest, corner);
        return Ratio(corner);
    }

    private static double Ratio(ReadOnlySpan<Stratum> strata) => MantelHaenszelRiskRatio.Plain(strata);
}
