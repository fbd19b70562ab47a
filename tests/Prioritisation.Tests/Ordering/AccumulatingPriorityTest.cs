using CsCheck;
using Prioritisation.Ordering;

namespace Prioritisation.Tests.Ordering;

public sealed class AccumulatingPriorityTest
{
    private static readonly double[] Load = [0.30, 0.30, 0.25];

    /// <summary>Two to six classes with a load together below 1, and rates over three orders of magnitude.</summary>
    private static readonly Gen<(double[] Load, double[] Rate)> Queues = Gen.Select(Gen.Double[0.05, 0.98], Gen.Select(Gen.Double[0.01, 1], Gen.Double[0, 3]).Array[2, 6])
        .Select((total, classes) => (
            Array.ConvertAll(classes, c => c.Item1 / classes.Sum(x => x.Item1) * total),
            Array.ConvertAll(classes, c => Math.Pow(10, c.Item2))));

    [Fact]
    public void Three_classes_wait_as_published()
    {
        // Load 0.85, exponential handling of mean 1: W0 = sum of lambda = 0.85; checked against a simulation of 8.69, 5.13 and 2.64.
        var wait = AccumulatingPriority.MeanWaits(Load, [1, 2, 5], 0.85);
        Assert.Equal([8.72, 5.13, 2.65], wait.Select(w => Math.Round(w, 2)));
    }

    [Fact]
    public void The_order_of_classes_changes_nothing() =>
        Assert.Equal([2.65, 8.72, 5.13], AccumulatingPriority.MeanWaits([0.25, 0.30, 0.30], [5, 1, 2], 0.85).Select(w => Math.Round(w, 2)));

    [Fact]
    public void Work_is_conserved_whatever_the_rates() => Queues.Sample(queue =>
    {
        var wait = AccumulatingPriority.MeanWaits(queue.Load, queue.Rate, 0.7);
        var (found, expected) = (queue.Load.Zip(wait, (rho, w) => rho * w).Sum(), queue.Load.Sum() * 0.7 / (1 - queue.Load.Sum()));
        Assert.InRange(found / expected, 1 - 1e-9, 1 + 1e-9);
    });

    [Fact]
    public void A_class_that_gains_faster_waits_less() => Queues.Sample(queue =>
    {
        var wait = AccumulatingPriority.MeanWaits(queue.Load, queue.Rate);
        var byRate = Enumerable.Range(0, wait.Length).OrderBy(i => queue.Rate[i]).Select(i => wait[i]).ToArray();
        Assert.All(byRate.Zip(byRate.Skip(1)), pair => Assert.True(pair.First >= pair.Second * (1 - 1e-9)));
    });

    [Fact]
    public void Equal_rates_are_first_come_first_served() =>
        Assert.All(AccumulatingPriority.MeanWaits(Load, [3, 3, 3], 0.85), w => Assert.Equal(0.85 / 0.15, w, 9));

    [Fact]
    public void Rates_far_apart_are_strict_priority()
    {
        // Cobham 1954: W_p = W0 / ((1 - sigma_p)(1 - sigma_{p+1})), sigma the load of the class and all before it.
        var wait = AccumulatingPriority.MeanWaits(Load, [1, 1e9, 1e18], 0.85);
        Assert.Equal(0.85 / (0.75 * 1), wait[2], 6);
        Assert.Equal(0.85 / (0.45 * 0.75), wait[1], 6);
        Assert.Equal(0.85 / (0.15 * 0.45), wait[0], 6);
    }

    [Fact]
    public void Rates_solved_from_ratios_give_waits_in_those_ratios() => Queues.Sample(drawn =>
    {
        // Rates up to 30 apart: farther apart waits are those of strict priority but for digits that no rate can be read from.
        var queue = (drawn.Load, Rate: Array.ConvertAll(drawn.Rate, Math.Sqrt));
        var target = AccumulatingPriority.MeanWaits(queue.Load, queue.Rate);
        var rates = AccumulatingPriority.RatesFor(queue.Load, Array.ConvertAll(target, w => w * 12));
        Assert.NotNull(rates);
        Assert.Equal(1, rates.Min());
        var wait = AccumulatingPriority.MeanWaits(queue.Load, rates);
        for (var i = 0; i < wait.Length; i++)
            Assert.InRange(wait[i] / target[i], 1 - 1e-6, 1 + 1e-6);
    });

    [Fact]
    public void A_wait_shorter_than_strict_priority_gives_cannot_be_solved() =>
        Assert.Null(AccumulatingPriority.RatesFor([0.1, 0.8], [100, 1]));

    [Theory]
    [InlineData(0.5, 0.5)]
    [InlineData(0.9, 0.4)]
    [InlineData(0.0, 0.4)]
    [InlineData(double.NaN, 0.4)]
    public void A_load_of_one_or_more_or_none_has_no_mean_wait(double one, double two)
    {
        Assert.Throws<ArgumentException>(() => AccumulatingPriority.MeanWaits([one, two], [1, 2]));
        Assert.Throws<ArgumentException>(() => AccumulatingPriority.RatesFor([one, two], [1, 2]));
    }

    [Fact]
    public void A_simulated_queue_waits_as_the_formula_says()
    {
        var wait = Simulated([1, 2, 5], arrivals: 1_500_000, seed: 11);
        var formula = AccumulatingPriority.MeanWaits(Load, [1, 2, 5], 0.85);
        for (var k = 0; k < wait.Length; k++)
            Assert.InRange(wait[k] / formula[k], 0.95, 1.05);
    }

    /// <summary>One handler, Poisson arrivals of the loads above, exponential handling of mean 1; the highest rate × wait goes first.</summary>
    private static double[] Simulated(double[] rate, int arrivals, int seed)
    {
        var random = new Random(seed);
        var (waiting, sum, count) = (new Queue<double>[] { new(), new(), new() }, new double[3], new int[3]);
        var (now, next) = (0.0, Exponential(0.85));
        for (var come = 0; come < arrivals;)
        {
            if (waiting.All(q => q.Count == 0))
                now = Math.Max(now, next);
            for (; next <= now && come < arrivals; come++, next += Exponential(0.85))
            {
                var draw = random.NextDouble() * 0.85;
                waiting[draw < 0.30 ? 0 : draw < 0.60 ? 1 : 2].Enqueue(next);
            }

            var first = Enumerable.Range(0, 3).Where(k => waiting[k].Count > 0).MaxBy(k => rate[k] * (now - waiting[k].Peek()));
            sum[first] += now - waiting[first].Dequeue();
            count[first]++;
            now += Exponential(1);
        }

        return [.. sum.Zip(count, (s, n) => s / n)];

        double Exponential(double perUnit) => -Math.Log(1 - random.NextDouble()) / perUnit;
    }
}
