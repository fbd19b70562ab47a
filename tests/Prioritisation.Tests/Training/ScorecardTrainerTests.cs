using CsCheck;
using Interchange.Columns;
using Interchange.Runs;
using Prioritisation.Scorecards;
using Prioritisation.Training;

namespace Prioritisation.Tests.Training;

public sealed class ScorecardTrainerTests
{
    private static readonly TrainingData Data = World.Data(World.Signals(30_000, 1));
    private static readonly Scorecard Trained = World.Train(Data);

    [Fact]
    public void One_thread_and_two_give_the_same_bytes() =>
        Assert.Equal(ScorecardFile.Bytes(World.Train(Data, threads: 1)), ScorecardFile.Bytes(Trained));

    [Fact]
    public void Planted_shapes_are_recovered()
    {
        int Points(string feature, params float[] values)
        {
            var term = Trained.Terms.Single(t => t.Feature == feature);
            return values.Sum(v => term.Points[Binning.Number([.. term.UpperBounds], v)]) / values.Length;
        }

        Assert.InRange(Points("age", 30, 40, 50) - Points("age", 5, 10, 80, 90), 1200, 1800);
        Assert.InRange(Points("age", float.NaN) - Points("age", 5, 10, 80, 90), 500, 1100);
        Assert.InRange(Points("sources", 4) - Points("sources", 0), 1700, 2300);
        Assert.InRange(Points("sources", 6) - Points("sources", 4), 0, 250);
        var check = Trained.Terms.Single(t => t.Feature == "check").Points;
        Assert.InRange(check[3] - check[1], 1000, 1400);
    }

    [Fact]
    public void Raising_a_value_declared_increasing_never_lowers_the_points() => Gen.Int[1, 1000].Sample(seed =>
    {
        var noise = World.Signals(2000, seed).With(World.Signals(2000, seed + 1).Level("founded"));
        var scorecard = World.Train(World.Data(noise), recipe: new Recipe { Rounds = 20, ValidationShare = 0, MinimumHessian = 1 });
        var sources = scorecard.Terms.Single(t => t.Feature == "sources").Points.Skip(1).ToArray();
        var check = scorecard.Terms.Single(t => t.Feature == "check").Points.Skip(1).Take(3).ToArray();
        Assert.Equal(sources.Order(), sources);
        Assert.Equal(check.Order(), check);
    }, iter: 8);

    [Fact]
    public void Every_terms_mean_over_the_training_rows_is_nought_but_for_rounding()
    {
        foreach (var term in Trained.Terms)
            Assert.InRange(Binning.Codes(term, Data.Training.Features).Average(code => term.Points[code]), -0.51, 0.51);
    }

    [Fact]
    public void Neighbouring_bins_of_a_number_never_have_equal_points()
    {
        foreach (var term in Trained.Terms.Where(t => t.Kind == ColumnKind.Number))
            Assert.DoesNotContain(term.Points.Skip(1).Zip(term.Points.Skip(2)), p => p.First == p.Second);
    }

    [Fact]
    public void The_training_loss_falls_in_every_round()
    {
        var log = new TrainingLog();
        new ScorecardTrainer().Train(Data, new Recipe { Rounds = 40, ValidationShare = 0 }, 1, 2, log);
        Assert.Equal(40, log.Losses.Count);
        Assert.DoesNotContain(log.Losses.Zip(log.Losses.Skip(1)), p => p.Second.Training >= p.First.Training);
    }

    [Fact]
    public void The_order_on_later_signals_comes_close_to_that_of_the_truth()
    {
        var later = World.Signals(20_000, 99);
        var truth = Enumerable.Range(0, later.Count).Select(i => (int)(1000 * World.Truth(
            later.Number("sources").Values[i], later.Number("age").Values[i], later.Level("kind").Codes[i], later.Level("check").Codes[i]))).ToArray();
        var founded = later.Level("founded").Codes;
        Assert.InRange(World.Auc(PlainScorer.Score(Trained, later), founded), World.Auc(truth, founded) - 0.005, 1);
    }

    [Fact]
    public void An_excluded_feature_is_not_in_the_model_and_a_misspelt_one_is_refused()
    {
        var scorecard = World.Train(Data, recipe: new Recipe { Rounds = 2, ExcludedFeatures = ["age"] });
        Assert.DoesNotContain(scorecard.Terms, t => t.Feature == "age");
        var refused = Assert.Throws<RefusedException>(() => World.Train(Data, recipe: new Recipe { ExcludedFeatures = ["aeg"] }));
        Assert.Equal("recipe-feature", Assert.Single(refused.Problems).Code);
    }

    [Fact]
    public void Steps_that_overshoot_stop_the_training_instead_of_giving_a_model()
    {
        Booster.DemandFall(0.5, 0.5, 3);
        Assert.Equal("training-diverges", Assert.Throws<RefusedException>(() => Booster.DemandFall(0.5, 0.51, 3)).Problems[0].Code);
    }
}
