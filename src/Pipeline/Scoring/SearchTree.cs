namespace Pipeline.Scoring;

/// <summary>
/// Rising bounds as an implicit search tree, level under level: the level of width w stands at w, so its bounds lie side by side and a register
/// or a few hold it whole. Padded with positive infinity, which no value exceeds.
/// </summary>
internal readonly unsafe struct SearchTree(float* nodes, int levels)
{
    /// <summary>Room for the largest tree.</summary>
    public const int Room = 256;

    /// <summary>The tree; the root stands at 1.</summary>
    public float* Nodes { get; } = nodes;

    /// <summary>Number of levels, 0 to 8.</summary>
    public int Levels { get; } = levels;

    /// <summary>Writes the tree to its place.</summary>
    public static SearchTree Of(IReadOnlyList<float> bounds, float* nodes)
    {
        new Span<float>(nodes, Room).Fill(float.PositiveInfinity);
        var levels = 0;
        while ((1 << levels) <= bounds.Count)
            levels++;
        for (var level = 0; level < levels; level++)
        {
            var (width, apart) = (1 << level, 1 << (levels - level));
            for (var i = 0; i < width; i++)
            {
                var bound = (i * apart) + (apart / 2) - 1;
                nodes[width + i] = bound < bounds.Count ? bounds[bound] : float.PositiveInfinity;
            }
        }

        return new SearchTree(nodes, levels);
    }
}
