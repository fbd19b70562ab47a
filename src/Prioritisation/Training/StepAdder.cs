using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Prioritisation.Training;

/// <summary>Adds a step by code to the logits of rows. Whole numbers, so every way gives the same.</summary>
internal static class StepAdder
{
    /// <param name="step">What to add.</param>
    /// <param name="codes">The rows' part of the step's codes.</param>
    /// <param name="logits">The rows' logits.</param>
    public static void Add(CodeStep step, ReadOnlySpan<byte> codes, Span<int> logits)
    {
        var done = Avx512Vbmi.IsSupported && step.Few is { } few ? AddFewValues(codes, few, step.Units.Length > 128, logits) : 0;
        AddPlainly(codes[done..], step.Units, logits[done..codes.Length]);
    }

    /// <summary>The definition.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddPlainly(ReadOnlySpan<byte> codes, int[] units, Span<int> logits)
    {
        for (var row = 0; row < codes.Length; row++)
            logits[row] += units[codes[row]];
    }

    // A step has few distinct values over many bins: two byte shuffles find which of them 64 rows get, one more shuffle the value.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int AddFewValues(ReadOnlySpan<byte> codes, FewValues few, bool wide, Span<int> logits)
    {
        ReadOnlySpan<byte> which = few.Which;
        ReadOnlySpan<int> values = few.Values;
        var (low, next) = (Vector512.Create(which), Vector512.Create(which[64..]));
        var (high, last) = (Vector512.Create(which[128..]), Vector512.Create(which[192..]));
        var (value, more) = (Vector512.Create(values), Vector512.Create(values[16..]));
        ref var code = ref MemoryMarshal.GetReference(codes);
        ref var logit = ref MemoryMarshal.GetReference(logits);
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
}
