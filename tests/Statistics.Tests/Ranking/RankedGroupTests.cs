using CsCheck;
using Statistics.Ranking;

namespace Statistics.Tests.Ranking;

public class RankedGroupTests
{
    private static readonly Gen<(long[] Members, long[] Others)> Histograms =
        Gen.Int[1, 12].SelectMany(k => Gen.Select(Gen.Long[0, 5].Array[k], Gen.Long[0, 5].Array[k]))
            .Where(h => h.Item1.Sum() > 1 && h.Item2.Sum() > 1);

    [Fact]
    public void Equals_the_share_of_pairs_in_the_right_order() => Histograms.Sample(h =>
    {
        double right = 0;
        for (var i = 0; i < h.Members.Length; i++)
        {
            for (var j = 0; j < h.Others.Length; j++)
                right += h.Members[i] * h.Others[j] * (i > j ? 1 : i == j ? 0.5 : 0);
        }

        Assert.Equal(right / (h.Members.Sum() * h.Others.Sum()), RankedGroup.Auc(h.Members, h.Others).Value!.Value, 1e-12);
    });

    [Fact]
    public void Swapping_the_sides_gives_one_minus_the_area_with_the_same_width() => Histograms.Sample(h =>
    {
        var of = RankedGroup.Auc(h.Members, h.Others);
        var swapped = RankedGroup.Auc(h.Others, h.Members);
        Assert.Equal(1, of.Value!.Value + swapped.Value!.Value, 1e-12);
        Assert.Equal(1, of.Interval!.Low + swapped.Interval!.High, 1e-12);
    });

    [Fact]
    public void Equals_a_hand_worked_variance()
    {
        // Members score 2 and 3, others 1 and 2: placements 0.75, 1 and 1, 0.75; area 0.875; variance 2 x (0.03125 / 2).
        var auc = RankedGroup.Auc([0, 1, 1], [1, 1, 0], 0.95);
        Assert.Equal(0.875, auc.Value!.Value, 1e-15);
        Assert.Equal(0.875 - Gaussian.TwoSided(0.95) * Math.Sqrt(0.03125), auc.Interval!.Low, 1e-12);
    }

    [Fact]
    public void An_empty_side_is_undefined_and_a_single_row_has_no_interval()
    {
        Assert.NotNull(RankedGroup.Auc([0, 0], [1, 1]).UndefinedBecause);
        var single = RankedGroup.Auc([0, 1], [3, 1]);
        Assert.NotNull(single.Value);
        Assert.Null(single.Interval);
    }
}
