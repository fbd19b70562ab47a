using Pipeline.Trees;

namespace Pipeline.Scoring;

/// <summary>
/// A tree as a list of byte-wide choices. A slot holds the number of a leaf for each row of a block. Leaf <c>k</c> has slot <c>k</c>, full of
/// <c>k</c>; a node's slot takes from the left or the right child's, row by row, so the root's holds the leaf that each row falls into. Like
/// QuickScorer (Lucchese et al., SIGIR 2015) this asks every node about every row and never branches. Going from the leaves up, a node costs
/// one compare and one select of bytes whatever the shape of the tree, where clearing bits costs an operation for each eight leaves.
/// </summary>
internal sealed class CompiledTree
{
    /// <summary>A leaf's number is a byte.</summary>
    public const int MostLeaves = 256;

    /// <summary>Leaf values that stay in registers; <see cref="Values"/> is padded to as many.</summary>
    public const int RegisterLeaves = 32;

    private readonly Choice[] choices;
    private readonly double[] values;

    private CompiledTree(Choice[] choices, double[] values, int leaves, int leafSlots)
    {
        this.choices = choices;
        this.values = values;
        Leaves = leaves;
        Root = choices.Length == 0 ? 0 : (leafSlots + choices.Length - 1) * BlockTrees.Rows;
    }

    /// <summary>In the order in which slots are filled, children before parents, the root last.</summary>
    public ReadOnlySpan<Choice> Choices => choices;

    /// <summary>By leaf, logits; zeros behind the last leaf.</summary>
    public ReadOnlySpan<double> Values => values;

    public int Leaves { get; }

    /// <summary>Bytes from the first slot to the root's.</summary>
    public int Root { get; }

    /// <param name="tree">Over the codes of the planes; at most <see cref="MostLeaves"/>.</param>
    /// <param name="leafSlots">Slots that hold leaf numbers; those of the nodes follow.</param>
    public static CompiledTree Of(Tree tree, int leafSlots)
    {
        var leaves = tree.Value.Count;
        // By height: a choice then seldom waits for the one before it.
        var height = Heights(tree);
        var order = Enumerable.Range(0, height.Length).OrderBy(node => height[node]).ToArray();
        var slot = new int[order.Length];
        for (var i = 0; i < order.Length; i++)
            slot[order[i]] = leafSlots + i;
        int Child(int child) => (child < 0 ? ~child : slot[child]) * BlockTrees.Rows;
        var asked = order.Select(node => new Choice(tree.Feature[node] * BlockTrees.Rows, Child(tree.Left[node]), Child(tree.Right[node]), tree.Code[node]));
        var padded = new double[Math.Max(leaves, RegisterLeaves)];
        for (var leaf = 0; leaf < leaves; leaf++)
            padded[leaf] = tree.Value[leaf];
        return new CompiledTree([.. asked], padded, leaves, leafSlots);
    }

    private static int[] Heights(Tree tree)
    {
        var heights = new int[tree.Feature.Count];
        int Of(int child) => child < 0 ? 0 : heights[child] = 1 + Math.Max(Of(tree.Left[child]), Of(tree.Right[child]));
        if (heights.Length > 0)
            Of(0);
        return heights;
    }
}
