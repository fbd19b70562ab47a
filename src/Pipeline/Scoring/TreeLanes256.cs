using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Pipeline.Scoring;

/// <summary>32 rows an operation.</summary>
internal unsafe struct TreeLanes256 : ITreeLanes
{
    public static bool IsSupported => Avx2.IsSupported;

    public static void Search(SearchTree bounds, ReadOnlySpan<float> values, byte* plane) => BinSearch<Avx2Lanes, Vector256<int>>.Bins(bounds, values, plane);

    public static void Map(byte* map, byte* codes, byte* plane, int rows) => Avx2Lanes.Map(map, codes, plane, rows);

    public static void Choose(ReadOnlySpan<Choice> choices, byte* planes, byte* slots, byte* to)
    {
        foreach (ref readonly var choice in choices)
        {
            var most = Vector256.Create((byte)choice.Code);
            var plane = planes + choice.Plane;
            var left = slots + choice.Left;
            var right = slots + choice.Right;
            for (var at = 0; at < BlockTrees.Rows; at += 64)
            {
                One(plane, most, left, right, to, at);
                One(plane, most, left, right, to, at + 32);
            }

            to += BlockTrees.Rows;
        }
    }

    public static void Add(byte* leaves, CompiledTree tree, double* sums)
    {
        fixed (double* value = tree.Values)
        {
            for (var row = 0; row < BlockTrees.Rows; row += sizeof(ulong))
            {
                var eight = *(ulong*)(leaves + row);
                var low = Vector256.Create(value[(byte)eight], value[(byte)(eight >> 8)], value[(byte)(eight >> 16)], value[(byte)(eight >> 24)]);
                var high = Vector256.Create(value[(byte)(eight >> 32)], value[(byte)(eight >> 40)], value[(byte)(eight >> 48)], value[eight >> 56]);
                (Vector256.LoadAligned(sums + row) + low).StoreAligned(sums + row);
                (Vector256.LoadAligned(sums + row + 4) + high).StoreAligned(sums + row + 4);
            }
        }
    }

    // Bytes have no unsigned compare here: a code is at most the node's where the smaller of both is the code.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void One(byte* plane, Vector256<byte> most, byte* left, byte* right, byte* to, int at)
    {
        var code = Vector256.LoadAligned(plane + at);
        var atMost = Vector256.Equals(Vector256.Min(code, most), code);
        Avx2.BlendVariable(Vector256.LoadAligned(right + at), Vector256.LoadAligned(left + at), atMost).StoreAligned(to + at);
    }
}
