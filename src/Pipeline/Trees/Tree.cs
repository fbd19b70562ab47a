namespace Pipeline.Trees;

/// <summary>
/// One binary tree. Node 0 is the root; a row goes left where its code is at most the node's. A child at or above 0 is a node, below 0 the leaf
/// <c>~child</c>. A tree without nodes has one leaf.
/// </summary>
public sealed record Tree
{
    /// <summary>By node, index into <see cref="TreeModel.Features"/>.</summary>
    public required IReadOnlyList<int> Feature { get; init; }

    /// <summary>By node, the largest code that goes left.</summary>
    public required IReadOnlyList<byte> Code { get; init; }

    /// <summary>By node.</summary>
    public required IReadOnlyList<int> Left { get; init; }

    /// <summary>By node.</summary>
    public required IReadOnlyList<int> Right { get; init; }

    /// <summary>By leaf, logits.</summary>
    public required IReadOnlyList<double> Value { get; init; }

    /// <summary>By leaf, how many training rows fell into it: what the parts of a score are averaged over.</summary>
    public required IReadOnlyList<long> Rows { get; init; }
}
