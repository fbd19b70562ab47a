using Interchange.Columns;
using Pipeline.Trees;

namespace Pipeline.Scoring;

/// <summary>What all widths of register share.</summary>
internal static class BlockTrees
{
    /// <summary>Rows of a block: the codes of forty features, the slots of a tree and the sums stay in the first-level cache.</summary>
    public const int Rows = 256;
}

/// <summary>
/// Scores blocks of rows tree by tree: columns to planes of byte codes, codes to leaves, and the leaves' values added in the order of the
/// trees. A tree with more leaves than a byte can number is walked row by row over the same planes.
/// </summary>
internal sealed unsafe class BlockTrees<TLanes> : ITreeKernel
    where TLanes : ITreeLanes
{
    private readonly PlaneFeature[] features;
    private readonly Tree[] trees;
    private readonly CompiledTree?[] compiled;
    private readonly int leafSlots;

    public BlockTrees(string name, TreeModel model)
    {
        Name = name;
        var trimmed = TrimmedTrees.Of(model);
        features = [.. trimmed.Features.Select(f => new PlaneFeature(f))];
        trees = [.. trimmed.Trees];
        leafSlots = trees.Select(t => t.Value.Count).Where(count => count <= CompiledTree.MostLeaves).Append(0).Max();
        compiled = [.. trees.Select(t => t.Value.Count <= CompiledTree.MostLeaves ? CompiledTree.Of(t, leafSlots) : null)];
    }

    public string Name { get; }

    public void Score(ColumnBatch batch, int from, Span<double> logits)
    {
        var sources = features.Select(f => f.In(batch)).ToArray();
        var space = new TreeSpace(features.Length, leafSlots);
        for (var done = 0; done < logits.Length; done += BlockTrees.Rows)
        {
            var rows = Math.Min(BlockTrees.Rows, logits.Length - done);
            for (var f = 0; f < sources.Length; f++)
                sources[f].Write<TLanes>(from + done, rows, space.Planes + (f * BlockTrees.Rows));
            Add(space, rows);
            new ReadOnlySpan<double>(space.Sums, rows).CopyTo(logits[done..]);
        }

        GC.KeepAlive(space);
    }

    private void Add(TreeSpace space, int rows)
    {
        new Span<double>(space.Sums, BlockTrees.Rows).Clear();
        for (var t = 0; t < trees.Length; t++)
        {
            if (compiled[t] is { } tree)
            {
                TLanes.Choose(tree.Choices, space.Planes, space.Slots, space.Slots + (leafSlots * BlockTrees.Rows));
                TLanes.Add(space.Slots + tree.Root, tree, space.Sums);
            }
            else
            {
                Walk(trees[t], space, rows);
            }
        }
    }

    private static void Walk(Tree tree, TreeSpace space, int rows)
    {
        for (var row = 0; row < rows; row++)
        {
            var at = 0;
            while (at >= 0)
                at = space.Planes[(tree.Feature[at] * BlockTrees.Rows) + row] <= tree.Code[at] ? tree.Left[at] : tree.Right[at];
            space.Sums[row] += tree.Value[~at];
        }
    }
}
