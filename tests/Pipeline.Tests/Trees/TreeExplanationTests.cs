using Interchange.Columns;
using Pipeline.Scoring;
using Pipeline.Trees;
using Prioritisation.Tests.Training;

namespace Pipeline.Tests.Trees;

public sealed class TreeExplanationTests
{
    private static readonly TreeModel Model = SmallTrees.Model;

    private static ColumnBatch Signals { get; } = new(
    [
        new NumberColumn("age", [float.NaN, 20, 30, 70]),
        new LevelColumn("kind", ["p", "q", "r"], [1, 2, 1, 3]),
    ]);

    [Fact]
    public void The_starting_point_and_the_features_sum_to_the_score()
    {
        var scores = PlainTrees.Score(Model, Signals);
        for (var row = 0; row < Signals.Count; row++)
        {
            var explanation = TreeExplanation.Of(Model, World.Contract, Signals, row, "s1", dutch: false);
            Assert.Equal(scores[row], explanation.Score);
            Assert.Equal(scores[row], explanation.Intercept + explanation.Terms.Sum(t => t.Points));
            Assert.Equal(Model.Probability(scores[row]), explanation.Probability);
        }
    }

    [Fact]
    public void Every_signal_starts_from_the_mean_of_the_training_rows() =>
        Assert.All(Enumerable.Range(0, Signals.Count), row => Assert.Equal(574, TreeExplanation.Of(Model, World.Contract, Signals, row, "s1", dutch: false).Intercept));

    [Fact]
    public void Values_are_in_words_and_each_other_value_gives_the_score_that_it_promises()
    {
        var terms = TreeExplanation.Of(Model, World.Contract, Signals, 3, "s1", dutch: false).Terms;
        var kind = terms.Single(t => t.Feature == "kind");
        Assert.Equal(("an undeclared value", "unknown", -250), (kind.Value, kind.Other, kind.ScoreThen));
        Assert.Equal("more than 40", terms.Single(t => t.Feature == "age").Value);
    }

    [Fact]
    public void A_reader_is_told_that_a_challenger_cannot_be_released()
    {
        Assert.Contains("cannot be released", TreeExplanation.Standing(dutch: false), StringComparison.Ordinal);
        Assert.Contains("niet worden vrijgegeven", TreeExplanation.Standing(dutch: true), StringComparison.Ordinal);
    }
}
