using System.Runtime.Intrinsics;
using CsCheck;
using Interchange.Columns;
using Prioritisation.Scorecards;
using Prioritisation.Training;

namespace Prioritisation.Tests.Training;

public sealed class PairTrainingTests
{
    private static readonly TrainingData Crossed = World.Data(PairWorld.Signals(30_000, 3, PairWorld.Crossed));
    private static readonly Scorecard Trained = World.Train(Crossed);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Any_number_of_threads_gives_the_same_bytes(int threads) =>
        Assert.Equal(ScorecardFile.Bytes(Trained), ScorecardFile.Bytes(World.Train(Crossed, threads)));

    [Fact]
    public void A_planted_pair_is_found_and_the_order_comes_close_to_that_of_the_truth()
    {
        Assert.Contains(Trained.Pairs, p => p.First == "age" && p.Second == "kind");
        var later = PairWorld.Signals(20_000, 98, PairWorld.Crossed);
        var founded = later.Level("founded").Codes;
        int[] truth = [.. Enumerable.Range(0, later.Count).Select(row => (int)(1000 * PairWorld.Crossed(later, row)))];
        var reached = World.Auc(PlainScorer.Score(Trained, later), founded);
        Assert.InRange(reached, World.Auc(truth, founded) - 0.01, 1);
        var mains = World.Train(Crossed, recipe: new Recipe { Pairs = 0 });
        Assert.Empty(mains.Pairs);
        Assert.InRange(World.Auc(PlainScorer.Score(mains, later), founded), 0, reached - 0.1);
    }

    [Fact]
    public void Where_features_only_add_up_no_pair_is_kept() => Assert.Empty(World.Train(World.Data(World.Signals(30_000, 1))).Pairs);

    [Fact]
    public void Every_margin_of_a_pair_is_nought_but_for_rounding_and_so_is_the_mean_of_every_term()
    {
        for (var p = 0; p < Trained.Pairs.Count; p++)
        {
            var (pair, mass) = (Trained.Pairs[p], PairWorld.Mass(Trained, p, Crossed));
            foreach (var line in Enumerable.Range(0, mass.Length).GroupBy(cell => cell / pair.SecondCount).Concat(Enumerable.Range(0, mass.Length).GroupBy(cell => cell % pair.SecondCount)))
            {
                var weight = line.Sum(cell => mass[cell]);
                Assert.InRange(line.Sum(cell => mass[cell] * pair.Points[cell]), -0.51 * weight, 0.51 * weight);
            }
        }

        foreach (var term in Trained.Terms.Where(t => t.Feature is "age" or "kind"))
            Assert.InRange(Binning.Codes(term, Crossed.Training.Features).Average(code => term.Points[code]), -0.51, 0.51);
    }

    [Fact]
    public void Whatever_the_other_features_are_a_feature_declared_increasing_never_lowers_the_score() => Gen.Int[1, 1000].Sample(seed =>
    {
        var data = World.Data(PairWorld.Signals(6000, seed, PairWorld.Directed));
        var scorecard = World.Train(data, recipe: new Recipe { Rounds = 30, PairRounds = 10, ValidationShare = 0, MinimumHessian = 1, PairL2 = 2 });
        Assert.NotEmpty(scorecard.Pairs);
        var others = World.Signals(300, seed + 1);
        AssertRises(scorecard, [.. Enumerable.Range(0, 7).Select(value => others.With(new NumberColumn("sources", Enumerable.Repeat((float)value, others.Count).ToArray())))]);
        AssertRises(scorecard, [.. Enumerable.Range(1, 3).Select(code => others.With(new LevelColumn("check", ["good", "open", "bad"], Enumerable.Repeat((byte)code, others.Count).ToArray())))]);
        Assert.Equal(scorecard.Terms[0].Points.Skip(1).Order(), scorecard.Terms[0].Points.Skip(1));
        Assert.Equal(scorecard.Terms[3].Points.Skip(1).Take(3).Order(), scorecard.Terms[3].Points.Skip(1).Take(3));
    }, iter: 6);

    [Fact]
    public void The_gain_of_a_pair_is_that_of_its_best_four_quadrants()
    {
        // Two quadrants ask for more and two for less, by as much, so every margin is nought.
        var cells = new Vector128<double>[256];
        for (var cell = 0; cell < 256; cell++)
            cells[cell] = Vector128.Create((cell / 16 < 8) == (cell % 16 < 8) ? 1.0 : -1.0, 2.0);
        var strength = 4 * (64.0 * 64 / ((2 * 64) + 40)) / 2;
        Assert.Equal(strength, PairFinder.Gain(cells, 40), 1e-9);
    }

    [Fact]
    public void Resamples_give_every_bin_and_cell_an_error_and_leave_the_model_as_it_is()
    {
        var log = new TrainingLog();
        var bagged = new ScorecardTrainer().Train(Crossed, new Recipe { Bags = 4 }, 1, 2, log);
        Assert.Equal(ScorecardFile.Bytes(Trained), ScorecardFile.Bytes(bagged));
        Assert.Equal("day", log.Resampling);
        Assert.Equal([.. Enumerable.Range(0, Trained.PartCount).Select(Trained.PartName)], log.Shapes.Select(s => s.Part).ToArray());
        for (var part = 0; part < log.Shapes.Count; part++)
        {
            Assert.Equal(Trained.PartPoints(part), log.Shapes[part].Bins.Select(b => b.Points));
            Assert.Equal(1, log.Shapes[part].Bins.Sum(b => b.Share), 1e-9);
            Assert.All(log.Shapes[part].Bins, b => Assert.True(b.StandardError >= 0));
        }

        // About 2 / sqrt(n p (1 - p)) logits on a third of the rows.
        var kind = log.Shapes.Single(s => s.Part == "kind").Bins;
        Assert.All(kind.Skip(1).Take(3), b => Assert.InRange(b.StandardError!.Value, 3, 80));
    }

    [Fact]
    public void Without_resamples_there_is_no_error_to_show()
    {
        var log = new TrainingLog();
        new ScorecardTrainer().Train(Crossed, new Recipe { Rounds = 3, PairRounds = 3 }, 1, 2, log);
        Assert.Null(log.Resampling);
        Assert.All(log.Shapes.SelectMany(s => s.Bins), b => Assert.Null(b.StandardError));
    }

    private static void AssertRises(Scorecard scorecard, ColumnBatch[] rising)
    {
        var scores = rising.Select(batch => PlainScorer.Score(scorecard, batch)).ToArray();
        for (var step = 1; step < scores.Length; step++)
            Assert.DoesNotContain(scores[step - 1].Zip(scores[step]), pair => pair.First > pair.Second);
    }
}
