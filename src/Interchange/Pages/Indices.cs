using System.Buffers.Binary;
using System.Runtime.Intrinsics.X86;

namespace Interchange.Pages;

/// <summary>Indices into a dictionary, of a page whose first byte is their width in bits.</summary>
internal static class Indices
{
    private const ulong LowBits = 0x0101_0101_0101_0101;

    /// <summary>Width of the indices, and the runs behind it.</summary>
    /// <exception cref="InvalidDataException">There is no width, or one that the format does not know.</exception>
    public static int Width(ReadOnlySpan<byte> page) =>
        page.Length > 0 && page[0] <= HybridReader.WidestIndex ? page[0] : throw new InvalidDataException("a page of indices begins without their width");

    /// <summary>Indices of at most eight bits.</summary>
    /// <exception cref="InvalidDataException">The runs end before the indices do.</exception>
    public static void Bytes(ReadOnlySpan<byte> page, int width, Span<byte> indices)
    {
        var runs = new HybridReader(page[1..], width);
        for (var done = 0; done < indices.Length; done += runs.Count)
        {
            runs.Next(indices.Length - done);
            var target = indices.Slice(done, runs.Count);
            if (!runs.IsPacked)
                target.Fill((byte)runs.Value);
            else if (Bmi2.X64.IsSupported)
                Deposit(runs.Packed, width, target);
            else
                Unpack(runs.Packed, width, target);
        }
    }

    /// <summary>Indices of any width.</summary>
    /// <exception cref="InvalidDataException">The runs end before the indices do.</exception>
    public static void Integers(ReadOnlySpan<byte> page, int width, Span<uint> indices)
    {
        var runs = new HybridReader(page[1..], width);
        for (var done = 0; done < indices.Length; done += runs.Count)
        {
            runs.Next(indices.Length - done);
            var target = indices.Slice(done, runs.Count);
            if (!runs.IsPacked)
                target.Fill(runs.Value);
            else
                Unpack(runs.Packed, width, target);
        }
    }

    /// <summary>Eight values a step: their bits are spread over eight bytes by one instruction.</summary>
    public static void Deposit(ReadOnlySpan<byte> packed, int width, Span<byte> values)
    {
        var mask = LowBits * HybridReader.Mask(width);
        var left = values;
        var at = 0;
        for (; left.Length >= 8; at += width, left = left[8..])
            BinaryPrimitives.WriteUInt64LittleEndian(left, Bmi2.X64.ParallelBitDeposit(HybridReader.Load(packed, at), mask));
        for (var i = 0; i < left.Length; i++)
            left[i] = (byte)HybridReader.At(packed[at..], width, i);
    }

    public static void Unpack(ReadOnlySpan<byte> packed, int width, Span<byte> values)
    {
        for (var i = 0; i < values.Length; i++)
            values[i] = (byte)HybridReader.At(packed, width, i);
    }

    private static void Unpack(ReadOnlySpan<byte> packed, int width, Span<uint> values)
    {
        for (var i = 0; i < values.Length; i++)
            values[i] = HybridReader.At(packed, width, i);
    }
}
