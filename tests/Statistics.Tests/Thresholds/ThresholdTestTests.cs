using Statistics.Resampling;
using Statistics.Thresholds;

namespace Statistics.Tests.Thresholds;

/// <summary>The sampler against a grid, against its own prior (simulation-based calibration), and the test against worlds whose thresholds are known.</summary>
public class ThresholdTestTests
{
    private static readonly ThresholdEffort Short = new(4, 1500, 750, 1, Environment.ProcessorCount);

    [Fact]
    public void Rates_of_a_cell_are_those_of_cases_drawn_one_by_one()
    {
        var model = new ThresholdModel([new ThresholdCell(0, 0, 1, 0, 0)], ThresholdPrior.Usual);
        var random = new RandomStream(3);
        for (var world = 0; world < 5; world++)
        {
            var point = model.Draw(ref random);
            var (odds, distance, threshold) = (point[0], Math.Exp(point[1]), model.ThresholdOf(point, 0));
            var prior = 1 / (1 + Math.Exp(-odds));
            int acted = 0, hits = 0;
            const int Cases = 200_000;
            for (var i = 0; i < Cases; i++)
            {
                var founded = random.Uniform() < prior;
                var sign = random.Normal() + (founded ? distance : 0);
                // Bayes' rule by the two densities, not by the closed form.
                var (f, u) = (prior * Math.Exp(-0.5 * (sign - distance) * (sign - distance)), (1 - prior) * Math.Exp(-0.5 * sign * sign));
                if (f / (f + u) < threshold)
                    continue;
                acted++;
                hits += founded ? 1 : 0;
            }

            var (rate, hit) = model.Rates(point, 0);
            Assert.InRange((double)acted / Cases - rate, -0.006, 0.006);
            Assert.InRange(acted < 500 ? 0 : (double)hits / acted - hit, -5 / Math.Sqrt(Math.Max(1, acted)), 5 / Math.Sqrt(Math.Max(1, acted)));
        }
    }

    [Fact]
    public void The_slope_is_that_of_the_density()
    {
        var model = new ThresholdModel(World((-1.2, 0.0), (-0.6, 0.3)), ThresholdPrior.Usual);
        var random = new RandomStream(6);
        for (var world = 0; world < 10; world++)
        {
            var (point, slope, unused) = (model.Draw(ref random), new double[model.Dimensions], new double[model.Dimensions]);
            model.LogDensity(point, slope);
            for (var i = 0; i < point.Length; i++)
            {
                const double Step = 1e-5;
                double At(double by)
                {
                    var moved = point.ToArray();
                    moved[i] += by;
                    return model.LogDensity(moved, unused);
                }

                var (numeric, exact) = ((At(Step) - At(-Step)) / (2 * Step), slope[i]);
                Assert.InRange(numeric - exact, -1e-4 * Math.Max(1, Math.Abs(exact)), 1e-4 * Math.Max(1, Math.Abs(exact)));
            }
        }
    }

    [Fact]
    public void The_posterior_of_one_cell_is_that_of_a_grid()
    {
        var model = new ThresholdModel([new ThresholdCell(0, 0, 400, 90, 45)], ThresholdPrior.Usual);
        double mean = 0, square = 0, total = 0;
        const int Steps = 60;
        double Grid(int i, double low, double high) => low + ((high - low) * (i + 0.5) / Steps);
        for (var a = 0; a < Steps; a++)
        {
            for (var b = 0; b < Steps; b++)
            {
                for (var t = 0; t < Steps; t++)
                {
                    for (var z = 0; z < 16; z++)
                    {
                        double[] point = [Grid(a, -4.5, 2.5), Grid(b, -2.2, 2.2), Grid(t, -6, 5), -3.6 + (7.2 * (z + 0.5) / 16)];
                        var weight = Math.Exp(model.LogDensity(point, new double[point.Length]) + 330);
                        var value = model.ThresholdOf(point, 0);
                        (mean, square, total) = (mean + (weight * value), square + (weight * value * value), total + weight);
                    }
                }
            }
        }

        mean /= total;
        var deviation = Math.Sqrt((square / total) - (mean * mean));
        var drawn = ThresholdSampler.Chains(model, 5, new ThresholdEffort(4, 1500, 4000, 1, Environment.ProcessorCount)).SelectMany(c => c).Select(p => model.ThresholdOf(p, 0)).ToArray();
        Assert.InRange(drawn.Average() - mean, -0.1 * deviation, 0.1 * deviation);
        Assert.InRange(Math.Sqrt(drawn.Select(d => (d - drawn.Average()) * (d - drawn.Average())).Average()) / deviation, 0.93, 1.07);
    }

