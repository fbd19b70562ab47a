using Pipeline.Evaluation;
using Pipeline.Evaluation.Curves;
using Reporting.Documents;

namespace Pipeline.Tests.Evaluation.Curves;

[Collection(nameof(EvaluatedOnce))]
public sealed class CurveBlocksTests
{
    private readonly EvaluateTests.Evaluated evaluated;

    public CurveBlocksTests(EvaluateTests.Evaluated evaluated) => this.evaluated = evaluated;

    private EvaluationRecord Record => evaluated.Record;

    [Fact]
    public void The_months_add_up_to_the_window()
    {
        foreach (var rule in new[] { "candidate", "policy-only" })
        {
            var months = Record.Months.Where(m => m.Rule == rule).ToArray();
            Assert.Equal([new DateOnly(2026, 3, 1), new(2026, 4, 1), new(2026, 5, 1)], months.Select(m => m.Month));
            Assert.Equal(evaluated.Rule(rule).Counts.Signals, months.Sum(m => m.Signals));
            Assert.Equal(evaluated.Rule(rule).Counts.PutForward, months.Sum(m => m.PutForward));
            Assert.Equal(evaluated.Rule(rule).PrecisionAtCapacity.Weighted.N, months.Sum(m => m.Precision.N));
        }
    }

    [Fact]
    public void From_one_number_of_places_to_the_next_the_founded_add_up()
    {
        var at = evaluated.Rule("candidate").AtCapacities;
        Assert.Equal(at.Count - 1, Record.CapacitySteps.Count);
        foreach (var (step, fewer, more) in Record.CapacitySteps.Zip(at, at.Skip(1)))
        {
            Assert.Equal((fewer.Capacity, more.Capacity, more.PutForward - fewer.PutForward), (step.From, step.To, step.ExtraPutForward));
            Assert.Equal(
                more.PutForward * more.Precision.Weighted.Estimate!.Value,
                (fewer.PutForward * fewer.Precision.Weighted.Estimate!.Value) + (step.ExtraPutForward * step.FoundedPerExtra.Estimate!.Value), 1e-9);
            Assert.True(step.FoundedPerExtra.Low <= step.FoundedPerExtra.Estimate && step.FoundedPerExtra.Estimate <= step.FoundedPerExtra.High);
        }
    }

    [Fact]
    public void A_score_that_tells_apart_bends_the_gain_curve_upwards_and_one_upside_down_bends_it_downwards()
    {
        Assert.Equal(["candidate", "model-2"], Record.Gain.Select(g => g.Rule), StringComparer.Ordinal);
        Assert.All(Record.Gain[0].Points.Skip(1).SkipLast(1), p => Assert.True(p.Reached.Estimate > p.Share));
        Assert.All(Record.Gain[1].Points.Skip(1).SkipLast(1), p => Assert.True(p.Reached.Estimate < p.Share));
    }

    [Fact]
    public void The_calibration_curve_is_the_calibration_table_in_order_of_what_was_predicted()
    {
        var points = CurveBlocks.Calibration(Record).Series.Single().Points;
        var rows = Record.Calibration.Where(r => r.Predicted.Estimate is not null).OrderBy(r => r.Predicted.Estimate).ToArray();
        Assert.Equal(rows.Select(r => (r.Predicted.Estimate!.Value, r.Observed.Estimate, r.Observed.Low, r.Observed.High)), points.Select(p => (p.Across, p.Value, p.Low, p.High)));
        // The predictions are the truth of this world, so most of its tenths hold them.
        Assert.True(rows.Count(r => r.Observed.Low <= r.Predicted.Estimate && r.Predicted.Estimate <= r.Observed.High) >= rows.Length - 1);
    }

    [Fact]
    public void What_stays_the_same_under_other_seeds_is_a_share_of_what_is_put_forward()
    {
        var (candidate, policy) = (evaluated.Rule("candidate").Ties!, evaluated.Rule("policy-only").Ties!);
        Assert.All(new[] { candidate, policy }, t => Assert.True(t.LeastKept is > 0 && t.LeastKept <= t.MeanKept && t.MeanKept <= 1));
        Assert.True(candidate.MeanKept > policy.MeanKept);
    }
}
