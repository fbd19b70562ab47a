using Interchange.Columns;
using Prioritisation.Scorecards;
using Prioritisation.Training;

namespace Pipeline.Trees;

/// <summary>The definition of a tree model's score. Every faster way must give the same doubles, and so the same whole numbers.</summary>
public static class PlainTrees
{
    /// <summary>The score of each row in whole points.</summary>
    /// <exception cref="Interchange.Runs.RefusedException">Exit code 3: the batch lacks a column, or has it as another kind.</exception>
    public static int[] Score(TreeModel model, ColumnBatch batch) => Array.ConvertAll(Logits(model, batch), Points);

    /// <summary>The score of each row in logits: one leaf's value a tree, added in the order of the trees from 0.0 on.</summary>
    /// <exception cref="Interchange.Runs.RefusedException">Exit code 3: as <see cref="Score"/>.</exception>
    public static double[] Logits(TreeModel model, ColumnBatch batch)
    {
        var codes = Codes(model, batch);
        var logits = new double[batch.Count];
        foreach (var tree in model.Trees)
        {
            for (var row = 0; row < logits.Length; row++)
                logits[row] += tree.Value[Leaf(tree, codes, row)];
        }

        return logits;
    }

    /// <summary>By feature of the model, the code of each row.</summary>
    /// <exception cref="Interchange.Runs.RefusedException">Exit code 3: as <see cref="Score"/>.</exception>
    public static byte[][] Codes(TreeModel model, ColumnBatch batch) => [.. model.Features.Select(f => Binning.Codes(f, batch))];

    /// <summary>The leaf that a row falls into.</summary>
    public static int Leaf(Tree tree, IReadOnlyList<byte[]> codes, int row)
    {
        var at = tree.Feature.Count == 0 ? ~0 : 0;
        while (at >= 0)
            at = codes[tree.Feature[at]][row] <= tree.Code[at] ? tree.Left[at] : tree.Right[at];
        return ~at;
    }

    /// <summary>Whole points of a sum in logits, halves to even.</summary>
    public static int Points(double logits) => (int)Math.Round(logits * ShapeScorecard.PointsPerLogit, MidpointRounding.ToEven);
}
