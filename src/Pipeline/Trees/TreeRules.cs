namespace Pipeline.Trees;

/// <summary>What every tree keeps to, so that each row reaches exactly one leaf and no walk needs to check anything.</summary>
internal static class TreeRules
{
    /// <summary>The first thing that is wrong with a tree; null when it may be walked.</summary>
    public static string? Broken(Tree tree, IReadOnlyList<int> binCounts)
    {
        var nodes = tree.Feature.Count;
        if (tree.Code.Count != nodes || tree.Left.Count != nodes || tree.Right.Count != nodes)
            return "every node has a feature, a code and two children";
        if (tree.Value.Count != nodes + 1 || tree.Rows.Count != nodes + 1)
            return "a tree has one leaf more than nodes, each with a value and a number of rows";
        if (tree.Feature.Any(f => f < 0 || f >= binCounts.Count))
            return "a node cuts one of the model's features";
        if (Enumerable.Range(0, nodes).Any(n => tree.Code[n] >= binCounts[tree.Feature[n]] - 1))
            return "a node leaves at least one code of its feature to the right";
        if (!EachReachedOnce(tree))
            return "every node and every leaf is reached from the root in exactly one way";
        if (tree.Value.Any(v => !double.IsFinite(v)))
            return "the value of a leaf is finite";
        return tree.Rows.Any(r => r < 0) ? "a leaf cannot hold fewer than no rows" : null;
    }

    // A tree: everything but the root is somebody's child exactly once, and nothing is its own ancestor.
    private static bool EachReachedOnce(Tree tree)
    {
        var (nodes, leaves) = (tree.Feature.Count, tree.Value.Count);
        if (nodes == 0)
            return true;
        var (nodeSeen, leafSeen) = (new bool[nodes], new bool[leaves]);
        var open = new Stack<int>([0]);
        var reached = 0;
        while (open.TryPop(out var at))
        {
            var place = at >= 0 ? at : ~at;
            var seen = at >= 0 ? nodeSeen : leafSeen;
            if (place >= seen.Length || seen[place])
                return false;
            seen[place] = true;
            reached++;
            if (at < 0)
                continue;
            open.Push(tree.Right[at]);
            open.Push(tree.Left[at]);
        }

        return reached == nodes + leaves;
    }
}