    [Fact]
    public void The_rank_of_the_truth_among_posterior_draws_is_any_rank_as_often()
    {
        // Simulation-based calibration (Talts and others 2018): truths drawn from the prior itself.
        const int Worlds = 120, Draws = 39, Bins = 5;
        ThresholdCell[] frame = [.. from g in Enumerable.Range(0, 2) from u in Enumerable.Range(0, 5) select new ThresholdCell(g, u, 150, 0, 0)];
        var empty = new ThresholdModel(frame, ThresholdPrior.Usual);
        int Threshold(ThresholdModel model, int group) => model.Dimensions - frame.Length - 2 + group;
        var ranks = new int[2, Bins];
        Parallel.For(0, Worlds, world =>
        {
            var random = new RandomStream(77, (ulong)world);
            var truth = empty.Draw(ref random);
            var cells = new ThresholdCell[frame.Length];
            for (var c = 0; c < frame.Length; c++)
            {
                var (rate, hit) = empty.Rates(truth, c);
                var acted = RandomDraws.Binomial(ref random, (int)frame[c].Decisions, rate);
                cells[c] = frame[c] with { Acted = acted, Hits = RandomDraws.Binomial(ref random, acted, hit) };
            }

            var model = new ThresholdModel(cells, ThresholdPrior.Usual);
            var draws = ThresholdSampler.Chains(model, (ulong)(900 + world), new ThresholdEffort(2, 500, Draws, 3, 1))[0];
            for (var g = 0; g < 2; g++)
            {
                var at = Threshold(model, g);
                var rank = draws.Count(d => d[at] < truth[at]);
                lock (ranks)
                    ranks[g, rank * Bins / (Draws + 1)]++;
            }
        });
        for (var g = 0; g < 2; g++)
        {
            var chi = Enumerable.Range(0, Bins).Sum(b => Math.Pow(ranks[g, b] - ((double)Worlds / Bins), 2) / ((double)Worlds / Bins));
            // 99.9% of chi-square with four degrees of freedom.
            Assert.True(chi < 18.47, FormattableString.Invariant($"group {g}: chi-square {chi}"));
        }
    }

    [Fact]
    public void A_lower_bar_for_one_group_is_told_from_another_distribution_of_risk()
    {
        // Both worlds give the second group a higher hit rate; only in the first is its bar higher, and only a large difference can be told.
        var higherBar = ThresholdTest.Run(World((-1.2, -1.2), (-1.2, 1.2)), ThresholdPrior.Usual, 1, Short);
        var otherRisk = ThresholdTest.Run(World((-1.2, -0.5), (-0.3, -0.5)), ThresholdPrior.Usual, 1, Short);
        Assert.True(higherBar.Converged && otherRisk.Converged, FormattableString.Invariant($"{higherBar.RHat} {higherBar.EffectiveDraws} {otherRisk.RHat} {otherRisk.EffectiveDraws}"));
        Assert.True(higherBar.Groups[1].Higher.Value > 0.15);
        Assert.True(otherRisk.Groups[1].Higher is { Value: > -0.1 and < 0.1, Interval: { Low: < 0, High: > 0 } });
        Assert.True(higherBar.Fit.Fits && otherRisk.Fit.Fits);
    }

    [Fact]
    public void Decisions_that_no_such_model_makes_do_not_fit()
    {
        // One unit acts on a third with hardly a hit, where the next acts on as many with almost only hits, and the two change places by group.
        ThresholdCell[] cells = [.. from g in Enumerable.Range(0, 2) from u in Enumerable.Range(0, 6) select new ThresholdCell(g, u, 600, (u + g) % 2 == 0 ? 60 : 540, (u + g) % 2 == 0 ? 2 : 530)];
        var result = ThresholdTest.Run(cells, ThresholdPrior.Usual, 2, Short);
        Assert.False(result.Fit.Fits);
        Assert.True(result.Fit.Outside > 0);
    }

    [Fact]
    public void The_same_seed_gives_the_same_numbers_for_any_number_of_threads()
    {
        var cells = World((-1.2, 0.0), (-0.6, 0.3));
        var effort = Short with { WarmUp = 100, Kept = 50 };
        var (one, four) = (ThresholdTest.Run(cells, ThresholdPrior.Usual, 8, effort with { Threads = 1 }), ThresholdTest.Run(cells, ThresholdPrior.Usual, 8, effort with { Threads = 4 }));
        Assert.Equal(one.Groups.Select(g => g.Threshold.Value), four.Groups.Select(g => g.Threshold.Value));
        Assert.Equal(one.Fit, four.Fit);
    }

    [Theory]
    [InlineData(4, 300, false)]
    [InlineData(5, 300, true)]
    [InlineData(5, 30, false)]
    public void Too_few_units_or_decisions_do_not_bear_the_test(int units, long decisions, bool bears)
    {
        ThresholdCell[] cells = [.. from g in Enumerable.Range(0, 2) from u in Enumerable.Range(0, units) select new ThresholdCell(g, u, decisions, decisions / 4, decisions / 8)];
        Assert.Equal(bears, ThresholdTest.TooThin(cells) is null);
    }

    /// <summary>Six units; by group, log odds of a founded case and log odds of the threshold.</summary>
    private static ThresholdCell[] World(params (double Odds, double Threshold)[] groups)
    {
        var random = new RandomStream(42);
        var frame = (from g in Enumerable.Range(0, groups.Length) from u in Enumerable.Range(0, 6) select new ThresholdCell(g, u, 1500, 0, 0)).ToArray();
        var model = new ThresholdModel(frame, ThresholdPrior.Usual);
        var point = new double[model.Dimensions];
        for (var g = 0; g < groups.Length; g++)
        {
            point[g] = groups[g].Odds;
            point[groups.Length + 5 + g] = 0.3;
            point[(2 * groups.Length) + 10 + g] = groups[g].Threshold;
        }

        for (var u = 0; u < 5; u++)
            (point[groups.Length + u], point[(2 * groups.Length) + 5 + u]) = (0.3 * (u - 2), 0.1 * (2 - u));
        return [.. frame.Select((cell, c) =>
        {
            var (rate, hit) = model.Rates(point, c);
            var acted = RandomDraws.Binomial(ref random, (int)cell.Decisions, rate);
            return cell with { Acted = acted, Hits = RandomDraws.Binomial(ref random, acted, hit) };
        })];
    }
}
