using Microsoft.ML.Trainers.FastTree;
using Pipeline.Trees;

namespace Pipeline.Challengers;

/// <summary>A library's decision trees over codes as our own, with the same sum to the last bit.</summary>
internal static class LibraryTrees
{
    /// <summary>
    /// The library adds one leaf a tree in the order of the trees, in double precision, without the ensemble's weights and bias, which its
    /// boosting leaves at 1 and 0. A code is whole, so "at most the threshold" is "at most its whole part".
    /// </summary>
    public static IReadOnlyList<Tree> Of(RegressionTreeEnsemble ensemble) => [.. ensemble.Trees.Select(Of)];

    /// <summary>The trees with the number of training rows that fall into each leaf.</summary>
    public static IReadOnlyList<Tree> Counted(IReadOnlyList<Tree> trees, IReadOnlyList<byte[]> codes, int threads)
    {
        var counted = new Tree[trees.Count];
        Parallel.For(0, trees.Count, new ParallelOptions { MaxDegreeOfParallelism = threads }, t =>
        {
            var rows = new long[trees[t].Value.Count];
            for (var row = 0; row < codes[0].Length; row++)
                rows[PlainTrees.Leaf(trees[t], codes, row)]++;
            counted[t] = trees[t] with { Rows = rows };
        });
        return counted;
    }

    private static Tree Of(RegressionTree tree) => new()
    {
        Feature = [.. tree.NumericalSplitFeatureIndexes],
        Code = [.. tree.NumericalSplitThresholds.Select(threshold => checked((byte)Math.Floor(threshold)))],
        Left = [.. tree.LeftChild],
        Right = [.. tree.RightChild],
        Value = [.. tree.LeafValues],
        Rows = new long[tree.LeafValues.Count],
    };
}
