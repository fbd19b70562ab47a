using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Interchange.Pages;

/// <summary>Which rows of a column that is written have a value, and the values without the gaps.</summary>
internal sealed class MissingValues
{
    private ulong[] defined = [];
    private byte[] packed = [];
    private int rows;
    private bool allDefined;

    public void KeepAll(int count) => (rows, allDefined) = (count, true);

    public ReadOnlySpan<T> Keep<T>(ReadOnlySpan<T> values)
    {
        KeepAll(values.Length);
        return values;
    }

    /// <summary>The values that are not <paramref name="missing"/>, in a buffer that lasts until the next call, or the values themselves.</summary>
    public ReadOnlySpan<T> Keep<T>(ReadOnlySpan<T> values, T missing, bool optional)
        where T : unmanaged, IEquatable<T>
    {
        KeepAll(values.Length);
        if (!optional || !values.Contains(missing))
            return values;
        allDefined = false;
        var bits = Rooms.Of(ref defined, DefinitionBits.Words(rows));
        bits.Clear();
        var kept = MemoryMarshal.Cast<byte, T>(Rooms.Of(ref packed, checked(rows * Unsafe.SizeOf<T>())));
        var next = 0;
        for (var row = 0; row < rows; row++)
        {
            var present = !values[row].Equals(missing);
            bits[row / DefinitionBits.WordBits] |= (present ? 1UL : 0) << row;
            kept[next] = values[row];
            next += present ? 1 : 0;
        }

        return kept[..next];
    }

    /// <summary>The definition levels as a page of the first version begins with them: their length, then one run.</summary>
    public ReadOnlySpan<byte> Levels(ref byte[] room)
    {
        var page = Rooms.Of(ref room, sizeof(int) + HybridWriter.Room(rows, 1));
        var length = HybridWriter.WriteLevels(defined, rows, allDefined, page[sizeof(int)..]);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(page, length);
        return page[..(sizeof(int) + length)];
    }
}
