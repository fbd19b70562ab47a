using System.Runtime.InteropServices;

namespace Interchange.Pages;

/// <summary>
/// A dictionary of whole numbers that lie close together, such as scores and points: a table over their range instead of a hash, and the
/// entries in ascending order, so that equal numbers give equal bytes.
/// </summary>
internal sealed class IntegerDictionary
{
    /// <summary>The table of a wider range would leave the caches, and hardly pay in bytes.</summary>
    private const int WidestRange = 1 << 16;

    private readonly int[] table = new int[WidestRange];
    private int[] entries = [];
    private ushort[] indices = [];
    private int count;

    /// <summary>Distinct numbers.</summary>
    public int Entries { get; private set; }

    public ReadOnlySpan<byte> Page => MemoryMarshal.AsBytes(entries.AsSpan(0, Entries));

    public ReadOnlySpan<ushort> Indices => indices.AsSpan(0, count);

    /// <summary>False where the numbers take fewer bytes as they are.</summary>
    public bool TryEncode(ReadOnlySpan<int> values)
    {
        count = values.Length;
        if (count == 0)
            return false;
        var (least, most) = Range(values);
        if (most - (long)least >= WidestRange)
            return false;
        var seen = table.AsSpan(0, most - least + 1);
        seen.Clear();
        foreach (var value in values)
            seen[value - least] = 1;
        Entries = Number(seen, least, Rooms.Of(ref entries, seen.Length));
        if (((long)Entries * sizeof(int)) + ((long)count * HybridReader.WidthFor(Entries - 1) / 8) >= (long)count * sizeof(int))
            return false;
        var target = Rooms.Of(ref indices, count);
        for (var i = 0; i < target.Length; i++)
            target[i] = (ushort)seen[values[i] - least];
        return true;
    }

    /// <summary>Numbers what was seen from 0, in ascending order.</summary>
    private static int Number(Span<int> seen, int least, Span<int> entries)
    {
        var next = 0;
        for (var i = 0; i < seen.Length; i++)
        {
            if (seen[i] == 0)
                continue;
            entries[next] = least + i;
            seen[i] = next++;
        }

        return next;
    }

    private static (int Least, int Most) Range(ReadOnlySpan<int> values)
    {
        var (least, most) = (int.MaxValue, int.MinValue);
        foreach (var value in values)
            (least, most) = (Math.Min(least, value), Math.Max(most, value));
        return (least, most);
    }
}
