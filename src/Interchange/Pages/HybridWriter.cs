using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Interchange.Pages;

/// <summary>Indices as one run: of packed values, or of one value where all are the same.</summary>
/// <remarks>The other way round than <see cref="HybridReader"/>. Runs are not mixed: what we write repeats in all rows or hardly at all.</remarks>
internal static class HybridWriter
{
    /// <summary>Most bytes of a run of one value: its header and the value.</summary>
    public const int LargestRun = 9;

    /// <summary>Bytes that are enough for the indices, and for a whole step of packing behind the last.</summary>
    public static int Room(int count, int width) => LargestRun + (int)(((long)count + 7) / 8 * width) + sizeof(ulong);

    /// <returns>Bytes written.</returns>
    public static int Write(ReadOnlySpan<byte> indices, int width, Span<byte> target)
    {
        if (indices.Length == 0 || !indices.ContainsAnyExcept(indices[0]))
            return Repeated(indices.Length, indices.Length == 0 ? 0U : indices[0], width, target);
        var at = Varint(target, ((uint)(indices.Length + 7) / 8 << 1) | 1);
        return at + Pack(indices, width, target[at..]);
    }

    /// <returns>Bytes written.</returns>
    public static int Write(ReadOnlySpan<ushort> indices, int width, Span<byte> target)
    {
        if (indices.Length == 0 || !indices.ContainsAnyExcept(indices[0]))
            return Repeated(indices.Length, indices.Length == 0 ? 0U : indices[0], width, target);
        var at = Varint(target, ((uint)(indices.Length + 7) / 8 << 1) | 1);
        return at + Pack(indices, width, target[at..]);
    }

    /// <summary>Definition levels: a run of ones where nothing is missing, else the bits themselves.</summary>
    public static int WriteLevels(ReadOnlySpan<ulong> defined, int rows, bool allDefined, Span<byte> target)
    {
        if (allDefined)
            return Repeated(rows, 1, 1, target);
        var at = Varint(target, ((uint)(rows + 7) / 8 << 1) | 1);
        for (var i = 0; i < (rows + 7) / 8; i++)
            target[at++] = (byte)(defined[i / 8] >> (i % 8 * 8));
        return at;
    }

    /// <summary>A run of one value.</summary>
    /// <returns>Bytes written.</returns>
    public static int Repeated(int count, uint value, int width, Span<byte> target)
    {
        var at = Varint(target, (uint)count << 1);
        for (var shift = 0; shift < width; shift += 8)
            target[at++] = (byte)(value >> shift);
        return at;
    }

    private static int Pack(ReadOnlySpan<byte> values, int width, Span<byte> target)
    {
        var mask = 0x0101_0101_0101_0101UL * HybridReader.Mask(width);
        var at = 0;
        for (; values.Length >= sizeof(ulong); values = values[sizeof(ulong)..], at += width)
            BinaryPrimitives.WriteUInt64LittleEndian(target[at..], Extract(BinaryPrimitives.ReadUInt64LittleEndian(values), mask, 8, width));
        if (values.Length > 0)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(target[at..], Extract(HybridReader.Load(values, 0), mask, 8, width));
            at += width;
        }

        return at;
    }

    private static int Pack(ReadOnlySpan<ushort> values, int width, Span<byte> target)
    {
        var groups = (values.Length + 7) / 8;
        var bytes = MemoryMarshal.AsBytes(values);
        var mask = 0x0001_0001_0001_0001UL * HybridReader.Mask(width);
        target[..(groups * width)].Clear();
        for (var bit = 0L; bytes.Length > 0; bytes = bytes[Math.Min(sizeof(ulong), bytes.Length)..], bit += 4 * width)
        {
            // Four odd widths end in the middle of a byte, and then leave four bits of the eight bytes free.
            var packed = Extract(HybridReader.Load(bytes, 0), mask, 16, width);
            var four = target[(int)(bit >> 3)..];
            BinaryPrimitives.WriteUInt64LittleEndian(four, four[0] | (packed << (int)(bit & 7)));
        }

        return groups * width;
    }

    /// <summary>The low bits of each lane one behind another.</summary>
    private static ulong Extract(ulong lanes, ulong mask, int lane, int width) =>
        Bmi2.X64.IsSupported ? Bmi2.X64.ParallelBitExtract(lanes, mask) : ExtractPlain(lanes, lane, width);

    public static ulong ExtractPlain(ulong lanes, int lane, int width)
    {
        var packed = 0UL;
        for (var i = 0; i < 64 / lane; i++)
            packed |= (lanes >> (i * lane) & HybridReader.Mask(width)) << (i * width);
        return packed;
    }

    private static int Varint(Span<byte> target, uint value)
    {
        var at = 0;
        for (; value >= 0x80; value >>= 7)
            target[at++] = (byte)(value | 0x80);
        target[at++] = (byte)value;
        return at;
    }
}
