using CsCheck;
using Statistics.Calibration;

namespace Statistics.Tests.Calibration;

public class LogisticLineTests
{
    /// <summary>Rows and founded rows by decile of two groups of the public table of dssg/aequitas (MIT), together.</summary>
    private static readonly (int Rows, int Founded)[] Deciles =
        [(1079, 233), (754, 232), (619, 238), (670, 290), (606, 287), (578, 326), (543, 325), (473, 327), (478, 337), (350, 272)];

    private static readonly Gen<LogisticCell[]> Overlapping = Gen.Select(Gen.Double[-4, 4], Gen.Double[1, 50], Gen.Double[0.05, 0.95])
        .Select((x, weight, share) => new LogisticCell(x, weight, share * weight)).Array[3, 12].Where(cells => cells.Max(c => c.X) - cells.Min(c => c.X) > 0.5);

    [Fact]
    public void Equals_the_line_of_an_independent_implementation()
    {
        // statsmodels 0.13.5, Logit of the outcome on the decile score.
        var line = LogisticLine.Fit([.. Deciles.Select((d, i) => new LogisticCell(i + 1, d.Rows, d.Founded))])!.Value;
        Assert.Equal(1, line.Intercept / -1.4042358414851044, 1e-8);
        Assert.Equal(1, line.Slope / 0.26686474816981914, 1e-8);
    }

    [Fact]
    public void As_many_are_expected_as_found_and_in_the_right_places() => Overlapping.Sample(cells =>
    {
        var line = LogisticLine.Fit(cells)!.Value;
        double Excess(Func<LogisticCell, double> times) => cells.Sum(c => times(c) * (c.Founded - (c.Weight * LogisticLine.Probability(line.Intercept + (line.Slope * c.X)))));
        Assert.Equal(0, Excess(_ => 1), 1e-6);
        Assert.Equal(0, Excess(c => c.X), 1e-6);
    });

    [Fact]
    public void Another_zero_and_another_unit_change_nothing_but_the_words() => Gen.Select(Overlapping, Gen.Double[-5, 5], Gen.Double[0.2, 5]).Sample((cells, moved, times) =>
    {
        var (line, other) = (LogisticLine.Fit(cells)!.Value, LogisticLine.Fit(Array.ConvertAll(cells, c => c with { X = moved + (times * c.X) }))!.Value);
        Assert.Equal(line.Slope, other.Slope * times, 1e-6);
        Assert.Equal(line.Intercept, other.Intercept + (other.Slope * moved), 1e-6);
    });

    [Fact]
    public void A_stated_probability_that_is_right_has_a_shift_of_0_and_a_slope_of_1() => Gen.Double[-4, 4].Array[3, 10].Where(x => x.Max() - x.Min() > 0.5).Sample(values =>
    {
        var cells = Array.ConvertAll(values, x => new LogisticCell(x, 20, 20 * LogisticLine.Probability(x)));
        Assert.Equal(0, LogisticLine.Shift(cells)!.Value, 1e-9);
        Assert.Equal(1, LogisticLine.Fit(cells)!.Value.Slope, 1e-8);
    });

    [Fact]
    public void The_shift_is_the_one_with_which_as_many_are_expected_as_found() => Overlapping.Sample(cells =>
    {
        var shift = LogisticLine.Shift(cells)!.Value;
        Assert.Equal(cells.Sum(c => c.Founded), cells.Sum(c => c.Weight * LogisticLine.Probability(shift + c.X)), 1e-6);
    });

    [Theory]
    [InlineData(0, 0)]
    [InlineData(10, 10)]
    public void Outcomes_all_alike_have_no_line_and_no_shift(double low, double high)
    {
        LogisticCell[] cells = [new(0, 10, low), new(1, 10, high)];
        Assert.Null(LogisticLine.Fit(cells));
        Assert.Null(LogisticLine.Shift(cells));
    }

    [Fact]
    public void Outcomes_parted_by_one_value_have_no_line_and_values_all_alike_neither()
    {
        Assert.Null(LogisticLine.Fit([new(0, 10, 0), new(1, 10, 0), new(2, 10, 10)]));
        Assert.Null(LogisticLine.Fit([new(2, 10, 4), new(2, 10, 5)]));
        Assert.NotNull(LogisticLine.Shift([new(2, 10, 4), new(2, 10, 5)]));
    }

    [Fact]
    public void A_stated_probability_far_off_still_has_its_shift() =>
        Assert.Equal(18, LogisticLine.Shift([new(-9, 10, 9), new(-9.5, 10, 0)])!.Value - LogisticLine.Shift([new(9, 10, 9), new(8.5, 10, 0)])!.Value, 1e-9);
}
