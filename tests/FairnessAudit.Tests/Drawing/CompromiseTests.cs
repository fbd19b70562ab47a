using CsCheck;
using FairnessAudit.Drawing;
using Prioritisation.Ordering;

namespace FairnessAudit.Tests.Drawing;

public sealed class CompromiseTests
{
    private const int Draws = 240;
    private static readonly Gen<(long[] Size, CellMoments[] Moments, double[] Other)> Worlds =
        Gen.Select(Gen.Select(Gen.Long[1, 5_000], Gen.Double[0.05, 1], Gen.Double[0.001, 2], Gen.Double[0, 2]).Array[2, 8], cells =>
            (Array.ConvertAll(cells, c => c.Item1),
             new[] { Varying(Array.ConvertAll(cells, c => c.Item3)), Varying(Array.ConvertAll(cells, c => c.Item4)), Varying(Array.ConvertAll(cells, c => c.Item3 * c.Item4)) },
             Array.ConvertAll(cells, c => c.Item2)));

    [Fact]
    public void No_other_shares_have_a_smaller_mean_of_relative_variances() => Worlds.Sample(world =>
    {
        var best = Relative(world.Size, world.Moments, Compromise.Of(world.Size, world.Moments));
        Assert.True(best <= Relative(world.Size, world.Moments, world.Other) + 1e-9);
        Assert.True(best <= 1 + 1e-9);
    });

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void Over_many_draws_burdens_are_estimated_better_than_by_size_and_by_band_alone(int seed)
    {
        // Low bands hold many unfounded of all groups, high bands hardly any; group b lives mostly in the second class.
        var population = SimulatedRows.Of(3, (3_000, 0.30, 0.05, 0.97), (1_500, 0.30, 0.05, 0.60), (1_500, 0.30, 0.05, 0.04), (1_000, 0.25, 0.40, 0.95), (2_000, 0.25, 0.40, 0.30), (1_000, 0.25, 0.40, 0.03));
        var size = population.Sizes();
        double[] bySize = [1, 1, 1, 1, 1, 1];
        double[] band = [.. new[] { 0.05, 0.30, 0.75, 0.05, 0.30, 0.75 }.Select(p => Math.Sqrt(p * (1 - p)))];
        var proportional = Simulated(population, Shares(size, bySize), seed);
        double Mean(double[] deviation) => Simulated(population, Shares(size, deviation), seed + 1).Zip(proportional, (v, p) => v / p).Average();
        var designed = Mean(Compromise.Of(size, SimulatedRows.Moments(population)));
        Assert.InRange(designed, 0.5, 0.95);
        Assert.True(designed < 0.9 * Mean(band));
    }

    [Fact]
    public void The_variance_over_many_draws_is_the_one_that_the_design_computes()
    {
        var population = SimulatedRows.Of(2, (2_000, 0.3, 0.2, 0.8), (1_000, 0.2, 0.5, 0.3), (500, 0.5, 0.1, 0.6), (1_500, 0.1, 0.3, 0.5));
        var strata = DrawnTogether.Cells(population.Sizes(), [1, 2, 1, 0.5], 600, 5);
        var expected = SimulatedRows.Moments(population).Select(m => DrawnTogether.Variance(strata, m)!.Value);
        foreach (var (simulated, computed) in Simulated(population, [.. strata.Select(s => (int)s.Draws)], 5).Zip(expected))
            Assert.InRange(simulated / computed, 0.9, 1.15);
    }

    [Fact]
    public void Cells_that_are_drawn_together_vary_as_one()
    {
        var population = SimulatedRows.Of(2, (2_000, 0.3, 0.2, 0.9), (1_000, 0.2, 0.5, 0.2));
        var (apart, one) = (SimulatedRows.Moments(population)[0], SimulatedRows.Moments(population with { Cells = 1, Bands = 1, Cell = new int[3_000] })[0]);
        Assert.Equal(DrawnTogether.Variance([new([(0, 3_000)], 300)], one)!.Value, DrawnTogether.Variance([new([(0, 2_000), (1, 1_000)], 300)], apart)!.Value, 1e-12);
        Assert.Null(DrawnTogether.Variance([new([(0, 2_000)], 0)], apart));
    }

    private static CellMoments Varying(double[] deviation) => new(new double[deviation.Length], [.. deviation.Select(d => d * d)]);

    /// <summary>Mean over the contrasts of the variance, proportional draws being 1; draws need not be whole.</summary>
    private static double Relative(long[] size, CellMoments[] moments, double[] deviation)
    {
        var spread = size.Zip(deviation, (n, d) => n * d).Sum();
        return moments.Where(m => m.Variance.Any(v => v > 0)).Average(m => size.Select((n, h) => m.Variance[h] == 0 ? 0 : n * n * m.Variance[h] / (n * deviation[h] / spread)).Sum() / (size.Sum() * size.Select((n, h) => n * m.Variance[h]).Sum()));
    }

    private static int[] Shares(long[] size, double[] deviation) => NeymanAllocation.Of([.. size.Select(n => (int)n)], deviation, Draws, 5);

    /// <summary>By contrast the variance of the log of the ratio of estimated unfounded over many stratified draws.</summary>
    private static double[] Simulated(DrawPopulation population, int[] draws, int seed)
    {
        const int Times = 3_000;
        var random = new Random(seed);
        var rows = Enumerable.Range(0, population.Cells).Select(h => Enumerable.Range(0, population.Cell.Length).Where(r => population.Cell[r] == h).ToArray()).ToArray();
        var contrasts = SimulatedRows.Contrasts(population);
        var logs = contrasts.Select(_ => new double[Times]).ToArray();
        for (var t = 0; t < Times; t++)
        {
            var (own, others) = (new double[contrasts.Length], new double[contrasts.Length]);
            for (var h = 0; h < rows.Length; h++)
            {
                random.Shuffle(rows[h]);
                foreach (var row in rows[h].Take(draws[h]).Where(row => population.Unfounded[row]))
                {
                    for (var c = 0; c < contrasts.Length; c++)
                        (contrasts[c].OfGroup(row) ? own : others)[c] += (double)rows[h].Length / draws[h];
                }
            }

            for (var c = 0; c < contrasts.Length; c++)
                logs[c][t] = Math.Log(own[c] / others[c]);
        }

        return Array.ConvertAll(logs, l => l.Average() is var mean ? l.Average(x => (x - mean) * (x - mean)) : 0);
    }
}
