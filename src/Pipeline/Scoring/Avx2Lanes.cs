using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Pipeline.Scoring;

/// <summary>Eight rows at a time.</summary>
internal readonly unsafe struct Avx2Lanes : ILanes<Vector256<int>>
{
    public static int Count => Vector256<int>.Count;

    public static Vector256<int> All(int value) => Vector256.Create(value);

    public static Vector256<int> Add(Vector256<int> left, Vector256<int> right) => left + right;

    public static Vector256<int> Xor(Vector256<int> left, Vector256<int> right) => left ^ right;

    public static Vector256<int> Max(Vector256<int> left, Vector256<int> right) => Vector256.Max(left, right);

    public static Vector256<int> Min(Vector256<int> left, Vector256<int> right) => Vector256.Min(left, right);

    public static Vector256<int> Points(Vector256<int> sums) => sums >> 8;

    /// <summary>Levels of up to 16 bounds lie in two registers, lower ones are gathered.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Descend(float* bounds, int width, Vector256<int> at, Vector256<int> values)
    {
        var bound = width switch
        {
            <= 8 => Avx2.PermuteVar8x32(Vector256.Load(bounds), at),
            16 => Avx.BlendVariable(
                Avx2.PermuteVar8x32(Vector256.Load(bounds), at),
                Avx2.PermuteVar8x32(Vector256.Load(bounds + 8), at),
                (at << 28).AsSingle()),
            _ => Avx2.GatherVector256(bounds, at, sizeof(float)),
        };
        return at + at - Vector256.LessThan(bound, values.AsSingle()).AsInt32();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreBins(Vector256<int> at, Vector256<int> values, byte* bins)
    {
        var numbers = Vector256.Equals(values.AsSingle(), values.AsSingle()).AsInt32();
        var eight = at - numbers;
        var shorts = Vector128.Narrow(eight.GetLower(), eight.GetUpper());
        *(ulong*)bins = Vector128.Narrow(shorts, shorts).AsUInt64().ToScalar();
    }

    public static void Map(byte* map, byte* codes, byte* mapped, int rows) => ScalarLanes.Map(map, codes, mapped, rows);

    public static void Cells(PairMaps maps, byte* first, byte* second, byte* cells, int rows) => ScalarLanes.Cells(maps, first, second, cells, rows);

    /// <summary>One load a key: measured quicker than gathering them.</summary>
    public static void Keys(KeyTable table, byte* codes, int* keys, int rows)
    {
        var key = table.Keys;
        for (var i = 0; i < rows; i += 8)
        {
            var eight = *(ulong*)(codes + i);
            keys[i] = key[(byte)eight];
            keys[i + 1] = key[(byte)(eight >> 8)];
            keys[i + 2] = key[(byte)(eight >> 16)];
            keys[i + 3] = key[(byte)(eight >> 24)];
            keys[i + 4] = key[(byte)(eight >> 32)];
            keys[i + 5] = key[(byte)(eight >> 40)];
            keys[i + 6] = key[(byte)(eight >> 48)];
            keys[i + 7] = key[(byte)(eight >> 56)];
        }
    }
}
