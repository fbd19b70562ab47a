namespace Pipeline.Scoring;

/// <summary>Row by row, on any processor.</summary>
internal unsafe struct TreeLanesScalar : ITreeLanes
{
    public static bool IsSupported => true;

    public static void Search(ReadOnlySpan<float> values, ReadOnlySpan<float> bounds, Span<byte> plane) => BinSearch.Scalar(values, bounds, plane);

    public static void Map(ReadOnlySpan<byte> codes, byte[] map, Span<byte> plane)
    {
        for (var i = 0; i < codes.Length; i++)
            plane[i] = map[codes[i]];
    }

    public static void Choose(ReadOnlySpan<Choice> choices, byte* planes, byte* slots, byte* to)
    {
        foreach (ref readonly var choice in choices)
        {
            var plane = planes + choice.Plane;
            var left = slots + choice.Left;
            var right = slots + choice.Right;
            for (var row = 0; row < BlockTrees.Rows; row++)
            {
                // A mask of ones where the code is above; a branch would be mispredicted every other time.
                var above = (choice.Code - plane[row]) >> 31;
                to[row] = (byte)(left[row] ^ ((left[row] ^ right[row]) & above));
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
}
