using CsCheck;
using Statistics.Resampling;

namespace Statistics.Tests.Resampling;

public sealed class BlockJackknifeTests
{
    [Fact]
    public void For_a_mean_of_single_row_blocks_it_is_the_textbook_standard_error() =>
        Gen.Double[-50, 50].Array[3, 40].Where(v => v.Distinct().Count() > 1).Sample(values =>
        {
            var mean = values.Average();
            var textbook = values.Sum(v => (v - mean) * (v - mean)) / (values.Length - 1) / values.Length;
            Assert.Equal(textbook, BlockJackknife.Variance(MeansWithoutOne(values)), 1e-9 * Math.Max(1, textbook));
        });

    [Fact]
    public void The_labels_of_blocks_do_not_matter() => Gen.Select(Gen.Double[-50, 50].Array[3, 40], Gen.ULong).Sample((values, seed) =>
    {
        int[] order = [.. Enumerable.Range(0, values.Length)];
        new RandomStream(seed).Shuffle(order);
        var variance = BlockJackknife.Variance(values);
        Assert.Equal(variance, BlockJackknife.Variance([.. order.Select(i => values[i])]), 1e-9 * Math.Max(1, variance));
    });

    [Fact]
    public void The_interval_uses_the_t_quantile_of_its_blocks()
    {
        // Means without one: 2.5, 2, 1.5; variance 2/3 of their squared distances 0.5; t with 2 degrees of freedom 4.302652729749464.
        var interval = BlockJackknife.Interval(2, [2.5, 2, 1.5])!;
        Assert.Equal(2, interval.DegreesOfFreedom);
        Assert.Equal(Math.Sqrt(1.0 / 3), interval.StandardError, 1e-12);
        Assert.Equal(2 + (4.302652729749464 * Math.Sqrt(1.0 / 3)), interval.High, 1e-9);
        Assert.Equal(2 - (4.302652729749464 * Math.Sqrt(1.0 / 3)), interval.Low, 1e-9);
    }

    [Fact]
    public void With_persons_of_several_rows_it_covers_where_the_naive_interval_does_not()
    {
        var random = new Random(17);
        int covered = 0, naiveCovered = 0;
        const int Runs = 600;
        for (var run = 0; run < Runs; run++)
        {
            var persons = new double[BlockJackknife.Blocks];
            var sumOfSquares = 0.0;
            const int RowsEach = 5;
            for (var person = 0; person < persons.Length; person++)
            {
                var shared = Normal(random);
                for (var row = 0; row < RowsEach; row++)
                {
                    var value = shared + (0.5 * Normal(random));
                    persons[person] += value / RowsEach;
                    sumOfSquares += value * value;
                }
            }

            var mean = persons.Average();
            var interval = BlockJackknife.Interval(mean, MeansWithoutOne(persons))!;
            if (interval.Low <= 0 && interval.High >= 0)
                covered++;
            var rows = persons.Length * RowsEach;
            if (Math.Abs(mean) <= 1.96 * Math.Sqrt(((sumOfSquares / rows) - (mean * mean)) / rows))
                naiveCovered++;
        }

        // Binomial(600, .95) leaves this window less than once in ten thousand tries; the seed is fixed besides.
        Assert.InRange(covered, 548, 591);
        Assert.True(naiveCovered < 450, $"naive intervals covered {naiveCovered} of {Runs}");
    }

    [Theory]
    [InlineData(new[] { 0.5, 0.5, 0.5 })]
    [InlineData(new[] { 0.5, double.NaN, 0.4 })]
    [InlineData(new[] { 0.5 })]
    public void No_interval_is_claimed_where_none_can_be_had(double[] leftOut) => Assert.Null(BlockJackknife.Interval(0.5, leftOut));

    [Fact]
    public void Blocks_are_stable_depend_on_the_seed_and_are_evenly_filled()
    {
        Assert.Equal(BlockOf.Cluster("ab12", 1), BlockOf.Cluster("ab12", 1));
        var names = Enumerable.Range(0, 20_000).Select(i => i.ToString("x8", System.Globalization.CultureInfo.InvariantCulture)).ToList();
        var counts = names.GroupBy(n => BlockOf.Cluster(n, 1)).Select(g => g.Count()).ToList();
        Assert.Equal(BlockJackknife.Blocks, counts.Count);
        Assert.InRange(counts.Sum(c => (c - 200.0) * (c - 200.0) / 200), 60, 150);
        Assert.True(names.Count(n => BlockOf.Cluster(n, 1) == BlockOf.Cluster(n, 2)) < 400);
    }

    private static double[] MeansWithoutOne(double[] values) =>
        [.. values.Select((_, left) => values.Where((_, i) => i != left).Average())];

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
