using CsCheck;
using Statistics.Ranking;

namespace Statistics.Tests.Ranking;

public class RankedSampleTests
{
    private const int Blocks = 6;

    private static readonly Gen<RankedRow[]> Rows = Gen.Select(Gen.Int[0, 5], Gen.Double[0.5, 4], Gen.Int[0, Blocks - 1], Gen.Bool)
        .Select((score, weight, block, isCase) => new RankedRow(score, weight, block, isCase)).Array[4, 40]
        .Where(rows => rows.Any(r => r.IsCase) && rows.Any(r => !r.IsCase)).Select(rows => rows.OrderBy(r => r.Score).ToArray());

    /// <summary>Every pair in two loops: the slow twin.</summary>
    private static double Pairs(IEnumerable<RankedRow> rows)
    {
        double right = 0, pairs = 0;
        foreach (var a in rows.Where(r => r.IsCase))
        {
            foreach (var b in rows.Where(r => !r.IsCase))
                (right, pairs) = (right + (a.Weight * b.Weight * (a.Score > b.Score ? 1 : a.Score.Equals(b.Score) ? 0.5 : 0)), pairs + (a.Weight * b.Weight));
        }

        return right / pairs;
    }

    [Fact]
    public void Equals_the_weighted_share_of_pairs_in_the_right_order() =>
        Rows.Sample(rows => Assert.Equal(Pairs(rows), RankedSample.Of(rows, Blocks)!.Area, 1e-12));

    [Fact]
    public void A_blocks_influence_is_how_the_area_moves_with_the_weights_of_its_rows() => Rows.Sample(rows =>
    {
        const double Little = 1e-6;
        var sample = RankedSample.Of(rows, Blocks)!;
        Assert.Equal(0, sample.Influence.Sum(), 1e-12);
        for (var block = 0; block < Blocks; block++)
        {
            RankedRow[] Times(double factor) => Array.ConvertAll(rows, r => r.Block == block ? r with { Weight = r.Weight * factor } : r);
            Assert.Equal((Pairs(Times(1 + Little)) - Pairs(Times(1 - Little))) / (2 * Little), sample.Influence[block], 1e-7);
        }
    });

    [Fact]
    public void With_a_block_a_row_the_error_is_delongs_but_for_the_small_corrections()
    {
        var random = new Random(9);
        var rows = Enumerable.Range(0, 1500).Select(i => new RankedRow(random.Next(20) + (i < 500 ? 3 : 0), 1, i, i < 500)).OrderBy(r => r.Score).ToArray();
        long[] Histogram(bool cases) => [.. Enumerable.Range(0, 23).Select(s => rows.LongCount(r => r.IsCase == cases && (int)r.Score == s))];
        var deLong = RankedGroup.Auc(Histogram(true), Histogram(false));
        var sample = RankedSample.Of(rows, 1500)!;
        Assert.Equal(deLong.Value!.Value, sample.Area, 1e-12);
        Assert.Equal(1, 2 * Gaussian.TwoSided(0.95) * sample.StandardError(1500)!.Value / (deLong.Interval!.High - deLong.Interval.Low), 0.002);
    }

    [Fact]
    public void A_difference_of_two_areas_knows_the_rows_that_both_count() => Rows.Sample(rows =>
    {
        var sample = RankedSample.Of(rows, Blocks)!;
        var nothing = sample.Less(sample);
        Assert.Equal(0, nothing.Area);
        Assert.Null(nothing.StandardError(Blocks));
        var turned = RankedSample.Of([.. rows.Select(r => r with { IsCase = !r.IsCase })], Blocks)!;
        Assert.Equal(1, sample.Area + turned.Area, 1e-12);
        Assert.Equal(sample.Influence, turned.Influence.Select(i => -i), (a, b) => Math.Abs(a - b) < 1e-12);
    });

    [Fact]
    public void An_empty_side_has_no_area_and_one_block_no_error()
    {
        Assert.Null(RankedSample.Of([new(1, 1, 0, true)], 1));
        Assert.Null(RankedSample.Of([new(1, 1, 0, true), new(2, 1, 0, false)], 1)!.StandardError(1));
    }
}
