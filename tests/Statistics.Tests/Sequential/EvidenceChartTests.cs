using CsCheck;
using Statistics.Resampling;
using Statistics.Sequential;

namespace Statistics.Tests.Sequential;

public class EvidenceChartTests
{
    [Fact]
    public void The_chart_is_the_sum_over_begins_of_the_mean_over_alternatives() => Gen.Double[-1, 1].Array[2].Array[1, 12].Select(Gen.Int[1, 6]).Sample((factors, window) =>
    {
        var chart = new EvidenceChart(2, window);
        for (var now = 0; now < factors.Length; now++)
        {
            var expected = 0.0;
            for (var begin = Math.Max(0, now - window + 1); begin <= now; begin++)
            {
                for (var a = 0; a < 2; a++)
                    expected += Math.Exp(factors[begin..(now + 1)].Sum(f => f[a])) / 2;
            }

            Assert.Equal(expected, chart.Add(factors[now]), 1e-9);
        }
    });

    [Fact]
    public void Periods_without_evidence_raise_the_chart_to_the_length_of_its_window_and_no_further()
    {
        var chart = new EvidenceChart(3, 4);
        Assert.Equal([1, 2, 3, 4, 4, 4], Enumerable.Range(0, 6).Select(_ => chart.Add([0, 0, 0])));
    }

    [Fact]
    public void What_was_before_a_restart_is_forgotten()
    {
        var chart = new EvidenceChart(1, 5);
        chart.Add([3]);
        chart.Restart();
        Assert.Equal(0, chart.Value);
        Assert.Equal(Math.Exp(1), chart.Add([1]), 1e-12);
    }

    /// <summary>Fair coins, bet on at three odds: the worst case of the promise, since every factor's mean is exactly 1.</summary>
    [Theory]
    [InlineData(20)]
    [InlineData(60)]
    public void Where_nothing_changed_the_limit_is_reached_no_sooner_on_average_than_it_says(int limit)
    {
        const int Runs = 3000;
        double[] shares = [0.6, 0.75, 0.35];
        double sum = 0, squares = 0;
        for (var run = 0; run < Runs; run++)
        {
            var random = new RandomStream(11, (ulong)run);
            var chart = new EvidenceChart(3, int.MaxValue - 1);
            var periods = 0;
            do
            {
                var heads = random.Below(2) == 1;
                periods++;
                chart.Add([.. shares.Select(p => Math.Log(2 * (heads ? p : 1 - p)))]);
            }
            while (chart.Value < limit);
            (sum, squares) = (sum + periods, squares + (double)periods * periods);
        }

        var mean = sum / Runs;
        Assert.True(mean + 2.6 * Math.Sqrt((squares / Runs - mean * mean) / Runs) >= limit, $"{mean} periods");
    }
}
