using Statistics.Resampling;

namespace FairnessAudit.Attribution;

/// <summary>
/// How much each term adds to the gap in selection, averaged over the orders in which terms could join (Shapley 1953): by random orders
/// and their reverses (antithetic: Mitchell et al. 2022, JMLR 23(43)). The parts of one order sum to the gap of all terms, so the averages do.
/// </summary>
internal sealed class ShapleyTerms
{
    /// <summary>Orders, each with its reverse. More makes the Monte-Carlo error smaller, which is reported.</summary>
    public const int Pairs = 96;

    /// <summary>A chunk adds up by itself and chunks are added in their order, so the number of threads changes no bit.</summary>
    private const int ChunkPairs = 8;

    private ShapleyTerms(double[,,] parts, double[,] error) => (Parts, MonteCarloError) = (parts, error);

    /// <summary>By term, variant of <see cref="GapWeights"/>, and group.</summary>
    public double[,,] Parts { get; }

    /// <summary>By term and group: standard error between pairs.</summary>
    public double[,] MonteCarloError { get; }

    public static ShapleyTerms Of(SelectionPool pool, GapWeights weights, ulong seed, int threads)
    {
        var chunks = new (double[,,] Sum, double[,] Squares)[Pairs / ChunkPairs];
        Parallel.For(0, chunks.Length, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads) }, chunk => chunks[chunk] = Chunk(pool, weights, seed, chunk));
        var (terms, groups) = (pool.Points.Length, pool.Groups);
        var parts = new double[terms, weights.Variants, groups];
        var error = new double[terms, groups];
        for (var t = 0; t < terms; t++)
        {
            for (var g = 0; g < groups; g++)
            {
                for (var v = 0; v < weights.Variants; v++)
                    parts[t, v, g] = chunks.Sum(c => c.Sum[t, v, g]) / Pairs;
                var spread = chunks.Sum(c => c.Squares[t, g]) / Pairs - parts[t, 0, g] * parts[t, 0, g];
                error[t, g] = Math.Sqrt(Math.Max(0, spread) / (Pairs - 1));
            }
        }

        return new ShapleyTerms(parts, error);
    }

    private static (double[,,] Sum, double[,] Squares) Chunk(SelectionPool pool, GapWeights weights, ulong seed, int chunk)
    {
        var terms = pool.Points.Length;
        var cut = new CoalitionCut(pool, weights);
        var sum = new double[terms, weights.Variants, pool.Groups];
        var squares = new double[terms, pool.Groups];
        for (var pair = chunk * ChunkPairs; pair < (chunk + 1) * ChunkPairs; pair++)
        {
            var order = Enumerable.Range(0, terms).ToArray();
            new RandomStream(seed, (ulong)pair).Shuffle(order);
            var of = new double[terms, weights.Variants, pool.Groups];
            Walk(cut, weights, pool.Groups, order, of);
            Array.Reverse(order);
            Walk(cut, weights, pool.Groups, order, of);
            for (var t = 0; t < terms; t++)
            {
                for (var g = 0; g < pool.Groups; g++)
                {
                    squares[t, g] += of[t, 0, g] * of[t, 0, g];
                    for (var v = 0; v < weights.Variants; v++)
                        sum[t, v, g] += of[t, v, g];
                }
            }
        }

        return (sum, squares);
    }

    /// <summary>Adds half of what each term adds in this order: a pair's mean is over two orders.</summary>
    private static void Walk(CoalitionCut cut, GapWeights weights, int groups, int[] order, double[,,] of)
    {
        var (before, after) = (new double[weights.Variants, groups], new double[weights.Variants, groups]);
        cut.Clear();
        cut.Gaps(before);
        foreach (var term in order)
        {
            cut.Join(term);
            cut.Gaps(after);
            for (var v = 0; v < weights.Variants; v++)
            {
                for (var g = 0; g < groups; g++)
                    of[term, v, g] += (after[v, g] - before[v, g]) / 2;
            }

            (before, after) = (after, before);
        }
    }
}
