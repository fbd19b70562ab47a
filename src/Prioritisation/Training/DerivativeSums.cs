using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Prioritisation.Training;

/// <summary>
/// Sums of both derivatives by code, as whole numbers: exact, so neither blocks nor threads can change them. A row's derivatives are one
/// 64-bit number, the first in its upper and the second in its lower half, and one addition sums both.
/// </summary>
internal sealed class DerivativeSums
{
    private const int Codes = 256;

    // Four copies, so that a code that comes again and again does not wait for its own last addition.
    private readonly long[] block = new long[4 * Codes];
    private readonly long[] first = new long[Codes];
    private readonly long[] second = new long[Codes];

    public static long Pack(int first, int second) => ((long)first << 32) + second;

    /// <summary>Adds at most <see cref="FixedPoint.BlockRows"/> rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(ReadOnlySpan<byte> codes, ReadOnlySpan<long> packed)
    {
        ref var to = ref MemoryMarshal.GetArrayDataReference(block);
        ref var code = ref MemoryMarshal.GetReference(codes);
        ref var from = ref MemoryMarshal.GetReference(packed[..codes.Length]);
        var row = 0;
        for (; row <= codes.Length - 8; row += 8)
        {
            var eight = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref code, row));
            ref var numbers = ref Unsafe.Add(ref from, row);
            Unsafe.Add(ref to, (byte)eight) += numbers;
            Unsafe.Add(ref to, Codes + (byte)(eight >> 8)) += Unsafe.Add(ref numbers, 1);
            Unsafe.Add(ref to, (2 * Codes) + (byte)(eight >> 16)) += Unsafe.Add(ref numbers, 2);
            Unsafe.Add(ref to, (3 * Codes) + (byte)(eight >> 24)) += Unsafe.Add(ref numbers, 3);
            Unsafe.Add(ref to, (byte)(eight >> 32)) += Unsafe.Add(ref numbers, 4);
            Unsafe.Add(ref to, Codes + (byte)(eight >> 40)) += Unsafe.Add(ref numbers, 5);
            Unsafe.Add(ref to, (2 * Codes) + (byte)(eight >> 48)) += Unsafe.Add(ref numbers, 6);
            Unsafe.Add(ref to, (3 * Codes) + (byte)(eight >> 56)) += Unsafe.Add(ref numbers, 7);
        }

        for (; row < codes.Length; row++)
            block[codes[row]] += packed[row];
        TakeApart();
    }

    /// <summary>The same rows one by one without packing: the definition.</summary>
    public void AddPlainly(ReadOnlySpan<byte> codes, ReadOnlySpan<long> packed)
    {
        for (var row = 0; row < codes.Length; row++)
        {
            first[codes[row]] += packed[row] >> 32;
            second[codes[row]] += (uint)packed[row];
        }
    }

    public void Add(DerivativeSums other)
    {
        for (var code = 0; code < Codes; code++)
        {
            first[code] += other.first[code];
            second[code] += other.second[code];
        }
    }

    /// <summary>First and second derivative by code.</summary>
    /// <param name="count">Number of codes.</param>
    /// <param name="unit">Largest row weight.</param>
    public Vector128<double>[] Values(int count, double unit)
    {
        var values = new Vector128<double>[count];
        for (var code = 0; code < count; code++)
            values[code] = Vector128.Create(first[code] * (unit / FixedPoint.FirstScale), second[code] * (unit / FixedPoint.SecondScale));
        return values;
    }

    private void TakeApart()
    {
        ref var from = ref MemoryMarshal.GetArrayDataReference(block);
        ref var upper = ref MemoryMarshal.GetArrayDataReference(first);
        ref var lower = ref MemoryMarshal.GetArrayDataReference(second);
        var mask = Vector512.Create(0xffffffffL);
        for (nuint code = 0; code < Codes; code += 8)
        {
            var sum = Vector512.LoadUnsafe(ref from, code) + Vector512.LoadUnsafe(ref from, code + Codes)
                + Vector512.LoadUnsafe(ref from, code + (2 * Codes)) + Vector512.LoadUnsafe(ref from, code + (3 * Codes));
            (Vector512.LoadUnsafe(ref upper, code) + (sum >> 32)).StoreUnsafe(ref upper, code);
            (Vector512.LoadUnsafe(ref lower, code) + (sum & mask)).StoreUnsafe(ref lower, code);
        }

        Array.Clear(block);
    }
}
