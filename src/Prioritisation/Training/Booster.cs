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
    private readonly int[][] groups = [.. Enumerable.Range(0, features.Count).Chunk(recipe.GroupSize)];

    /// <summary>Per feature, by bin, in <see cref="FixedPoint"/> units of a logit.</summary>
    public int[][] Shapes { get; } = [.. features.Select(f => new int[f.BinCount])];

    /// <summary>Sum over rounds of the second-order fall of the weighted loss by each feature's steps.</summary>
    public double[] Gains { get; } = new double[features.Count];

    /// <summary>One visit to every feature; returns each feature's step and the loss of the rows after all of them.</summary>
    public (CodeStep[] Steps, double Loss) Round(BoosterRows rows)
    {
        var steps = new CodeStep[features.Count];
        CodeStep[] due = [];
        foreach (var group in groups)
        {
            var sums = rows.Sums(due, [.. group.Select(f => features[f].Codes)], [.. group.Select(f => features[f].BinCount)]);
            Parallel.For(0, group.Length, parallel, place =>
            {
                var f = group[place];
                var (step, gain) = StepFinder.Find(features[f], sums[place], recipe);
                steps[f] = new CodeStep(features[f].Codes, FixedPoint.Units(step));
                Gains[f] += gain;
                for (var bin = 0; bin < step.Length; bin++)
                    Shapes[f][bin] += steps[f].Units[bin];
            });
            due = [.. group.Select(f => steps[f])];
        }

        return (steps, rows.Loss(due));
    }

    /// <exception cref="RefusedException">Exit code 3: the loss rose, so the steps overshoot.</exception>
    public static void DemandFall(double before, double after, int round)
    {
        // Each row's loss is right to about 2e-7 (Logistic), and where few values differ all rows may err to the same side.
        if (after <= before + 1e-6)
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
