namespace Pipeline.Scoring;

/// <summary>One thread's memory for blocks of rows.</summary>
/// <remarks>Whoever keeps a pointer keeps this object alive.</remarks>
internal sealed unsafe class TreeSpace
{
    private readonly AlignedMemory<double> sums = new(BlockTrees.Rows);
    private readonly AlignedMemory<byte> planes;
    private readonly AlignedMemory<byte> slots;

    public TreeSpace(int features, int leafSlots)
    {
        planes = new(BlockTrees.Rows * features);
        slots = new(BlockTrees.Rows * 2 * leafSlots);
        for (var leaf = 0; leaf < leafSlots; leaf++)
            slots.Span.Slice(leaf * BlockTrees.Rows, BlockTrees.Rows).Fill((byte)leaf);
    }

    /// <summary>One double a row.</summary>
    public double* Sums => sums.Start;

    /// <summary>A plane of codes a feature.</summary>
    public byte* Planes => planes.Start;

    /// <summary>Those of the leaf numbers, filled, then room for those of the nodes.</summary>
    public byte* Slots => slots.Start;
}
