using System.Runtime.Intrinsics;
using Interchange.Columns;
using Interchange.Contracts;

namespace Prioritisation.Training;

/// <summary>One feature's update: a step function over its bins from the sums of the rows' derivatives by bin.</summary>
internal static class StepFinder
{
    /// <summary>The step of each bin in logits, already times the learning rate, and how much the loss falls by it in second order.</summary>
    public static (double[] Step, double Gain) Find(BinnedFeature feature, Vector128<double>[] histogram, Recipe recipe)
    {
        var step = new double[feature.BinCount];
        step[0] = recipe.LearningRate * Newton(histogram[0], recipe.MissingL2);
        if (feature.Column.Kind == ColumnKind.Level)
            step[^1] = recipe.LearningRate * Newton(histogram[^1], recipe.MissingL2);
        var order = Order(feature, histogram, recipe);
        var leaves = Leaves(order, histogram, feature.Column.Monotone, recipe);
        foreach (var leaf in leaves)
        {
            for (var i = leaf.From; i < leaf.To; i++)
                step[order[i]] = recipe.LearningRate * leaf.Value;
        }

        double gain = 0;
        for (var bin = 0; bin < step.Length; bin++)
            gain -= (step[bin] * histogram[bin][0]) + (0.5 * step[bin] * step[bin] * histogram[bin][1]);
        return (step, gain);
    }

    public static double Newton(Vector128<double> sums, double ridge) => sums[1] + ridge <= 0 ? 0 : -sums[0] / (sums[1] + ridge);

    // Numbers and levels with a declared direction keep their order; free levels are ordered by what the rows ask for, smoothed.
    private static int[] Order(BinnedFeature feature, Vector128<double>[] histogram, Recipe recipe)
    {
        var bins = Enumerable.Range(1, feature.ValueBins);
        return feature.Column.Kind == ColumnKind.Level && feature.Column.Monotone == Monotone.Free
            ? [.. bins.OrderBy(bin => Newton(histogram[bin], recipe.MissingL2))]
            : [.. bins];
    }

    /// <summary>Splits the leaf that gains most until there are enough; a split against the declared direction is none.</summary>
    private static List<Leaf> Leaves(int[] order, Vector128<double>[] histogram, Monotone monotone, Recipe recipe)
    {
        var running = new Vector128<double>[order.Length + 1];
        for (var i = 0; i < order.Length; i++)
            running[i + 1] = running[i] + histogram[order[i]];
        var leaves = new List<Leaf> { Leaf.Of(0, order.Length, running[^1], recipe.L2) };
        while (leaves.Count < recipe.Leaves)
        {
            var best = (Gain: 1e-12, Index: -1, At: 0);
            for (var index = 0; index < leaves.Count; index++)
            {
                var split = BestSplit(leaves[index], running, monotone, recipe);
                if (split.Gain > best.Gain)
                    best = (split.Gain, index, split.At);
            }

            if (best.Index < 0)
                break;
            var leaf = leaves[best.Index];
            leaves[best.Index] = Leaf.Of(leaf.From, best.At, running[best.At] - running[leaf.From], recipe.L2);
            leaves.Insert(best.Index + 1, Leaf.Of(best.At, leaf.To, running[leaf.To] - running[best.At], recipe.L2));
        }

        return Pooled(leaves, monotone, recipe.L2);
    }

    private static (double Gain, int At) BestSplit(Leaf leaf, Vector128<double>[] running, Monotone monotone, Recipe recipe)
    {
        var best = (Gain: 0.0, At: 0);
        for (var at = leaf.From + 1; at < leaf.To; at++)
        {
            var left = running[at] - running[leaf.From];
            var right = running[leaf.To] - running[at];
            if (left[1] < recipe.MinimumHessian || right[1] < recipe.MinimumHessian || Against(monotone, Newton(left, recipe.L2), Newton(right, recipe.L2)))
                continue;
            var gain = Strength(left, recipe.L2) + Strength(right, recipe.L2) - Strength(leaf.Sums, recipe.L2);
            if (gain > best.Gain)
                best = (gain, at);
        }

        return best;
    }

    // Later splits can break the direction between leaves that were in order: neighbours against it become one again.
    private static List<Leaf> Pooled(List<Leaf> leaves, Monotone monotone, double ridge)
    {
        var pooled = new List<Leaf>();
        foreach (var next in leaves)
        {
            var leaf = next;
            while (pooled.Count > 0 && Against(monotone, pooled[^1].Value, leaf.Value))
            {
                leaf = Leaf.Of(pooled[^1].From, leaf.To, pooled[^1].Sums + leaf.Sums, ridge);
                pooled.RemoveAt(pooled.Count - 1);
            }

            pooled.Add(leaf);
        }

        return pooled;
    }

    private static bool Against(Monotone monotone, double left, double right) => monotone switch
    {
        Monotone.Increasing => left > right,
        Monotone.Decreasing => left < right,
        _ => false,
    };

    private static double Strength(Vector128<double> sums, double ridge) => sums[0] * sums[0] / (sums[1] + ridge);

    private readonly record struct Leaf(int From, int To, Vector128<double> Sums, double Value)
    {
        public static Leaf Of(int from, int to, Vector128<double> sums, double ridge) => new(from, to, sums, Newton(sums, ridge));
    }
}
