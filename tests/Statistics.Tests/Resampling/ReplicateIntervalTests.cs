using CsCheck;
using Statistics.Resampling;

namespace Statistics.Tests.Resampling;

public class ReplicateIntervalTests
{
    [Fact]
    public void No_replicates_an_undefined_one_or_no_spread_give_no_interval()
    {
        Assert.Null(ReplicateInterval.Percentile([]));
        Assert.Null(ReplicateInterval.Percentile([1, double.NaN]));
        Assert.Null(Assert.Single(ReplicateInterval.Simultaneous([1], [])));
        var bands = ReplicateInterval.Simultaneous([1, 1, 1], [[1, 2, double.NaN], [1, 3, 1], [1, 1, 1]]);
        Assert.Null(bands[0]);
        Assert.NotNull(bands[1]);
        Assert.Null(bands[2]);
    }

    [Fact]
    public void The_middle_share_of_known_values_is_found() =>
        Assert.Equal((2.5, 97.5), Ends(ReplicateInterval.Percentile([.. Enumerable.Range(0, 101).Select(i => (double)i)])!));

    [Fact]
    public void One_band_of_normal_replicates_is_the_usual_one_and_more_are_wider_than_bonferroni_allows()
    {
        var chance = new RandomStream(12);
        double[][] replicates = [.. Enumerable.Range(0, 20_000).Select(_ => Enumerable.Range(0, 10).Select(k => (k + 1) * Normal(ref chance)).ToArray())];
        var one = ReplicateInterval.Simultaneous([0], [.. replicates.Select(r => new[] { r[0] })])[0]!;
        Assert.Equal(1.96, one.High, 0.06);
        var ten = ReplicateInterval.Simultaneous(new double[10], replicates);
        // Ten independent ones: the 95% point of the largest is 2.8 standard errors; Bonferroni says 2.81.
        for (var k = 0; k < 10; k++)
            Assert.Equal(2.8, ten[k]!.High / (k + 1), 0.1);
    }

    [Fact]
    public void The_stated_share_of_replicates_lies_inside_everywhere() => Gen.Select(Gen.ULong, Gen.Int[1, 6]).Sample((seed, width) =>
    {
        var chance = new RandomStream(seed);
        double[][] replicates = [.. Enumerable.Range(0, 400).Select(_ => Enumerable.Range(0, width).Select(_ => chance.Uniform()).ToArray())];
        var middle = Enumerable.Repeat(0.5, width).ToArray();
        var bands = ReplicateInterval.Simultaneous(middle, replicates, 0.9);
        var inside = replicates.Count(r => r.Select((v, k) => v >= bands[k]!.Low - 1e-12 && v <= bands[k]!.High + 1e-12).All(x => x));
        Assert.InRange(inside, 359, 362);
    }, iter: 30);

    private static double Normal(ref RandomStream chance)
    {
        var sum = -6.0;
        for (var i = 0; i < 12; i++)
            sum += chance.Uniform();
        return sum;
    }

    private static (double Low, double High) Ends(Interval interval) => (Math.Round(interval.Low, 9), Math.Round(interval.High, 9));
}
