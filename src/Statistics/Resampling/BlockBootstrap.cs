namespace Statistics.Resampling;

/// <summary>Estimates from sums over all blocks. Write NaN where the sums leave an estimate undefined.</summary>
public delegate void SumStatistic(ReadOnlySpan<double> sums, Span<double> estimates);

/// <summary>
/// Draws whole blocks again and computes the estimates anew. Only sums per block are touched, so ten thousand replicates cost the same
/// for any number of rows. Replicate r has a stream of its own: its numbers do not depend on how many others are made.
/// </summary>
public static class BlockBootstrap
{
    /// <param name="sums">By block, then sum; all of one length.</param>
    /// <param name="design">One element a block.</param>
    /// <param name="estimates">How many estimates <paramref name="statistic"/> writes.</param>
    /// <param name="statistic">From sums to estimates.</param>
    /// <param name="replicates">How often.</param>
    /// <param name="seed">Derived from the inputs by the caller.</param>
    /// <returns>By replicate, then estimate.</returns>
    public static double[][] Replicates(IReadOnlyList<double[]> sums, BootstrapDesign design, int estimates, SumStatistic statistic, int replicates, ulong seed)
    {
        if (design.StratumOf.Count != sums.Count)
            throw new ArgumentException($"{sums.Count} blocks, but a design of {design.StratumOf.Count}", nameof(design));
        var strata = design.Strata();
        var width = sums.Count == 0 ? 0 : sums[0].Length;
        var weights = new double[sums.Count];
        var total = new double[width];
        var result = new double[replicates][];
        for (var r = 0; r < replicates; r++)
        {
            Draw(new RandomStream(seed, (ulong)r), design, strata, weights);
            Array.Clear(total);
            for (var b = 0; b < weights.Length; b++)
            {
                if (weights[b] != 0)
                    Add(total, sums[b], weights[b]);
            }

            statistic(total, result[r] = new double[estimates]);
        }

        return result;
    }

    private static void Draw(RandomStream chance, BootstrapDesign design, int[][] strata, double[] weights)
    {
        foreach (var stratum in strata)
        {
            double n = stratum.Length, rest = 0, drawn = 1;
            var draws = stratum.Length;
            if (design.SampledShare is { } share)
            {
                draws--;
                var scale = Math.Sqrt(1 - share[design.StratumOf[stratum[0]]]);
                rest = 1 - scale;
                drawn = scale * n / draws;
            }

            foreach (var block in stratum)
                weights[block] = rest;
            for (var i = 0; i < draws; i++)
                weights[stratum[chance.Below(stratum.Length)]] += drawn;
        }
    }

    private static void Add(double[] total, double[] block, double weight)
    {
        for (var i = 0; i < total.Length; i++)
            total[i] += weight * block[i];
    }
}
