using Statistics.Conditional;

namespace FairnessAudit.Measures;

/// <summary>Counts of one comparison by block and stratum, at <c>block * Strata + stratum</c>. Additive; weighted counts are allowed.</summary>
internal sealed class BlockCounts(int blocks, int strata)
{
    public int Blocks => blocks;

    public int Strata => strata;

    /// <summary>Rows of which the side is known.</summary>
    public Stratum[] Known { get; } = new Stratum[blocks * strata];

    /// <summary>Rows of unknown side to which it happened; null where the side of every row is known.</summary>
    public double[]? UnknownHits { get; init; }

    /// <summary>Rows of unknown side to which it did not happen.</summary>
    public double[]? UnknownMisses { get; init; }

    /// <summary>Rows behind weighted counts; null where counts are rows.</summary>
    public SideRows? Rows { get; init; }

    /// <param name="byBlock">Strata of each block; every side is known.</param>
    public static BlockCounts Of(Stratum[][] byBlock)
    {
        var counts = new BlockCounts(byBlock.Length, byBlock.Length == 0 ? 0 : byBlock[0].Length);
        for (var b = 0; b < byBlock.Length; b++)
            byBlock[b].CopyTo(counts.Known, b * counts.Strata);
        return counts;
    }

    public PartlyKnownStratum Partly(int at) => new(Known[at], UnknownHits?[at] ?? 0, UnknownMisses?[at] ?? 0);

    public Stratum[] Sum()
    {
        var all = new Stratum[strata];
        for (var at = 0; at < Known.Length; at++)
        {
            var (sum, part) = (all[at % strata], Known[at]);
            all[at % strata] = new Stratum(sum.A + part.A, sum.N1 + part.N1, sum.C + part.C, sum.N0 + part.N0);
        }

        return all;
    }

    public PartlyKnownStratum[] PartlySum()
    {
        var known = Sum();
        var all = new PartlyKnownStratum[strata];
        for (var s = 0; s < strata; s++)
            all[s] = new PartlyKnownStratum(known[s], Total(UnknownHits, s), Total(UnknownMisses, s));
        return all;
    }

    private double Total(double[]? values, int stratum)
    {
        var sum = 0.0;
        for (var at = stratum; at < (values?.Length ?? 0); at += strata)
            sum += values![at];
        return sum;
    }
}
