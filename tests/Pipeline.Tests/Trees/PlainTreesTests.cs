using Interchange.Columns;
using Interchange.Runs;
using Pipeline.Scoring;
using Pipeline.Trees;

namespace Pipeline.Tests.Trees;

public sealed class PlainTreesTests
{
    private static readonly ColumnBatch Batch = new(
    [
        new NumberColumn("age", [float.NaN, 20, 20.5f, 40, float.PositiveInfinity, 70]),
        new LevelColumn("kind", ["q", "p", "new"], [1, 1, LevelColumn.Missing, 2, 1, 3]),
    ]);

    [Fact]
    public void A_row_goes_left_up_to_the_nodes_code_and_missing_is_the_lowest_code() =>
        Assert.Equal([0.4995, 0.4995, -0.2505, -0.2505, 1.9995, 1.9995], PlainTrees.Logits(SmallTrees.Model, Batch));

    [Fact]
    public void Whole_points_are_a_thousand_times_the_logit_halves_to_even()
    {
        Assert.Equal([500, 500, -250, -250, 2000, 2000], PlainTrees.Score(SmallTrees.Model, Batch));
        Assert.Equal([0, 2, -2, 2], new[] { 0.0005, 0.0015, -0.0015, 0.0025 }.Select(PlainTrees.Points));
    }

    [Fact]
    public void A_model_without_trees_scores_nothing() =>
        Assert.All(PlainTrees.Score(SmallTrees.Model with { Trees = [] }, Batch), score => Assert.Equal(0, score));

    [Fact]
    public void The_scorer_of_any_model_gives_the_same_for_any_number_of_threads()
    {
        var scorer = ModelScorer.For(SmallTrees.Model);
        Assert.Equal(PlainTrees.Score(SmallTrees.Model, Batch), scorer.Score(Batch, 1));
        Assert.Equal(PlainTrees.Score(SmallTrees.Model, Batch), scorer.Score(Batch, 2));
    }

    [Fact]
    public void Signals_without_a_column_of_the_model_are_refused()
    {
        var refused = Assert.Throws<RefusedException>(() => PlainTrees.Score(SmallTrees.Model, new ColumnBatch([new NumberColumn("age", [1])])));
        Assert.Equal("kind", Assert.Single(refused.Problems).Column);
    }
}
