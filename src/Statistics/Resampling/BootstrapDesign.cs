namespace Statistics.Resampling;

/// <summary>How blocks were drawn, and so how they are drawn again.</summary>
/// <param name="StratumOf">Design stratum of each block, from 0.</param>
/// <param name="SampledShare">By design stratum, the share of its population that was drawn; null to draw whole blocks as they are.</param>
public sealed record BootstrapDesign(IReadOnlyList<int> StratumOf, IReadOnlyList<double>? SampledShare)
{
    /// <summary>n of n whole blocks, all in one stratum: rows stand for the process that makes them.</summary>
    public static BootstrapDesign WholeBlocks(int blocks) => new(new int[blocks], null);

    /// <summary>n_h of n_h whole blocks within each design stratum.</summary>
    public static BootstrapDesign WholeBlocks(IReadOnlyList<int> stratumOf) => new(stratumOf, null);

    /// <summary>
    /// n_h - 1 of n_h within each design stratum, weights rescaled so that the variance is that of sampling without replacement from a
    /// finite population. Rao and Wu (1988), J. Am. Stat. Assoc. 83, 231; as weights: Rao, Wu and Yue (1992), Surv. Methodol. 18, 209.
    /// </summary>
    public static BootstrapDesign RaoWu(IReadOnlyList<int> stratumOf, IReadOnlyList<double> sampledShare) => new(stratumOf, sampledShare);

    /// <summary>The blocks of each design stratum.</summary>
    /// <exception cref="InvalidOperationException">A stratum holds one block: its spread cannot be known.</exception>
    internal int[][] Strata()
    {
        var strata = Enumerable.Range(0, StratumOf.Count).GroupBy(b => StratumOf[b]).OrderBy(g => g.Key).Select(g => g.ToArray()).ToArray();
        if (Array.Find(strata, s => s.Length < 2) is { } alone)
            throw new InvalidOperationException($"design stratum {StratumOf[alone[0]]} holds one block, so its spread cannot be known; collapse it with another first");
        return strata;
    }
}
