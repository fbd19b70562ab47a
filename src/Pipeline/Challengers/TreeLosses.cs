using Pipeline.Trees;

namespace Pipeline.Challengers;

/// <summary>Mean logistic loss of some rows after each tree, from one walk over all trees.</summary>
internal static class TreeLosses
{
    private const int Block = 8192;

    /// <summary>By number of trees, from 1. Sums are taken in fixed blocks and added in their order, so no number of threads changes a bit.</summary>
    public static double[] Of(IReadOnlyList<Tree> trees, IReadOnlyList<byte[]> codes, byte[] founded, double[] weight, int from, int to, int threads)
    {
        var blocks = new double[(to - from + Block - 1) / Block][];
        Parallel.For(0, blocks.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, block =>
        {
            var sums = new double[trees.Count];
            for (var row = from + (block * Block); row < Math.Min(to, from + ((block + 1) * Block)); row++)
            {
                var logit = 0.0;
                for (var t = 0; t < sums.Length; t++)
                {
                    logit += trees[t].Value[PlainTrees.Leaf(trees[t], codes, row)];
                    sums[t] += weight[row] * Loss(logit, founded[row]);
                }
            }

            blocks[block] = sums;
        });
        var all = weight.AsSpan(from, to - from).ToArray().Sum();
        return [.. Enumerable.Range(0, trees.Count).Select(t => blocks.Sum(sums => sums[t]) / all)];
    }

    private static double Loss(double logit, byte founded)
    {
        var against = founded == 1 ? -logit : logit;
        return against > 0 ? against + Math.Log(1 + Math.Exp(-against)) : Math.Log(1 + Math.Exp(against));
    }
}
