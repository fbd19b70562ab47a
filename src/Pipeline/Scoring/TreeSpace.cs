using System.Runtime.InteropServices;

namespace Pipeline.Scoring;

/// <summary>One thread's memory for blocks of rows, each part at a multiple of a cache line, so that no load crosses two.</summary>
internal sealed unsafe class TreeSpace : IDisposable
{
    private const int CacheLine = 64;

    public TreeSpace(int features, int leafSlots)
    {
        var length = (nuint)(BlockTrees.Rows * (sizeof(double) + features + (2 * leafSlots)));
        Sums = (double*)NativeMemory.AlignedAlloc(length, CacheLine);
        NativeMemory.Clear(Sums, length);
        Planes = (byte*)(Sums + BlockTrees.Rows);
        Slots = Planes + (features * BlockTrees.Rows);
        for (var leaf = 0; leaf < leafSlots; leaf++)
            new Span<byte>(Slots + (leaf * BlockTrees.Rows), BlockTrees.Rows).Fill((byte)leaf);
    }

    /// <summary>One double a row.</summary>
    public double* Sums { get; }

    /// <summary>A plane of codes a feature.</summary>
    public byte* Planes { get; }

    /// <summary>Those of the leaf numbers, filled, then room for those of the nodes.</summary>
    public byte* Slots { get; }

    public void Dispose() => NativeMemory.AlignedFree(Sums);
}
