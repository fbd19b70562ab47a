using Interchange.Columns;
using Interchange.Runs;

namespace Prioritisation.Tests.Training;

public sealed class TrainingDataTests
{
    [Fact]
    public void A_signal_is_in_a_slice_when_it_was_received_in_it_and_its_outcome_known_by_its_end()
    {
        var (cut, end) = (World.TrainTo.DayNumber, World.CalibrateTo.DayNumber);
        var batch = World.Signals(8, 1).With(
            new DateColumn("received", [cut - 9, cut, cut, cut, cut + 1, cut + 1, end, end + 1]),
            new DateColumn("known", [cut, cut, cut + 1, -1, end, end, end + 1, end + 1]),
            new LevelColumn("founded", ["yes", "no", "open"], [1, 2, 1, 1, 1, 2, 1, 1]));
        var data = World.Data(batch);
        Assert.Equal((2, 2L), (data.Training.Count, data.TrainingWithoutOutcome));
        Assert.Equal((2, 1L), (data.Calibration.Count, data.CalibrationWithoutOutcome));
        Assert.Equal(1, data.Later);
    }

    [Fact]
    public void A_random_row_weighs_as_many_signals_as_it_stands_for()
    {
        var weights = World.Data(World.Signals(4000, 1)).Training.Weight;
        Assert.Equal([1.0, 4.0], weights.Distinct().Order());
    }

    [Fact]
    public void A_row_that_the_process_chose_later_than_it_could_be_drawn_stands_for_none_and_is_not_calibrated_on()
    {
        var data = World.Data(World.Signals(4000, 1).With(new NumberColumn("probability", Enumerable.Repeat(0.25f, 4000).ToArray())));
        Assert.Equal([0.0, 4.0], data.Training.Weight.Distinct().Order());
        Assert.Equal(data.Calibration.Weight.LongCount(w => w > 0), World.Train(data).Calibration.Sum(step => step.Signals));
    }

    [Fact]
    public void A_random_row_without_its_probability_is_refused()
    {
        var batch = World.Signals(4000, 1).With(new NumberColumn("probability", Enumerable.Repeat(float.NaN, 4000).ToArray()));
        Assert.Equal("probability-missing", Assert.Throws<RefusedException>(() => World.Data(batch)).Problems[0].Code);
    }

    [Fact]
    public void A_slice_without_both_outcomes_is_refused_for_each_slice()
    {
        var batch = World.Signals(100, 1).With(new LevelColumn("founded", ["yes", "no", "open"], [.. Enumerable.Repeat((byte)2, 100)]));
        Assert.Equal(["slice-one-sided", "slice-one-sided"], Assert.Throws<RefusedException>(() => World.Data(batch)).Problems.Select(p => p.Code).ToArray());
    }

    [Fact]
    public void Cutting_into_batches_changes_nothing()
    {
        var whole = World.Signals(3000, 4);
        ColumnBatch Part(int from, int to) => whole.Take([.. Enumerable.Range(from, to - from)]);
        Assert.Equal(
            Prioritisation.Scorecards.ScorecardFile.Bytes(World.Train(World.Data(whole))),
            Prioritisation.Scorecards.ScorecardFile.Bytes(World.Train(World.Data(Part(0, 700), Part(700, 701), Part(701, 3000)))));
    }
}
