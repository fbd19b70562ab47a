namespace Pipeline.Trees;

/// <summary>The way from the root to one leaf.</summary>
/// <param name="Leaf">Its index in the tree.</param>
/// <param name="Steps">From the root on.</param>
internal sealed record LeafPath(int Leaf, IReadOnlyList<PathStep> Steps)
{
    /// <summary>The paths to all leaves of a tree.</summary>
    public static IEnumerable<LeafPath> All(Tree tree)
    {
        var rows = NodeRows(tree);
        var open = new Stack<(int At, PathStep[] Steps)>([(rows.Length == 0 ? ~0 : 0, [])]);
        while (open.TryPop(out var here))
        {
            if (here.At < 0)
            {
                yield return new LeafPath(~here.At, here.Steps);
                continue;
            }

            var left = Rows(tree, tree.Left[here.At], rows);
            // Where no training row ever came, neither way is likelier.
            var share = rows[here.At] > 0 ? left / rows[here.At] : 0.5;
            open.Push((tree.Right[here.At], [.. here.Steps, new(tree.Feature[here.At], tree.Code[here.At], Left: false, 1 - share)]));
            open.Push((tree.Left[here.At], [.. here.Steps, new(tree.Feature[here.At], tree.Code[here.At], Left: true, share)]));
        }
    }

    /// <summary>One factor for each feature on the path, in the order in which it first asks about them.</summary>
    /// <param name="codes">By feature, the row's code.</param>
    public IReadOnlyList<PathFactor> Factors(IReadOnlyList<byte> codes)
    {
        var factors = new List<PathFactor>();
        foreach (var step in Steps)
        {
            var at = factors.FindIndex(f => f.Feature == step.Feature);
            var (goes, share) = (codes[step.Feature] <= step.Code == step.Left, step.Share);
            if (at < 0)
                factors.Add(new PathFactor(step.Feature, goes, share));
            else
                factors[at] = new PathFactor(step.Feature, goes && factors[at].Goes, share * factors[at].Share);
        }

        return factors;
    }

    private static double[] NodeRows(Tree tree)
    {
        var rows = new double[tree.Feature.Count];
        double Of(int child) => child < 0 ? tree.Rows[~child] : rows[child] = Of(tree.Left[child]) + Of(tree.Right[child]);
        if (rows.Length > 0)
            Of(0);
        return rows;
    }

    private static double Rows(Tree tree, int child, double[] rows) => child < 0 ? tree.Rows[~child] : rows[child];
}
