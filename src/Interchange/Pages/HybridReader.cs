using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Interchange.Pages;

/// <summary>Runs of Parquet's hybrid of run lengths and bit packing: definition levels and indices of a dictionary.</summary>
/// <remarks>Source: Apache Parquet, Encodings.md, "Run Length Encoding / Bit-Packing Hybrid (RLE = 3)".</remarks>
[StructLayout(LayoutKind.Auto)]
internal ref struct HybridReader(ReadOnlySpan<byte> bytes, int width)
{
    /// <summary>The widest index that the format allows.</summary>
    public const int WidestIndex = 32;

    private readonly ReadOnlySpan<byte> bytes = bytes;
    private int position;

    /// <summary>Values of the run, at most as many as were asked for.</summary>
    public int Count { get; private set; }

    /// <summary>Whether the run's values lie packed in <see cref="Packed"/>, the lowest bit first; else all are <see cref="Value"/>.</summary>
    public bool IsPacked { get; private set; }

    public ReadOnlySpan<byte> Packed { get; private set; }

    public uint Value { get; private set; }

    /// <summary>Reads the next run that is not empty, cut to <paramref name="wanted"/> values, of which there must be one at least.</summary>
    /// <exception cref="InvalidDataException">The bytes end before the run does.</exception>
    public void Next(int wanted)
    {
        uint header;
        do
            header = Varint();
        while (header >> 1 == 0);
        IsPacked = (header & 1) != 0;
        Count = (int)Math.Min(wanted, IsPacked ? 8L * (header >> 1) : header >> 1);
        if (IsPacked)
        {
            // Some writers leave out what nobody reads of the last run, so only the values that are wanted must be there.
            var length = (int)Math.Min((long)width * (header >> 1), bytes.Length - position);
            if (((long)Count * width) + 7 >> 3 > length)
                throw new InvalidDataException("a page ends within a run of packed values");
            Packed = bytes.Slice(position, length);
            position += length;
        }
        else
        {
            Value = 0;
            for (var shift = 0; shift < width; shift += 8)
                Value |= (uint)Byte() << shift;
        }
    }

    /// <summary>The packed value at <paramref name="index"/>, one at a time: the definition that every faster way is tested against.</summary>
    public static uint At(ReadOnlySpan<byte> packed, int width, int index)
    {
        var bit = (long)index * width;
        return (uint)(Load(packed, (int)(bit >> 3)) >> (int)(bit & 7)) & Mask(width);
    }

    public static uint Mask(int width) => (uint)((1UL << width) - 1);

    /// <summary>Eight bytes from <paramref name="at"/>; zeros stand for those beyond the end.</summary>
    public static ulong Load(ReadOnlySpan<byte> packed, int at)
    {
        if (at <= packed.Length - sizeof(ulong))
            return BinaryPrimitives.ReadUInt64LittleEndian(packed[at..]);
        var value = 0UL;
        for (var i = packed.Length - 1; i >= at; i--)
            value = (value << 8) | packed[i];
        return value;
    }

    /// <summary>Bits that a number from 0 to <paramref name="largest"/> takes.</summary>
    public static int WidthFor(int largest) => 32 - BitOperations.LeadingZeroCount((uint)largest);

    private uint Varint()
    {
        var value = 0UL;
        for (var shift = 0; shift < 35; shift += 7)
        {
            var next = Byte();
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                return value <= uint.MaxValue ? (uint)value : throw new InvalidDataException("a run is longer than any page");
        }

        throw new InvalidDataException("a run is longer than any page");
    }

    private byte Byte() => position < bytes.Length ? bytes[position++] : throw new InvalidDataException("a page ends where a run should begin");
}
