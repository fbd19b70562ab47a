using System.Runtime.Intrinsics;

namespace Prioritisation.Training;

/// <summary>
/// The rows that a booster works on: current logits, and the loss's first and second derivative by row. Work is cut into fixed blocks
/// and sums are added in block order, so the number of threads cannot change a bit.
/// </summary>
internal sealed class BoosterRows
{
    private const int Block = 8192;
    private readonly byte[] founded;
    private readonly double[] weight;
    private readonly double[] logit;
    private readonly ParallelOptions parallel;

    public BoosterRows(byte[] founded, double[] weight, int from, int count, double intercept, int threads)
    {
        (this.founded, this.weight, From, Count) = (founded, weight, from, count);
        logit = new double[count];
        Array.Fill(logit, intercept);
        Gradients = new Vector128<double>[count];
        parallel = new ParallelOptions { MaxDegreeOfParallelism = threads };
    }

    /// <summary>First row's index in the codes.</summary>
    public int From { get; }

    public int Count { get; }

    /// <summary>First and second derivative of each row's weighted logistic loss.</summary>
    public Vector128<double>[] Gradients { get; }

    public void ComputeGradients() => InBlocks((from, to) =>
    {
        for (var i = from; i < to; i++)
        {
            var p = 1 / (1 + Math.Exp(-logit[i]));
            var w = weight[From + i];
            Gradients[i] = Vector128.Create(w * (p - founded[From + i]), w * p * (1 - p));
        }
    });

    /// <summary>Adds each feature's step to the logits of its rows, feature by feature.</summary>
    public void Add(IReadOnlyList<byte[]> codes, IReadOnlyList<double[]> steps) => InBlocks((from, to) =>
    {
        for (var f = 0; f < codes.Count; f++)
        {
            var code = codes[f].AsSpan(From);
            var step = steps[f];
            for (var i = from; i < to; i++)
                logit[i] += step[code[i]];
        }
    });

    /// <summary>Weighted mean of log(1 + exp(-margin)).</summary>
    public double Loss()
    {
        var sums = new double[(Count + Block - 1) / Block];
        InBlocks((from, to) =>
        {
            double sum = 0;
            for (var i = from; i < to; i++)
            {
                var z = founded[From + i] == 1 ? -logit[i] : logit[i];
                sum += weight[From + i] * (z > 0 ? z + Math.Log(1 + Math.Exp(-z)) : Math.Log(1 + Math.Exp(z)));
            }

            sums[from / Block] = sum;
        });
        double total = 0, mass = 0;
        foreach (var sum in sums)
            total += sum;
        for (var i = 0; i < Count; i++)
            mass += weight[From + i];
        return total / mass;
    }

    private void InBlocks(Action<int, int> work) =>
        Parallel.For(0, (Count + Block - 1) / Block, parallel, block => work(block * Block, Math.Min(Count, (block + 1) * Block)));
}
