using Statistics.Calibration;
using Statistics.Resampling;

namespace Statistics.Tests.Calibration;

public class CalibrationBinsTests
{
    [Fact]
    public void Distances_equal_a_hand_worked_example()
    {
        // Of 4 rows stated 0.5 three are founded; of 6 stated 0.2 none is: gaps 0.25 and -0.2, shares 0.4 and 0.6.
        var bins = CalibrationBins.Of([[2, 3], [2, 3]], [[2, 0], [1, 0]], [[1, 0.6], [1, 0.6]]);
        Assert.Equal([0.25, -0.2], bins.Gaps, (a, b) => Math.Abs(a - b) < 1e-15);
        Assert.Equal((0.4 * 0.25) + (0.6 * 0.2), bins.Plain, 1e-15);
        Assert.Equal(Math.Sqrt((0.4 * 0.0625) + (0.6 * 0.04)), bins.RootSquare, 1e-15);
        // The blocks differ in the first bin only: influences of 1/8 and -1/8, times 2 / 1 for two blocks.
        Assert.Equal((0.4 * (0.0625 - (2 * 2 / 64.0))) + (0.6 * 0.04), bins.DebiasedSquare, 1e-15);
    }

    [Fact]
    public void With_a_block_a_row_the_term_taken_away_is_that_of_kumar_liang_and_ma()
    {
        var random = new Random(5);
        var rows = Enumerable.Range(0, 400).Select(i => (Bin: i % 4, Founded: random.NextDouble() < 0.1 + (0.2 * (i % 4)) ? 1.0 : 0)).ToArray();
        double[] stated = [0.15, 0.25, 0.5, 0.75];
        var bins = Bins(rows, stated);
        var expected = Enumerable.Range(0, 4).Sum(s =>
        {
            var found = rows.Where(r => r.Bin == s).Average(r => r.Founded);
            return 0.25 * (((found - stated[s]) * (found - stated[s])) - (found * (1 - found) / 99));
        });
        // Theirs divides by the rows of a bin less one, ours by all rows less one: 99 / 100 against 399 / 400.
        Assert.Equal(expected, bins.DebiasedSquare, 2e-5);
        Assert.Equal((bins.RootSquare * bins.RootSquare) - ((bins.RootSquare * bins.RootSquare) - expected) * (99.0 / 100 * 400 / 399), bins.DebiasedSquare, 1e-12);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.1)]
    public void Chance_adds_nothing_to_the_debiased_square_on_average(double gap)
    {
        double[] stated = [0.1, 0.3, 0.5];
        double[] squares = [.. Enumerable.Range(0, 4000).Select(seed =>
        {
            var random = new RandomStream(7, (ulong)seed);
            var rows = new (int, double)[60];
            for (var i = 0; i < rows.Length; i++)
                rows[i] = (i % 3, random.Uniform() < stated[i % 3] + gap ? 1 : 0);
            return Bins(rows, stated).DebiasedSquare;
        })];
        var (mean, error) = (squares.Average(), Math.Sqrt(squares.Sum(s => s * s) / squares.Length / squares.Length));
        Assert.InRange(mean, (gap * gap) - (4 * error), (gap * gap) + (4 * error));
    }

    [Fact]
    public void By_chance_alone_a_mean_square_is_the_mean_of_the_variances()
    {
        var random = new Random(3);
        var bins = Bins([.. Enumerable.Range(0, 300).Select(i => (i % 3, random.NextDouble() < 0.4 ? 1.0 : 0))], [0.1, 0.3, 0.5]);
        var taken = (bins.RootSquare * bins.RootSquare) - bins.DebiasedSquare;
        var chance = bins.ByChance(4000, 1);
        Assert.Equal(1, chance.Average(c => c * c) / taken, 0.05);
        Assert.Equal(chance, bins.ByChance(4000, 1));
        Assert.Equal(chance.Order(), chance);
    }

    [Fact]
    public void One_block_has_no_interval_and_blocks_all_alike_neither()
    {
        Assert.Null(CalibrationBins.Of([[4]], [[3]], [[2]]).Debiased(4).Interval);
        Assert.Null(CalibrationBins.Of([[2], [2]], [[1], [1]], [[0.8], [0.8]]).Debiased(4).Interval);
    }

    [Fact]
    public void Blocks_and_bins_without_rows_count_for_nothing()
    {
        var bins = CalibrationBins.Of([[2, 0], [0, 0], [3, 0]], [[1, 0], [0, 0], [3, 0]], [[1, 0], [0, 0], [1, 0]]);
        Assert.Single(bins.Gaps);
        Assert.Equal(2, bins.Influences.Length);
        Assert.Equal(0, bins.Influences.Sum(b => b[0]), 1e-15);
    }

    private static CalibrationBins Bins((int Bin, double Founded)[] rows, double[] stated)
    {
        double[][] Of((int Bin, double Founded)[] all, Func<(int Bin, double Founded), double> value) => [.. all.Select(row =>
        {
            var bins = new double[stated.Length];
            bins[row.Bin] = value(row);
            return bins;
        })];
        return CalibrationBins.Of(Of(rows, _ => 1), Of(rows, r => r.Founded), Of(rows, r => stated[r.Bin]));
    }
}
