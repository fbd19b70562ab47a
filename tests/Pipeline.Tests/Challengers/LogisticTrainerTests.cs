using Pipeline.Challengers;
using Prioritisation.Scorecards;
using Prioritisation.Tests.Training;
using Prioritisation.Training;

namespace Pipeline.Tests.Challengers;

public sealed class LogisticTrainerTests
{
    private static readonly TrainingData Data = World.Data(World.Signals(20_000, 1));
    private static readonly Scorecard Logistic = new LogisticTrainer().Train(Data, new Recipe(), 1, 2);

    [Fact]
    public void Training_again_gives_the_same_bytes() =>
        Assert.Equal(ScorecardFile.Bytes(Logistic), ScorecardFile.Bytes(new LogisticTrainer().Train(Data, new Recipe(), 1, 1)));

    [Fact]
    public void The_points_are_the_librarys_own_logit_but_for_rounding_and_the_centre()
    {
        var features = Data.Contract.Features.Select(f => BinnedFeature.Of(f, Data.Training.Features, 253)).ToArray();
        var designs = LogisticTrainer.Designs(features, Data.Training);
        var ones = Enumerable.Repeat(1.0, Data.Training.Count).ToArray();
        var linear = LogisticTrainer.Fit(designs, Data.Training, ones, 1);
        var scores = PlainScorer.Score(Logistic, Data.Training.Features);
        for (var row = 0; row < 500; row++)
        {
            var columns = new float[linear.Weights.Count];
            foreach (var design in designs)
                design.Fill(row, columns);
            var logit = linear.Bias + columns.Zip(linear.Weights, (x, w) => x * w).Sum();
            Assert.InRange(scores[row], (1000 * logit) - 3.5, (1000 * logit) + 3.5);
        }
    }

    [Fact]
    public void The_scorecard_orders_at_least_as_well_where_the_truth_is_curved()
    {
        var scorecard = new ScorecardTrainer().Train(Data, new Recipe(), 1, 2);
        var later = World.Signals(20_000, 77);
        var founded = later.Level("founded").Codes;
        var (ours, baseline) = (World.Auc(PlainScorer.Score(scorecard, later), founded), World.Auc(PlainScorer.Score(Logistic, later), founded));
        Assert.True(baseline > 0.65, $"the baseline learned nothing: {baseline}");
        Assert.True(ours > baseline + 0.02, $"scorecard {ours}, logistic {baseline}");
    }

    [Fact]
    public void Missing_and_infinite_values_reach_the_library_as_finite_numbers()
    {
        var odd = World.Signals(3000, 3);
        odd.Number("age").Values.AsSpan(0, 400).Fill(float.PositiveInfinity);
        odd.Number("age").Values.AsSpan(400, 400).Fill(float.NaN);
        var scorecard = new LogisticTrainer().Train(World.Data(odd), new Recipe(), 1, 1);
        Assert.Empty(ScorecardRules.Broken(scorecard));
    }
}
