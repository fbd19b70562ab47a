using System.Runtime.Intrinsics;
using Interchange.Contracts;

namespace Prioritisation.Training;

/// <summary>
/// Boosting of pairs on what the mains leave: each round takes a share of Newton's step in every cell, and holds the table to the directions
/// that its features declare.
/// </summary>
internal sealed class PairBooster(IReadOnlyList<PairShape> pairs, Recipe recipe)
{
    public IReadOnlyList<PairShape> Pairs { get; } = pairs;

    /// <summary>Sum over rounds of the second-order fall of the weighted loss by each pair's steps.</summary>
    public double[] Gains { get; } = new double[pairs.Count];

    /// <summary>One visit to every pair; returns each pair's step and the loss of the rows after all of them.</summary>
    public (CodeStep[] Steps, double Loss) Round(BoosterRows rows)
    {
        var steps = new CodeStep[Pairs.Count];
        CodeStep[] due = [];
        foreach (var group in Enumerable.Range(0, Pairs.Count).Chunk(recipe.GroupSize))
        {
            var sums = rows.Sums(due, [.. group.Select(p => Pairs[p].Cells)], [.. group.Select(p => Pairs[p].Units.Length)]);
            for (var place = 0; place < group.Length; place++)
            {
                var p = group[place];
                steps[p] = Pairs[p].MoveTo(Next(Pairs[p], sums[place]));
                Gains[p] += Gain(steps[p].Units, sums[place]);
            }

            due = [.. group.Select(p => steps[p])];
        }

        return (steps, rows.Loss(due));
    }

    private int[] Next(PairShape pair, Vector128<double>[] sums)
    {
        var table = FixedPoint.Logits(pair.Units);
        for (var cell = 0; cell < table.Length; cell++)
            table[cell] += recipe.LearningRate * StepFinder.Newton(sums[cell], recipe.PairL2);
        if (pair.FirstDirection != Monotone.Free || pair.SecondDirection != Monotone.Free)
            table = PairDirections.Hold(pair, table, Array.ConvertAll(sums, s => s[1] + recipe.PairL2));
        return FixedPoint.Units(table);
    }

    private static double Gain(int[] step, Vector128<double>[] sums)
    {
        var gain = 0.0;
        for (var cell = 0; cell < step.Length; cell++)
        {
            var logits = FixedPoint.Logits(step[cell]);
            gain -= (logits * sums[cell][0]) + (0.5 * logits * logits * sums[cell][1]);
        }

        return gain;
    }
}
