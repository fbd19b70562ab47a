using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Prioritisation.Training;

/// <summary>
/// The rows that a booster works on, with their current logits. Everything is done in blocks of rows that stay in the cache: add the
/// steps that are due, take derivatives, sum them by code. Logits and sums are whole numbers and losses are added in the order of the
/// blocks, so the number of threads cannot change a bit.
/// </summary>
internal sealed class BoosterRows
{
    private const int Block = FixedPoint.BlockRows;
    private readonly float[] weight;
    private readonly int[] logit;
    private readonly double mass;
    private readonly ParallelOptions parallel;

    /// <param name="founded">1 or 0, of all training rows.</param>
    /// <param name="weights">Of all training rows.</param>
    /// <param name="from">First row to work on.</param>
    /// <param name="count">Number of rows to work on.</param>
    /// <param name="intercept">Logits that every row starts with.</param>
    /// <param name="threads">Workers.</param>
    public BoosterRows(byte[] founded, double[] weights, int from, int count, double intercept, int threads)
    {
        (From, Count) = (from, count);
        parallel = new ParallelOptions { MaxDegreeOfParallelism = threads };
        var padded = (count + 15) / 16 * 16;
        (weight, logit) = (new float[padded], new int[padded]);
        var own = weights.AsSpan(from, count);
        foreach (var w in own)
            (LargestWeight, mass) = (Math.Max(LargestWeight, w), mass + w);

        // The sign carries the outcome, and rows that only fill up the last vector weigh nothing.
        for (var row = 0; row < count; row++)
            weight[row] = (float)(own[row] / LargestWeight) * (founded[from + row] == 1 ? -1 : 1);
        Reset(intercept);
    }

    /// <summary>First row's index in the codes.</summary>
    public int From { get; }

    public int Count { get; }

    public double LargestWeight { get; }

    /// <summary>Logits in <see cref="FixedPoint"/> units.</summary>
    public ReadOnlySpan<int> Logits => logit.AsSpan(0, Count);

    public void Reset(double intercept) => Array.Fill(logit, FixedPoint.Units(intercept));

    /// <summary>Adds steps to the logits.</summary>
    public void Add(IReadOnlyList<CodeStep> steps) => InBlocks((from, to) => Add(steps, from, to));

    /// <summary>Adds steps, then gives the weighted mean of log(1 + exp(-margin)).</summary>
    public double Loss(IReadOnlyList<CodeStep> steps)
    {
        var sums = new double[(Count + Block - 1) / Block];
        InBlocks((from, to) =>
        {
            Add(steps, from, to);
            sums[from / Block] = BlockLoss(from, to);
        });
        double total = 0;
        foreach (var sum in sums)
            total += sum;
        return total * LargestWeight / mass;
    }

    /// <summary>Adds steps, then sums both derivatives of the weighted loss by code of each plane.</summary>
    /// <param name="steps">What is due.</param>
    /// <param name="planes">Codes of every training row.</param>
    /// <param name="counts">Number of codes of each plane.</param>
    public Vector128<double>[][] Sums(IReadOnlyList<CodeStep> steps, IReadOnlyList<byte[]> planes, IReadOnlyList<int> counts)
    {
        var all = Sums(planes.Count);
        Parallel.For(
            0,
            (Count + Block - 1) / Block,
            parallel,
            () => (Sums: Sums(planes.Count), Packed: new long[Block]),
            (block, _, own) =>
            {
                var (from, to) = (block * Block, Math.Min(Count, (block + 1) * Block));
                Add(steps, from, to);
                Derivatives(from, to, own.Packed);
                for (var plane = 0; plane < planes.Count; plane++)
                    own.Sums[plane].Add(planes[plane].AsSpan(From + from, to - from), own.Packed);
                return own;
            },
            own =>
            {
                lock (all)
                {
                    for (var plane = 0; plane < all.Length; plane++)
                        all[plane].Add(own.Sums[plane]);
                }
            });
        return [.. all.Zip(counts, (sums, count) => sums.Values(count, LargestWeight))];
    }

    /// <summary>Both derivatives of every row, packed as in <see cref="DerivativeSums"/>.</summary>
    public long[] Derivatives()
    {
        var packed = new long[weight.Length];
        InBlocks((from, to) => Derivatives(from, to, packed.AsSpan(from)));
        return packed[..Count];
    }

    private static DerivativeSums[] Sums(int count) => [.. Enumerable.Range(0, count).Select(_ => new DerivativeSums())];

    private void Add(IReadOnlyList<CodeStep> steps, int from, int to)
    {
        foreach (var step in steps)
            StepAdder.Add(step, step.Codes.AsSpan(From + from, to - from), logit.AsSpan(from, to - from));
    }

    // Optimised at once: a fit is over before a busy machine finds time to compile its loops again.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Derivatives(int from, int to, Span<long> packed)
    {
        ref var weights = ref MemoryMarshal.GetArrayDataReference(weight);
        ref var logits = ref MemoryMarshal.GetArrayDataReference(logit);
        ref var result = ref MemoryMarshal.GetReference(packed);
        for (var row = (nuint)from; row < (nuint)to; row += 16)
        {
            var signed = Vector512.LoadUnsafe(ref weights, row);
            var w = Vector512.Abs(signed);
            var share = Logistic.Share(ToLogits(Vector512.LoadUnsafe(ref logits, row)));
            var founded = Vector512.ConditionalSelect(Vector512.LessThan(signed, Vector512<float>.Zero), Vector512<float>.One, Vector512<float>.Zero);
            var first = Vector512.ConvertToInt32(Vector512.Round(w * (share - founded) * Vector512.Create(FixedPoint.FirstScale)));
            var second = Vector512.ConvertToInt32(Vector512.Round(w * (share * (Vector512<float>.One - share)) * Vector512.Create(FixedPoint.SecondScale)));
            var to16 = row - (nuint)from;
            (Vector512.ShiftLeft(Vector512.WidenLower(first), 32) + Vector512.WidenLower(second)).StoreUnsafe(ref result, to16);
            (Vector512.ShiftLeft(Vector512.WidenUpper(first), 32) + Vector512.WidenUpper(second)).StoreUnsafe(ref result, to16 + 8);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double BlockLoss(int from, int to)
    {
        ref var weights = ref MemoryMarshal.GetArrayDataReference(weight);
        ref var logits = ref MemoryMarshal.GetArrayDataReference(logit);
        var sum = Vector512<double>.Zero;
        for (var row = (nuint)from; row < (nuint)to; row += 16)
        {
            var signed = Vector512.LoadUnsafe(ref weights, row);
            var logitOf = ToLogits(Vector512.LoadUnsafe(ref logits, row));
            var margin = Vector512.ConditionalSelect(Vector512.LessThan(signed, Vector512<float>.Zero), logitOf, -logitOf);
            var loss = Vector512.Abs(signed) * Logistic.Loss(margin);
            sum += Vector512.WidenLower(loss) + Vector512.WidenUpper(loss);
        }

        return Vector512.Sum(sum);
    }

    private static Vector512<float> ToLogits(Vector512<int> units) => Vector512.ConvertToSingle(units) * Vector512.Create((float)(1 / FixedPoint.PerLogit));

    private void InBlocks(Action<int, int> work) =>
        Parallel.For(0, (Count + Block - 1) / Block, parallel, block => work(block * Block, Math.Min(Count, (block + 1) * Block)));
}
