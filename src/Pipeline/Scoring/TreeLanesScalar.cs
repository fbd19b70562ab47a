namespace Pipeline.Scoring;

/// <summary>Eight rows a word, on any processor.</summary>
internal unsafe struct TreeLanesScalar : ITreeLanes
{
    private const ulong EachByte = 0x0101010101010101;
    private const ulong HighBits = 0x8080808080808080;

    public static bool IsSupported => true;

    public static void Search(SearchTree bounds, ReadOnlySpan<float> values, byte* plane) => BinSearch<ScalarLanes, int>.Bins(bounds, values, plane);

    public static void Map(byte* map, byte* codes, byte* plane, int rows) => ScalarLanes.Map(map, codes, plane, rows);

    public static void Choose(ReadOnlySpan<Choice> choices, byte* planes, byte* slots, byte* to)
    {
        foreach (ref readonly var choice in choices)
        {
            var plane = planes + choice.Plane;
            var left = slots + choice.Left;
            var right = slots + choice.Right;
            // Above the code is the same as at least one more than it, which still is a byte: the highest code leaves nothing to the right.
            var least = (ulong)(choice.Code + 1) * EachByte;
            for (var row = 0; row < BlockTrees.Rows; row += sizeof(ulong))
            {
                var above = AtLeast(*(ulong*)(plane + row), least);
                var (onLeft, onRight) = (*(ulong*)(left + row), *(ulong*)(right + row));
                *(ulong*)(to + row) = onLeft ^ ((onLeft ^ onRight) & above);
            }

            to += BlockTrees.Rows;
        }
    }

    public static void Add(byte* leaves, CompiledTree tree, double* sums)
    {
        fixed (double* values = tree.Values)
        {
            for (var row = 0; row < BlockTrees.Rows; row++)
                sums[row] += values[leaves[row]];
        }
    }

    /// <summary>All ones in each byte of the first that is at least the second's.</summary>
    // The lower seven bits are compared by a subtraction that cannot borrow from the next byte; they decide where the high bits are equal.
    private static ulong AtLeast(ulong bytes, ulong least)
    {
        var lower = (bytes | HighBits) - (least & ~HighBits);
        var high = ((bytes & ~least) | (~(bytes ^ least) & lower)) & HighBits;
        return high | (high - (high >> 7));
    }
}
