namespace Prioritisation.Training;

/// <summary>
/// Bins of many numbers under the same bounds, as <see cref="Scorecards.Binning.Number"/> gives them one by one: the upper half of a
/// value's bits says where among the bounds to begin, and few steps remain.
/// </summary>
internal sealed class BoundSearch
{
    private readonly float[] bounds;
    private readonly byte[] start = new byte[1 << 16];

    /// <param name="bounds">Strictly rising, finite, fewer than 255.</param>
    public BoundSearch(float[] bounds)
    {
        this.bounds = bounds;
        var below = 0;
        for (var prefix = 0; prefix < start.Length; prefix++)
        {
            while (below < bounds.Length && Prefix(bounds[below]) < prefix)
                below++;
            start[prefix] = (byte)below;
        }
    }

    public byte[] Codes(float[] values)
    {
        var codes = new byte[values.Length];
        for (var row = 0; row < codes.Length; row++)
            codes[row] = float.IsNaN(values[row]) ? (byte)0 : Code(values[row]);
        return codes;
    }

    private byte Code(float value)
    {
        int below = start[Prefix(value)];
        while (below < bounds.Length && bounds[below] < value)
            below++;
        return (byte)(below + 1);
    }

    /// <summary>Never falls as the value rises: a negative number's bits are turned over, a positive one's go above them.</summary>
    private static int Prefix(float value)
    {
        var bits = BitConverter.SingleToInt32Bits(value);
        return (bits < 0 ? ~bits : bits | int.MinValue) >>> 16;
    }
}
