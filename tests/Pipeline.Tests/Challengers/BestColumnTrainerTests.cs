using Interchange.Runs;
using Pipeline.Challengers;
using Prioritisation.Tests.Training;
using Prioritisation.Training;

namespace Pipeline.Tests.Challengers;

public sealed class BestColumnTrainerTests
{
    private static readonly TrainingData Data = World.Data(World.Signals(12_000, 1));

    [Fact]
    public void The_scorecard_has_the_one_term_that_does_best_alone_on_the_later_rows()
    {
        var log = new TrainingLog();
        var scorecard = new BestColumnTrainer().Train(Data, new Recipe(), 1, 2, log);
        var term = Assert.Single(scorecard.Terms);
        Assert.Equal("best-column", scorecard.Provenance.Trainer);
        var alone = Data.Contract.Features.ToDictionary(f => f.Name, f => LossAlone(f.Name), StringComparer.Ordinal);
        Assert.Equal(alone.MinBy(one => one.Value).Key, term.Feature);
        Assert.Equal(alone[term.Feature], log.Losses.Min(l => l.Validation)!.Value);
    }

    [Fact]
    public void An_excluded_feature_cannot_be_the_best()
    {
        var best = Assert.Single(new BestColumnTrainer().Train(Data, new Recipe(), 1, 2).Terms).Feature;
        Assert.NotEqual(best, Assert.Single(new BestColumnTrainer().Train(Data, new Recipe { ExcludedFeatures = [best] }, 1, 2).Terms).Feature, StringComparer.Ordinal);
    }

    [Fact]
    public void Without_later_rows_nothing_can_choose() =>
        Assert.Equal("best-column-unchosen", Assert.Single(Assert.Throws<RefusedException>(() => new BestColumnTrainer().Train(Data, new Recipe { ValidationShare = 0 }, 1, 1)).Problems).Code);

    private static double LossAlone(string name)
    {
        var log = new TrainingLog();
        new ScorecardTrainer().Train(Data, new Recipe { ExcludedFeatures = [.. Data.Contract.Features.Select(f => f.Name).Where(f => f != name)] }, 1, 2, log);
        return log.Losses.Min(l => l.Validation)!.Value;
    }
}
