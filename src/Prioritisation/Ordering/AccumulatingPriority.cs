namespace Prioritisation.Ordering;

/// <summary>
/// Mean waiting times where each class gains priority at its own rate a day of waiting and a free handler takes whoever has gained most
/// (Kleinrock, Naval Research Logistics Quarterly 11 (1964) 329-341; Stanford, Taylor and Ziedins, Queueing Systems 77 (2014) 297-330).
/// Arrivals are Poisson, handling is not interrupted, and handling time does not depend on the class. Heads, bands and deadlines are outside it.
/// </summary>
public static class AccumulatingPriority
{
    private const int MaximumRounds = 100_000;
    private const double Close = 1e-9;

    /// <summary>
    /// Mean wait of every class, in the unit of <paramref name="residual"/>. With the classes by rising rate b and loads ρ,
    /// W_p = [W0/(1-ρ) - Σ_{i below p} ρ_i W_i (1 - b_i/b_p)] / [1 - Σ_{i above p} ρ_i (1 - b_p/b_i)].
    /// </summary>
    /// <param name="load">Share of the capacity that each class takes, above 0; together below 1.</param>
    /// <param name="rate">Priority gained a day by each class, above 0, in any order.</param>
    /// <param name="residual">W0 = Σ λ_i E[S_i²] / 2: the mean time until the present work is done.</param>
    /// <exception cref="ArgumentException">Numbers that are not positive, or a load of 1 and more: then no steady state exists, and no mean wait.</exception>
    public static double[] MeanWaits(IReadOnlyList<double> load, IReadOnlyList<double> rate, double residual = 1)
    {
        DemandBelowOne(load);
        if (rate.Count != load.Count || rate.Any(b => !(b > 0 && double.IsFinite(b))) || !(residual > 0 && double.IsFinite(residual)))
            throw new ArgumentException("each class needs a rate above 0, and the mean time of the present work must be above 0", nameof(rate));
        var rising = Enumerable.Range(0, load.Count).OrderBy(i => rate[i]).ToArray();
        var (wait, all) = (new double[load.Count], residual / (1 - load.Sum()));
        for (var k = 0; k < rising.Length; k++)
        {
            var p = rising[k];
            var above = rising[(k + 1)..].Sum(i => load[i] * (1 - (rate[p] / rate[i])));
            wait[p] = (all - rising[..k].Sum(i => load[i] * wait[i] * (1 - (rate[i] / rate[p])))) / (1 - above);
        }

        return wait;
    }

    /// <summary>
    /// Rates with which the mean waits stand in the given ratios; the slowest rate is 1. Null where no rates do: a class cannot wait less
    /// than under strict priority, however fast it gains. Close to strict priority at a low load waits hardly depend on rates any more, and
    /// null is returned there too.
    /// </summary>
    /// <param name="load">Share of the capacity that each class takes, above 0; together below 1.</param>
    /// <param name="waitRatio">How long each class is to wait, in any unit.</param>
    /// <exception cref="ArgumentException">Numbers that are not positive, or a load of 1 and more.</exception>
    public static double[]? RatesFor(IReadOnlyList<double> load, IReadOnlyList<double> waitRatio)
    {
        DemandBelowOne(load);
        if (waitRatio.Count != load.Count || waitRatio.Any(w => !(w > 0 && double.IsFinite(w))))
            throw new ArgumentException("each class needs a ratio above 0", nameof(waitRatio));
        // By the conservation law Σ ρ W = ρ W0/(1-ρ), ratios and loads fix the waits themselves.
        var scale = load.Sum() / (1 - load.Sum()) / load.Zip(waitRatio, (rho, w) => rho * w).Sum();
        double[] target = [.. waitRatio.Select(w => w * scale)];
        var rate = target.Select(w => target.Max() / w).ToArray();
        for (var round = 0; round < MaximumRounds; round++)
        {
            var wait = MeanWaits(load, rate);
            if (wait.Zip(target, (w, t) => Math.Abs((w / t) - 1)).Max() < Close)
                return Slowest(rate);
            for (var i = 0; i < rate.Length; i++)
                rate[i] *= wait[i] / target[i];
            rate = Slowest(rate);
            if (rate.Max() > 1e9)
                return null;
        }

        return null;
    }

    /// <summary>Rates as whole points a day, of which the slowest class gains <paramref name="slowest"/>: what a policy holds.</summary>
    public static int[] WholePoints(double[] rates, int slowest) => Array.ConvertAll(rates, b => (int)Math.Round(b * slowest, MidpointRounding.AwayFromZero));

    private static double[] Slowest(double[] rate)
    {
        var slowest = rate.Min();
        return Array.ConvertAll(rate, b => b / slowest);
    }

    private static void DemandBelowOne(IReadOnlyList<double> load)
    {
        if (load.Count == 0 || load.Any(rho => !(rho > 0 && double.IsFinite(rho))))
            throw new ArgumentException("each class needs a load above 0", nameof(load));
        if (load.Sum() >= 1)
            throw new ArgumentException("at a load of 1 and more the stock grows for ever: there is no mean wait", nameof(load));
    }
}
