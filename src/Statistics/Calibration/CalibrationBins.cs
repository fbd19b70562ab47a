using Statistics.Resampling;

namespace Statistics.Calibration;

/// <summary>
/// Found less stated share by bin, and what each block of rows that belong together adds to the error of that difference: from these follow
/// how far stated and found lie apart, how far they would by chance alone, and how far without what chance adds.
/// </summary>
/// <param name="Shares">By bin, its share of all weight; they add up to 1.</param>
/// <param name="Gaps">By bin, found less stated share.</param>
/// <param name="Influences">By block, then bin: what the block adds to the gap's error; over the blocks they add up to 0.</param>
public sealed record CalibrationBins(double[] Shares, double[] Gaps, double[][] Influences)
{
    public const string Method = "debiased-kumar-liang-ma-quadratic-form";

    /// <param name="weight">By block, then bin: rows, or what they stand for.</param>
    /// <param name="founded">Of them, those of which the outcome is yes.</param>
    /// <param name="stated">Sum of their stated probabilities.</param>
    /// <returns>Of the bins that hold rows, and the blocks that do.</returns>
    public static CalibrationBins Of(double[][] weight, double[][] founded, double[][] stated)
    {
        var blocks = Enumerable.Range(0, weight.Length).Where(b => weight[b].Any(w => w > 0)).ToArray();
        var bins = Enumerable.Range(0, weight.Length == 0 ? 0 : weight[0].Length).Where(s => blocks.Any(b => weight[b][s] > 0)).ToArray();
        double Sum(double[][] values, int bin) => blocks.Sum(b => values[b][bin]);
        var of = Array.ConvertAll(bins, s => Sum(weight, s));
        var gaps = Array.ConvertAll(bins, s => (Sum(founded, s) - Sum(stated, s)) / Sum(weight, s));
        return new CalibrationBins(
            Array.ConvertAll(of, w => w / of.Sum()),
            gaps,
            Array.ConvertAll(blocks, b => bins.Select((s, i) => (founded[b][s] - stated[b][s] - (gaps[i] * weight[b][s])) / of[i]).ToArray()));
    }

    /// <summary>Mean distance of stated and found share: the expected calibration error as it is usually given, which chance alone makes larger than 0.</summary>
    public double Plain => Shares.Select((share, s) => share * Math.Abs(Gaps[s])).Sum();

    /// <summary>Root of the mean squared distance: as a typical distance, that a few large ones weigh more in.</summary>
    public double RootSquare => Math.Sqrt(Shares.Select((share, s) => share * Gaps[s] * Gaps[s]).Sum());

    /// <summary>
    /// Mean squared distance less what chance adds to it: unbiased, so it can fall below 0. Kumar, Liang and Ma (2019), NeurIPS 32, section 4;
    /// the same term as in Broecker (2012), Clim. Dyn. 39, 655. The variance of a bin's gap is that between blocks.
    /// </summary>
    public double DebiasedSquare => Shares.Select((share, s) => share * ((Gaps[s] * Gaps[s]) - Covariance(s, s))).Sum();

    /// <summary>
    /// The square root of <see cref="DebiasedSquare"/>, 0 where that is below 0. Its interval holds every true mean square x from which the one
    /// found lies no more than so many standard errors: sqrt(2 tr(SVSV) + 4kx), the variance of a quadratic form of normal gaps, with V their
    /// covariance between blocks, S the shares and k the mean of V along the gaps found. So the error is that at x, as in Wilson's interval,
    /// and not that at the estimate, which is largest where chance made the estimate large.
    /// </summary>
    /// <param name="n">Rows behind it.</param>
    /// <param name="level">Between 0 and 1.</param>
    public Estimate Debiased(long n, double level = 0.95)
    {
        var square = DebiasedSquare;
        var root = Math.Sqrt(Math.Max(0, square));
        if (Influences.Length < 2)
            return Estimate.WithoutInterval(root, n, "too few blocks of persons for an interval");
        var (cross, trace) = Spread();
        if (!(trace > 0))
            return Estimate.WithoutInterval(root, n, "no spread between blocks of persons");
        var t = StudentsT.TwoSided(level, Influences.Length - 1);
        var along = RootSquare > 0 ? cross / (RootSquare * RootSquare) : 0;
        var middle = square + (2 * along * t * t);
        var half = Math.Sqrt(Math.Max(0, (middle * middle) - (square * square) + (2 * t * t * trace)));
        return Estimate.Of(root, new Interval(Math.Sqrt(Math.Max(0, middle - half)), Math.Sqrt(Math.Max(0, middle + half)), level, Method), n);
    }

    /// <summary>
    /// <see cref="RootSquare"/> if every stated probability were right and only chance moved what is found: each block's influence takes a sign at
    /// random (Wu 1986, Ann. Stat. 14, 1261, with blocks for residuals), so rows may depend on each other within a block.
    /// </summary>
    /// <param name="replicates">How often.</param>
    /// <param name="seed">Derived from the inputs by the caller.</param>
    /// <returns>In rising order.</returns>
    public double[] ByChance(int replicates, ulong seed)
    {
        var scale = Influences.Length < 2 ? double.NaN : Math.Sqrt((double)Influences.Length / (Influences.Length - 1));
        var distances = new double[replicates];
        var gaps = new double[Gaps.Length];
        for (var r = 0; r < replicates; r++)
        {
            var chance = new RandomStream(seed, (ulong)r);
            Array.Clear(gaps);
            foreach (var block in Influences)
            {
                var sign = chance.Below(2) == 0 ? -scale : scale;
                for (var s = 0; s < gaps.Length; s++)
                    gaps[s] += sign * block[s];
            }

            distances[r] = (this with { Gaps = gaps }).RootSquare;
        }

        Array.Sort(distances);
        return distances;
    }

    /// <summary>g'SVSg and tr(SVSV).</summary>
    private (double Cross, double Trace) Spread()
    {
        double cross = 0, trace = 0;
        for (var s = 0; s < Gaps.Length; s++)
        {
            for (var t = 0; t < Gaps.Length; t++)
            {
                var (both, covariance) = (Shares[s] * Shares[t], Covariance(s, t));
                cross += both * Gaps[s] * Gaps[t] * covariance;
                trace += both * covariance * covariance;
            }
        }

        return (cross, trace);
    }

    private double Covariance(int s, int t) =>
        Influences.Length < 2 ? 0 : Influences.Sum(block => block[s] * block[t]) * Influences.Length / (Influences.Length - 1);
}
