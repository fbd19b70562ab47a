using Interchange.Columns;
using Prioritisation.Training;

namespace Prioritisation.Tests.Training;

public sealed class CalibrationCheckTests
{
    // Newcombe (1998), Statistics in Medicine 17, 857, table I, method 3.
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1611)]
    public void The_interval_is_wilsons(int founded, int n, double low, double high)
    {
        var interval = CalibrationCheck.Wilson(founded / (double)n, n);
        Assert.Equal((low, high), (Math.Round(interval.Low, 4), Math.Round(interval.High, 4)));
    }

    [Fact]
    public void Signals_that_keep_to_the_shares_of_those_before_them_are_within_the_interval()
    {
        var check = Check(12_000, (score, _) => score / 100.0);
        Assert.Contains("within the interval", check.Verdict, StringComparison.Ordinal);
        Assert.Equal(4000, check.Overall!.Signals);
        Assert.Equal(4000, check.Groups.Sum(g => g.Signals));
        Assert.InRange(check.Groups.Count, 3, 5);
    }

    [Fact]
    public void Signals_founded_half_as_often_as_those_before_them_are_told() =>
        Assert.Contains("outside the interval", Check(12_000, (score, late) => score / (late ? 200.0 : 100.0)).Verdict, StringComparison.Ordinal);

    [Fact]
    public void Where_there_is_too_little_to_tell_that_is_said()
    {
        var check = Check(30, (_, _) => 0.3);
        Assert.StartsWith("too little to check", check.Verdict, StringComparison.Ordinal);
        Assert.Null(check.Overall);
    }

    private static CalibrationCheck Check(int rows, Func<int, bool, double> share)
    {
        var random = new Random(5);
        int[] scores = [.. Enumerable.Range(0, rows).Select(_ => random.Next(5, 60))];
        byte[] founded = [.. scores.Select((score, row) => (byte)(random.NextDouble() < share(score, row >= 2 * rows / 3) ? 1 : 0))];
        return CalibrationCheck.Of(scores, new LabelledRows(new ColumnBatch([]), founded, [.. Enumerable.Repeat(1.0, rows)], [.. Enumerable.Range(0, rows).Select(row => row / 10)]));
    }
}
