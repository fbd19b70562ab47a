using Interchange.Runs;

namespace Prioritisation.Training;

/// <summary>
/// Cyclic boosting of one shape per feature: each round visits every feature once, in groups that share a gradient, and adds a small
/// step function in the direction of Newton's step. After Lou, Caruana and Gehrke, "Intelligible models" (KDD 2012), with second
/// derivatives.
/// </summary>
internal sealed class Booster(IReadOnlyList<BinnedFeature> features, Recipe recipe, int threads)
{
    private readonly ParallelOptions parallel = new() { MaxDegreeOfParallelism = threads };

    /// <summary>Logits a bin, per feature.</summary>
    public double[][] Shapes { get; } = [.. features.Select(f => new double[f.BinCount])];

    /// <summary>Sum over rounds of the second-order fall of the weighted loss by each feature's steps.</summary>
    public double[] Gains { get; } = new double[features.Count];

    /// <summary>One visit to every feature; returns each feature's step.</summary>
    public double[][] Round(BoosterRows rows)
    {
        var steps = new double[features.Count][];
        foreach (var group in Enumerable.Range(0, features.Count).Chunk(recipe.GroupSize))
        {
            rows.ComputeGradients();
            Parallel.ForEach(group, parallel, f =>
            {
                (steps[f], var gain) = StepFinder.Find(features[f], StepFinder.Histogram(features[f], rows), recipe);
                Gains[f] += gain;
                for (var bin = 0; bin < steps[f].Length; bin++)
                    Shapes[f][bin] += steps[f][bin];
            });
            rows.Add([.. group.Select(f => features[f].Codes)], [.. group.Select(f => steps[f])]);
        }

        return steps;
    }

    /// <exception cref="RefusedException">Exit code 3: the loss rose, so the steps overshoot.</exception>
    public static void DemandFall(double before, double after, int round)
    {
        // Near the optimum rounding alone may move the last bits.
        if (after <= before + (1e-9 * Math.Abs(before)))
            return;
        throw RefusedException.Input(new Problem
        {
            Code = "training-diverges",
            Value = FormattableString.Invariant($"{after:R}"),
            Rule = FormattableString.Invariant($"the training loss rose from {before:R} in round {round}; too many features move by the same gradient"),
            Remedy = "lower learning_rate or group_size in the recipe",
        });
    }
}
