using CsCheck;
using Interchange.Runs;
using Pipeline.Evaluation.Backtest;

namespace Pipeline.Tests.Evaluation.Backtest;

public sealed class WindowPlanTests
{
    private static readonly DateOnly First = new(2020, 1, 1);
    private static readonly DateOnly Last = new(2025, 12, 31);

    private static readonly Spans Good = new()
    {
        FirstCut = new(2021, 12, 31),
        LastCut = new(2024, 12, 31),
        StepMonths = 3,
        TrainingMonths = 24,
        CalibrationMonths = 3,
        GapDays = 30,
        EvaluationMonths = 3,
    };

    private static readonly Gen<Spans> AnySpans = Gen.Select(Gen.Int[400, 1200], Gen.Int[0, 400], Gen.Int[1, 6], Gen.Int[0, 12], Gen.Int[1, 6], Gen.Int[0, 60], Gen.Int[1, 6], (cut, more, step, training, calibration, gap, evaluation) => new Spans
    {
        FirstCut = First.AddDays(cut),
        LastCut = First.AddDays(cut + more),
        StepMonths = step,
        TrainingMonths = training == 0 ? null : training,
        CalibrationMonths = calibration,
        GapDays = gap,
        EvaluationMonths = Math.Min(evaluation, step),
    });

    [Fact]
    public void Three_windows_by_hand()
    {
        var windows = WindowPlan.Of(Good with { FirstCut = new(2022, 11, 30), LastCut = new(2023, 5, 30) }, First, Last);
        Assert.Equal(
            [
                new(1, new(2020, 12, 1), new(2022, 11, 30), new(2023, 2, 28), new(2023, 3, 31), new(2023, 6, 27)),
                new(2, new(2021, 3, 1), new(2023, 2, 28), new(2023, 5, 28), new(2023, 6, 28), new(2023, 9, 27)),
                new(3, new(2021, 5, 31), new(2023, 5, 30), new(2023, 8, 30), new(2023, 9, 30), new(2023, 12, 29)),
            ],
            windows);
    }

    [Fact]
    public void In_every_window_training_calibration_gap_and_evaluation_follow_each_other_without_sharing_a_day() => AnySpans.Sample(spans =>
    {
        foreach (var window in WindowPlan.Of(spans, First, Last))
        {
            Assert.True(First <= window.TrainFrom && window.TrainFrom <= window.TrainTo);
            Assert.Equal((window.TrainFrom, window.TrainTo), (window.Training.From, window.Training.To));
            Assert.Equal((window.TrainTo.AddDays(1), window.CalibrateTo), (window.Calibration.From, window.Calibration.To));
            Assert.True(window.CalibrateTo > window.TrainTo);
            Assert.Equal(window.CalibrateTo.AddDays(spans.GapDays + 1), window.EvaluateFrom);
            Assert.True(window.EvaluateFrom <= window.EvaluateTo && window.EvaluateTo.AddDays(spans.GapDays) <= Last);
        }
    });

    [Fact]
    public void No_night_is_evaluated_twice_and_every_cut_is_in_range() => AnySpans.Sample(spans =>
    {
        var windows = WindowPlan.Of(spans, First, Last);
        Assert.Equal(spans.FirstCut, windows[0].TrainTo);
        Assert.Equal(Enumerable.Range(1, windows.Count), windows.Select(w => w.Number));
        Assert.True(windows[^1].TrainTo <= spans.LastCut && spans.FirstCut.AddMonths(windows.Count * spans.StepMonths) > spans.LastCut);
        foreach (var (one, next) in windows.Zip(windows.Skip(1)))
            Assert.True(one.EvaluateTo < next.EvaluateFrom && one.TrainTo < next.TrainTo);
    });

    [Fact]
    public void Training_on_all_begins_where_the_history_does() =>
        Assert.All(WindowPlan.Of(Good with { TrainingMonths = null }, First, Last), window => Assert.Equal(First, window.TrainFrom));

    [Fact]
    public void Spans_that_do_not_fit_each_other_are_all_told_at_once()
    {
        var refused = Assert.Throws<RefusedException>(() => WindowPlan.Of(
            Good with { FirstCut = new(2019, 6, 1), LastCut = new(2019, 1, 1), StepMonths = 0, EvaluationMonths = 2, GapDays = -1 }, First, Last));
        Assert.Equal(ExitCode.Usage, refused.ExitCode);
        Assert.Equal(
            ["cuts-order", "span-outside", "span-outside", "evaluation-overlaps", "cut-outside-history", "cut-outside-history"],
            refused.Problems.Select(p => p.Code), StringComparer.Ordinal);
    }

    [Fact]
    public void A_plan_that_begins_too_early_and_ends_too_late_for_the_history_says_both_and_what_would_fit()
    {
        var spans = Good with { FirstCut = new(2021, 11, 30), LastCut = new(2025, 11, 30) };
        var refused = Assert.Throws<RefusedException>(() => WindowPlan.Of(spans, First, Last));
        Assert.Equal(["training-before-history", "evaluation-after-history"], refused.Problems.Select(p => p.Code), StringComparer.Ordinal);
        Assert.Contains("--first-cut 2021-12-31", refused.Problems[0].Remedy, StringComparison.Ordinal);
        Assert.Contains("--last-cut 2025-02-28", refused.Problems[1].Remedy, StringComparison.Ordinal);
        Assert.NotEmpty(WindowPlan.Of(spans with { FirstCut = new(2021, 12, 31), LastCut = new(2025, 2, 28) }, First, Last));
    }
}
