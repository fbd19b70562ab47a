using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Interchange.Pages;

/// <summary>Puts packed values into the rows that have one, and a missing value's code into all others.</summary>
internal static class Spreading
{
    /// <param name="defined">A bit a row.</param>
    /// <param name="packed">As many values as bits are set, and better 64 more of any kind: whole vectors are read.</param>
    /// <param name="missing">What stands for a row without value.</param>
    /// <param name="rows">Every row.</param>
    public static void Spread<T>(ReadOnlySpan<ulong> defined, ReadOnlySpan<T> packed, T missing, Span<T> rows)
        where T : unmanaged
    {
        for (var word = 0; rows.Length > 0; word++)
        {
            var block = rows[..Math.Min(DefinitionBits.WordBits, rows.Length)];
            rows = rows[block.Length..];
            var count = BitOperations.PopCount(defined[word]);
            if (count == block.Length)
                packed[..count].CopyTo(block);
            else if (count == 0)
                block.Fill(missing);
            else if (!Vector(defined[word], packed, missing, block))
                Plain(defined[word], packed, missing, block);
            packed = packed[count..];
        }
    }

    /// <summary>The definition, for at most 64 rows.</summary>
    public static void Plain<T>(ulong defined, ReadOnlySpan<T> packed, T missing, Span<T> rows)
    {
        var next = 0;
        for (var i = 0; i < rows.Length; i++)
            rows[i] = (defined >> i & 1) != 0 ? packed[next++] : missing;
    }

    /// <summary>One instruction for 64 bytes, or for 16 numbers of four bytes; false where the machine, the type or what is left forbids it.</summary>
    private static bool Vector<T>(ulong defined, ReadOnlySpan<T> packed, T missing, Span<T> rows)
        where T : unmanaged
    {
        // A whole vector is read whatever it holds, so it must be there.
        if (rows.Length < DefinitionBits.WordBits || packed.Length < DefinitionBits.WordBits)
            return false;
        if (Unsafe.SizeOf<T>() == sizeof(byte) && Avx512Vbmi2.IsSupported)
        {
            var source = Vector512.Create(MemoryMarshal.AsBytes(packed));
            var mask = Mask(defined);
            Avx512Vbmi2.Expand(Vector512.Create(Unsafe.BitCast<T, byte>(missing)), mask, source).CopyTo(MemoryMarshal.AsBytes(rows));
            return true;
        }

        if (Unsafe.SizeOf<T>() != sizeof(int) || !Avx512F.IsSupported)
            return false;
        var fill = Vector512.Create(Unsafe.BitCast<T, int>(missing));
        var from = MemoryMarshal.Cast<T, int>(packed);
        var to = MemoryMarshal.Cast<T, int>(rows);
        for (var i = 0; i < DefinitionBits.WordBits; i += Vector512<int>.Count)
        {
            var bits = (int)(defined >> i) & 0xFFFF;
            var places = Vector512.Create(1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, 32768);
            var mask = Vector512.Equals(Vector512.Create(bits) & places, places);
            Avx512F.Expand(fill, mask, Vector512.Create(from)).CopyTo(to[i..]);
            from = from[BitOperations.PopCount((uint)bits)..];
        }

        return true;
    }

    /// <summary>All ones in the bytes whose bit is set.</summary>
    private static Vector512<byte> Mask(ulong bits)
    {
        var eights = Vector512.Shuffle(Vector512.Create(bits).AsByte(), Vector512.Create(
            0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3,
            4, 4, 4, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5, 5, 6, 6, 6, 6, 6, 6, 6, 6, 7, 7, 7, 7, 7, 7, 7, (byte)7));
        var places = Vector512.Create(0x8040_2010_0804_0201).AsByte();
        return Vector512.Equals(eights & places, places);
    }
}
