using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Prioritisation.Training;

/// <summary>Adds a step by code to the logits of rows. Whole numbers, so every way gives the same.</summary>
internal static class StepAdder
{
    private const int MaximumValues = 32;

    public static void Add(ReadOnlySpan<byte> codes, int[] units, Span<int> logits)
    {
        var done = Avx512Vbmi.IsSupported ? AddFewValues(codes, units, logits) : 0;
        AddPlainly(codes[done..], units, logits[done..codes.Length]);
    }

    /// <summary>The definition.</summary>
    public static void AddPlainly(ReadOnlySpan<byte> codes, int[] units, Span<int> logits)
    {
        for (var row = 0; row < codes.Length; row++)
            logits[row] += units[codes[row]];
    }

    // A step has few distinct values over many bins: two byte shuffles find which of them 64 rows get, one more shuffle the value.
    private static int AddFewValues(ReadOnlySpan<byte> codes, int[] units, Span<int> logits)
    {
        Span<byte> which = stackalloc byte[256];
        Span<int> values = stackalloc int[MaximumValues];
        if (codes.Length < 64 || !Distinct(units, which, values))
            return 0;
        var (low, next) = (Vector512.Create<byte>(which), Vector512.Create<byte>(which[64..]));
        var (high, last) = (Vector512.Create<byte>(which[128..]), Vector512.Create<byte>(which[192..]));
        var (value, more) = (Vector512.Create<int>(values), Vector512.Create<int>(values[16..]));
        ref var code = ref MemoryMarshal.GetReference(codes);
        ref var logit = ref MemoryMarshal.GetReference(logits);
        var wide = units.Length > 128;
        var row = 0;
        for (; row <= codes.Length - 64; row += 64)
        {
            var bins = Vector512.LoadUnsafe(ref code, (nuint)row);
            var index = Avx512Vbmi.PermuteVar64x8x2(low, bins, next);
            if (wide)
                index = Vector512.ConditionalSelect(Vector512.LessThan(bins.AsSByte(), Vector512<sbyte>.Zero).AsByte(), Avx512Vbmi.PermuteVar64x8x2(high, bins, last), index);
            AddSixteen(ref Unsafe.Add(ref logit, row), index.GetLower().GetLower(), value, more);
            AddSixteen(ref Unsafe.Add(ref logit, row + 16), index.GetLower().GetUpper(), value, more);
            AddSixteen(ref Unsafe.Add(ref logit, row + 32), index.GetUpper().GetLower(), value, more);
            AddSixteen(ref Unsafe.Add(ref logit, row + 48), index.GetUpper().GetUpper(), value, more);
        }

        return row;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddSixteen(ref int logit, Vector128<byte> index, Vector512<int> value, Vector512<int> more)
    {
        var step = Avx512F.PermuteVar16x32x2(value, Avx512F.ConvertToVector512Int32(index), more);
        (Vector512.LoadUnsafe(ref logit) + step).StoreUnsafe(ref logit);
    }

    /// <summary>Which of at most 32 values each code gets; false when there are more.</summary>
    private static bool Distinct(int[] units, Span<byte> which, Span<int> values)
    {
        var count = 0;
        for (var code = 0; code < units.Length; code++)
        {
            var at = values[..count].IndexOf(units[code]);
            if (at < 0)
            {
                if (count == MaximumValues)
                    return false;
                values[at = count++] = units[code];
            }

            which[code] = (byte)at;
        }

        return true;
    }
}
