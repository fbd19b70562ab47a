using System.Runtime.CompilerServices;

namespace Pipeline.Scoring;

/// <summary>One row at a time, on any processor.</summary>
internal readonly unsafe struct ScalarLanes : ILanes<int>
{
    public static int Count => 1;

    public static int All(int value) => value;

    public static int Add(int left, int right) => left + right;

    public static int Xor(int left, int right) => left ^ right;

    public static int Max(int left, int right) => Math.Max(left, right);

    public static int Min(int left, int right) => Math.Min(left, right);

    public static int Points(int sums) => sums >> 8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Descend(float* bounds, int width, int at, int values) => (2 * at) + (bounds[at] < BitConverter.Int32BitsToSingle(values) ? 1 : 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreBins(int at, int values, byte* bins) => *bins = (byte)(float.IsNaN(BitConverter.Int32BitsToSingle(values)) ? 0 : at + 1);

    public static void Map(byte* map, byte* codes, byte* mapped, int rows)
    {
        for (var i = 0; i < rows; i++)
            mapped[i] = map[codes[i]];
    }

    public static void Cells(PairMaps maps, byte* first, byte* second, byte* cells, int rows)
    {
        byte* down = maps.Down, across = maps.Across;
        for (var i = 0; i < rows; i++)
            cells[i] = (byte)(down[first[i]] + across[second[i]]);
    }

    public static void Keys(KeyTable table, byte* codes, int* keys, int rows)
    {
        var key = table.Keys;
        for (var i = 0; i < rows; i++)
            keys[i] = key[codes[i]];
    }
}
