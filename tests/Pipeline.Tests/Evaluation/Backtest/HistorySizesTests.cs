using Interchange.Runs;
using Pipeline.Evaluation.Backtest;
using Prioritisation.Training;

namespace Pipeline.Tests.Evaluation.Backtest;

public sealed class HistorySizesTests
{
    // Trained on days 0 to 30, calibrated up to 60, nights from 70 to 99.
    private static readonly PlannedWindow Window = new(1, SmallHistory.Day(0), SmallHistory.Day(30), SmallHistory.Day(60), SmallHistory.Day(70), SmallHistory.Day(99));

    private static readonly SmallHistory.Signal[] Signals =
    [
        new(1, "a", 0, 0, true, 10), new(2, "a", 1, 0, false, 30), new(3, "b", 2, 0, true, 31), new(4, "c", 3, 0, false, 20),
        new(5, "d", 31, 0, true, 60), new(6, "b", 40, 0, false, 50), new(7, "c", 59, 0, true, 61),
        new(8, "a", 69, 0, true, 80), new(9, "a", 70, 0, true, 80), new(10, "a", 80, 0, null, 0), new(11, "b", 90, 0, true, 95), new(12, "c", 99, 0, null, 0), new(13, "e", 100, 0, true, 101),
    ];

    [Fact]
    public void Slices_evaluation_and_persons_on_both_sides_of_the_cut_by_hand()
    {
        var size = HistorySizes.Of(SmallHistory.Contract, [SmallHistory.Batch(Signals[..6]), SmallHistory.Batch(Signals[6..])], [Window]).Single().Size;
        Assert.Equal(new SliceCounts(3, 1, 1), size.Training);
        Assert.Equal(new SliceCounts(2, 1, 1), size.Calibration);
        // a and c were learnt from; b's outcome came a day late. Of a two signals are evaluated, of c one.
        Assert.Equal(4, size.Evaluation);
        Assert.Equal((2L, 3L, 2L, 3L), (size.PersonsInTraining, size.PersonsInEvaluation, size.PersonsInBoth, size.SignalsOfThem));
    }

    [Fact]
    public void The_plan_counts_what_training_then_takes()
    {
        var history = SmallHistory.Batch(SmallHistory.Made(2000));
        var window = Window with { TrainTo = SmallHistory.Day(200), CalibrateTo = SmallHistory.Day(300), EvaluateFrom = SmallHistory.Day(310), EvaluateTo = SmallHistory.Day(400) };
        var size = HistorySizes.Of(SmallHistory.Contract, [history], [window]).Single().Size;
        var data = TrainingDataReader.Cut(SmallHistory.Contract, [history], new Dictionary<string, string>(StringComparer.Ordinal), window.TrainTo, window.CalibrateTo, window.TrainFrom);
        Assert.Equal(new SliceCounts(data.Training.Count, data.Training.FoundedCount, data.TrainingWithoutOutcome), size.Training);
        Assert.Equal(new SliceCounts(data.Calibration.Count, data.Calibration.FoundedCount, data.CalibrationWithoutOutcome), size.Calibration);
    }

    [Fact]
    public void What_became_known_or_was_corrected_after_the_evening_does_not_reach_training()
    {
        var before = SmallHistory.Made(2000);
        var cut = SmallHistory.Day(200).DayNumber - SmallHistory.Day(0).DayNumber;
        // All later outcomes turned round, as if every one of them were found otherwise, or corrected on that later day.
        SmallHistory.Signal[] after = [.. before.Select(s => s.Known > cut ? s with { Founded = !s.Founded } : s)];
        Assert.NotEqual(before, after);
        var (one, other) = (Cut(before), Cut(after));
        Assert.Equal(one.Training.Founded, other.Training.Founded);
        Assert.Equal(one.Training.ReceivedDay, other.Training.ReceivedDay);
        Assert.Equal(one.TrainingWithoutOutcome, other.TrainingWithoutOutcome);
        Assert.NotEqual(one.Calibration.Founded, other.Calibration.Founded);

        TrainingData Cut(IReadOnlyList<SmallHistory.Signal> signals) => TrainingDataReader.Cut(
            SmallHistory.Contract, [SmallHistory.Batch(signals)], new Dictionary<string, string>(StringComparer.Ordinal), SmallHistory.Day(200), SmallHistory.Day(300), SmallHistory.Day(0));
    }

    [Fact]
    public void Windows_without_both_outcomes_or_without_a_night_to_judge_are_all_refused_at_once()
    {
        var late = Window with { Number = 2, TrainTo = SmallHistory.Day(1), CalibrateTo = SmallHistory.Day(2), EvaluateFrom = SmallHistory.Day(200), EvaluateTo = SmallHistory.Day(210) };
        var refused = Assert.Throws<RefusedException>(() => HistorySizes.Of(SmallHistory.Contract, [SmallHistory.Batch(Signals)], [Window, late]));
        Assert.Equal(ExitCode.InputBroken, refused.ExitCode);
        Assert.Equal(["slice-one-sided", "slice-one-sided", "window-empty"], refused.Problems.Select(p => p.Code), StringComparer.Ordinal);
        Assert.All(refused.Problems, p => Assert.StartsWith("window 2", p.Value, StringComparison.Ordinal));
    }
}
