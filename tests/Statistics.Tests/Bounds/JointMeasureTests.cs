using CsCheck;
using Statistics.Bounds;
using Statistics.Conditional;
using Statistics.Decomposition;

namespace Statistics.Tests.Bounds;

/// <summary>Ends against the list of all whole tables that fit.</summary>
public class JointMeasureTests
{
    /// <summary>In tables of a few people a bound is close only after many halves.</summary>
    private const int Parts = 200;

    [Fact]
    public void The_plain_ratio_of_every_table_lies_between_its_ends_and_some_table_is_close_to_each() =>
        SmallCounts.Any(1).Sample(counts => Between(counts, Ratio(counts, odds: false), counts.Whole().Select(t => MantelHaenszelRiskRatio.Plain(At(counts, t))), 0.02));

    [Fact]
    public void The_stratified_risk_ratio_of_every_table_lies_between_its_ends_and_some_table_is_close_to_each() =>
        SmallCounts.Any(2).Sample(counts => Between(counts, Ratio(counts, odds: false), counts.Whole().Select(t => MantelHaenszelRiskRatio.Plain(At(counts, t))), 0.05), iter: 60);

    [Fact]
    public void The_stratified_odds_ratio_of_every_table_lies_between_its_ends_and_some_table_is_close_to_each() =>
        SmallCounts.Any(2).Sample(counts => Between(counts, Ratio(counts, odds: true), counts.Whole().Select(t => MantelHaenszelOddsRatio.Of(At(counts, t)).Ratio ?? double.NaN), 0.08), iter: 60);

    [Fact]
    public void Each_part_of_a_gap_lies_between_its_ends_for_every_table_and_some_table_is_close_to_each() =>
        SmallCounts.Any(2).Sample(
            counts =>
            {
                foreach (var part in Enum.GetValues<GapPart>())
                {
                    var (low, high) = JointGap.Ends(Simplex(counts), counts.Strata, [part], Parts)[0];
                    Between(counts, (low, high), counts.Whole().Select(t => JointGap.Of(part, Kitagawa.Of(At(counts, t))) ?? double.NaN), 0.03);
                }
            },
            iter: 40);

    [Fact]
    public void Where_the_reference_may_never_be_selected_the_ratio_has_no_high_end()
    {
        var counts = new Polytope([new(3, 5), new(10, 20), new(0, 4), new(10, 20)], []);
        StratumForms[] one = [new(LinearForm.Of(0), LinearForm.Of(1), LinearForm.Of(2), LinearForm.Of(3))];
        var (low, high) = JointRatio.Ends(new BoundedSimplex(counts), one);
        Assert.Equal(double.PositiveInfinity, high.Bound);
        Assert.Equal(3.0 / 20 / (4.0 / 10), low.Bound, 1e-9);
    }

    [Fact]
    public void The_ends_hold_what_is_reached_and_the_bound_is_never_inside_it() => SmallCounts.Any(2).Sample(
        counts =>
        {
            var (low, high) = Ratio(counts, odds: false);
            Assert.True(low.Bound <= low.Reached && low.Reached <= high.Reached * (1 + 1e-9) && high.Reached <= high.Bound);
            Assert.Equal(high.Reached, MantelHaenszelRiskRatio.Plain(At(counts, high.Point)), 1e-9);
        },
        iter: 100);

    private static BoundedSimplex Simplex(SmallCounts counts)
    {
        var simplex = new BoundedSimplex(counts.Polytope);
        Assert.True(simplex.FindPoint());
        return simplex;
    }

    private static (Optimum Low, Optimum High) Ratio(SmallCounts counts, bool odds) => JointRatio.Ends(Simplex(counts), counts.Strata, odds, Parts);

    private static Stratum[] At(SmallCounts counts, double[] table) => StratumForms.At(counts.Strata, table);

    /// <param name="counts">Ranges.</param>
    /// <param name="ends">Found.</param>
    /// <param name="values">Of every whole table.</param>
    /// <param name="slack">How far an end may lie beyond the farthest table, in the measure's unit or as part of it, whichever is more.</param>
    private static void Between(SmallCounts counts, (Optimum Low, Optimum High) ends, IEnumerable<double> values, double slack)
    {
        var all = values.Where(double.IsFinite).ToArray();
        Assert.NotEmpty(all);
        var (least, most) = (all.Min(), all.Max());
        Assert.True(ends.Low.Bound <= least + 1e-9 && ends.High.Bound >= most - 1e-9, $"{least} to {most} is not inside {ends.Low.Bound} to {ends.High.Bound}");
        Assert.True(
            ends.Low.Bound >= least - slack * Math.Max(1, Math.Abs(least)) && ends.High.Bound <= most + slack * Math.Max(1, Math.Abs(most)),
            $"{ends.Low.Bound} to {ends.High.Bound} is wider than {least} to {most} of {counts.Strata.Length} strata");
    }
}
