using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Pipeline.Scoring;

/// <summary>64 rows an operation.</summary>
internal unsafe struct TreeLanes512 : ITreeLanes
{
    public static bool IsSupported => Avx512Vbmi.IsSupported && Avx512DQ.IsSupported;

    public static void Search(SearchTree bounds, ReadOnlySpan<float> values, byte* plane) => BinSearch<Avx512Lanes, Vector512<int>>.Bins(bounds, values, plane);

    public static void Map(byte* map, byte* codes, byte* plane, int rows) => Avx512Lanes.Map(map, codes, plane, rows);

    public static void Choose(ReadOnlySpan<Choice> choices, byte* planes, byte* slots, byte* to)
    {
        foreach (ref readonly var choice in choices)
        {
            var most = Vector512.Create((byte)choice.Code);
            var plane = planes + choice.Plane;
            var left = slots + choice.Left;
            var right = slots + choice.Right;
            One(plane, most, left, right, to, 0);
            One(plane, most, left, right, to, 64);
            One(plane, most, left, right, to, 128);
            One(plane, most, left, right, to, 192);
            to += BlockTrees.Rows;
        }
    }

    public static void Add(byte* leaves, CompiledTree tree, double* sums)
    {
        if (tree.Leaves > CompiledTree.RegisterLeaves)
        {
            TreeLanesScalar.Add(leaves, tree, sums);
            return;
        }

        var values = tree.Values;
        var (a, b) = (Vector512.Create(values), Vector512.Create(values[8..]));
        var (c, d) = (Vector512.Create(values[16..]), Vector512.Create(values[24..]));
        for (var row = 0; row < BlockTrees.Rows; row += 8)
        {
            var leaf = Avx512F.ConvertToVector512Int64(Vector128.CreateScalarUnsafe(*(ulong*)(leaves + row)).AsByte());
            var low = Avx512F.PermuteVar8x64x2(a, leaf, b);
            var high = Avx512F.PermuteVar8x64x2(c, leaf, d);
            var value = Vector512.ConditionalSelect(Vector512.GreaterThan(leaf, Vector512.Create(15L)).AsDouble(), high, low);
            (Vector512.LoadAligned(sums + row) + value).StoreAligned(sums + row);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void One(byte* plane, Vector512<byte> most, byte* left, byte* right, byte* to, int at)
    {
        var above = Vector512.GreaterThan(Vector512.LoadAligned(plane + at), most);
        Vector512.ConditionalSelect(above, Vector512.LoadAligned(right + at), Vector512.LoadAligned(left + at)).StoreAligned(to + at);
    }
}
