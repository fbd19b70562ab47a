using Interchange.Columns;
using Pipeline.Trees;
using Prioritisation.Scorecards;

namespace Pipeline.Scoring;

/// <summary>The fastest way to the whole points of a model of any shape, without reasons.</summary>
public sealed class ModelScorer
{
    private readonly Func<ColumnBatch, int, int[]> score;

    private ModelScorer(Func<ColumnBatch, int, int[]> score) => this.score = score;

    /// <exception cref="ArgumentException">A model of a shape that nobody scores.</exception>
    public static ModelScorer For(IModel model)
    {
        if (model is TreeModel trees)
        {
            var compiled = TreeKernels.For(trees);
            return new((batch, threads) => Array.ConvertAll(TreeScoring.Logits(compiled, batch, threads), PlainTrees.Points));
        }

        if (model is not Scorecard scorecard)
            throw new ArgumentException($"no scorer for a {model.GetType().Name}", nameof(model));
        var kernel = ScoringKernels.For(scorecard);
        return new((batch, threads) => ScoringRun.Whole(kernel, batch, threads, ReasonSides.None).Score);
    }

    /// <summary>The score of each row in whole points, the same for any number of threads.</summary>
    /// <exception cref="Interchange.Runs.RefusedException">Exit code 3: the batch lacks a column of the model.</exception>
    public int[] Score(ColumnBatch batch, int threads) => score(batch, threads);
}
