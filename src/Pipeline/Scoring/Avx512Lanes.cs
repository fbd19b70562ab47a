using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Pipeline.Scoring;

/// <summary>Sixteen rows at a time, and 64 where the work is on bytes. Nothing is gathered: every table is looked up in registers.</summary>
internal readonly unsafe struct Avx512Lanes : ILanes<Vector512<int>>
{
    private const int Strip = 64;

    public static int Count => Vector512<int>.Count;

    public static Vector512<int> All(int value) => Vector512.Create(value);

    public static Vector512<int> Add(Vector512<int> left, Vector512<int> right) => left + right;

    public static Vector512<int> Xor(Vector512<int> left, Vector512<int> right) => left ^ right;

    public static Vector512<int> Max(Vector512<int> left, Vector512<int> right) => Vector512.Max(left, right);

    public static Vector512<int> Min(Vector512<int> left, Vector512<int> right) => Vector512.Min(left, right);

    public static Vector512<int> Points(Vector512<int> sums) => sums >> 8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> Descend(float* bounds, int width, Vector512<int> at, Vector512<int> values)
    {
        var bound = width switch
        {
            <= 16 => Avx512F.PermuteVar16x32(Vector512.Load(bounds), at),
            32 => Of32(bounds, at),
            64 => Of64(bounds, at),
            _ => Of128(bounds, at),
        };
        var twice = at + at;
        return Vector512.ConditionalSelect(Vector512.LessThan(bound, values.AsSingle()).AsInt32(), twice + Vector512<int>.One, twice);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreBins(Vector512<int> at, Vector512<int> values, byte* bins)
    {
        var numbers = Vector512.Equals(values.AsSingle(), values.AsSingle()).AsInt32();
        Avx512F.ConvertToVector128Byte(at - numbers).Store(bins);
    }

    public static void Map(byte* map, byte* codes, byte* mapped, int rows)
    {
        var done = 0;
        for (; done + Strip <= rows; done += Strip)
            Look(map, Vector512.Load(codes + done)).Store(mapped + done);
        ScalarLanes.Map(map, codes + done, mapped + done, rows - done);
    }

    public static void Cells(PairMaps maps, byte* first, byte* second, byte* cells, int rows)
    {
        for (var i = 0; i < rows; i += Strip)
            (Look(maps.Down, Vector512.Load(first + i)) + Look(maps.Across, Vector512.Load(second + i))).Store(cells + i);
    }

    /// <summary>The three bytes of the points are looked up apart, then put together with the part's number as the lowest byte.</summary>
    public static void Keys(KeyTable table, byte* codes, int* keys, int rows)
    {
        var planes = table.Planes;
        var part = Vector512.Create((byte)table.Part);
        // The unpacking below deals four rows to each quarter of a register in turn; dealing the codes out the same way first keeps the order.
        var dealt = Vector512.Create(0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15);
        for (var i = 0; i < rows; i += Strip)
        {
            var code = Avx512F.PermuteVar16x32(Vector512.Load(codes + i).AsInt32(), dealt).AsByte();
            Vector512<byte> low, middle, high;
            if (table.Size <= Strip)
            {
                low = Avx512Vbmi.PermuteVar64x8(Vector512.Load(planes), code);
                middle = Avx512Vbmi.PermuteVar64x8(Vector512.Load(planes + 256), code);
                high = Avx512Vbmi.PermuteVar64x8(Vector512.Load(planes + 512), code);
            }
            else
            {
                low = Look(planes, code);
                middle = Look(planes + 256, code);
                high = Look(planes + 512, code);
            }

            var evenLow = Avx512BW.UnpackLow(part, low).AsInt16();
            var oddLow = Avx512BW.UnpackHigh(part, low).AsInt16();
            var evenHigh = Avx512BW.UnpackLow(middle, high).AsInt16();
            var oddHigh = Avx512BW.UnpackHigh(middle, high).AsInt16();
            Avx512BW.UnpackLow(evenLow, evenHigh).AsInt32().Store(keys + i);
            Avx512BW.UnpackHigh(evenLow, evenHigh).AsInt32().Store(keys + i + 16);
            Avx512BW.UnpackLow(oddLow, oddHigh).AsInt32().Store(keys + i + 32);
            Avx512BW.UnpackHigh(oddLow, oddHigh).AsInt32().Store(keys + i + 48);
        }
    }

    /// <summary>A byte for each of 64 codes, from a table of 256.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Look(byte* table, Vector512<byte> codes)
    {
        var lower = Avx512Vbmi.PermuteVar64x8x2(Vector512.Load(table), codes, Vector512.Load(table + 64));
        var upper = Avx512Vbmi.PermuteVar64x8x2(Vector512.Load(table + 128), codes, Vector512.Load(table + 192));
        return Vector512.ConditionalSelect(Vector512.LessThan(codes.AsSByte(), Vector512<sbyte>.Zero).AsByte(), upper, lower);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Of32(float* table, Vector512<int> at) =>
        Avx512F.PermuteVar16x32x2(Vector512.Load(table), at, Vector512.Load(table + 16));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Of64(float* table, Vector512<int> at) =>
        Vector512.ConditionalSelect(Vector512.LessThan(at, Vector512.Create(32)).AsSingle(), Of32(table, at), Of32(table + 32, at));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Of128(float* table, Vector512<int> at) =>
        Vector512.ConditionalSelect(Vector512.LessThan(at, Vector512.Create(64)).AsSingle(), Of64(table, at), Of64(table + 64, at - Vector512.Create(64)));
}
