using CsCheck;
using Pipeline.Evaluation;
using Pipeline.Evaluation.Curves;

namespace Pipeline.Tests.Evaluation.Curves;

public sealed class GainCurveTests
{
    private static readonly Gen<(int Score, double Weight, bool Founded, int Block)[]> Signals =
        Gen.Select(Gen.Int[-3, 3], Gen.Int[0, 2].Select(i => i * 2.0), Gen.Bool, Gen.Int[0, 99]).Array[2, 60];

    [Fact]
    public void A_gain_curve_never_falls_begins_with_nothing_and_ends_with_all() => Signals.Sample(signals =>
    {
        var curve = Curve(signals, s => s.Score);
        if (curve.Points[0].Reached.Estimate is null)
        {
            Assert.DoesNotContain(signals, s => s.Founded && s.Weight > 0);
            Assert.All(curve.Points, p => Assert.Equal(Because.NothingFounded, p.Reached.UndefinedBecause));
            return;
        }

        Assert.Equal(0, curve.Points[0].Reached.Estimate);
        Assert.Equal(1, curve.Points[^1].Reached.Estimate!.Value, 1e-12);
        Assert.All(curve.Points.Zip(curve.Points.Skip(1)), p => Assert.True(p.Second.Reached.Estimate >= p.First.Reached.Estimate - 1e-12));
    }, iter: 300);

    [Fact]
    public void Equal_scores_reach_as_much_as_they_are_looked_at() => Signals.Where(s => s.Any(x => x.Founded && x.Weight > 0)).Sample(signals =>
        Assert.All(Curve(signals, _ => 7).Points, p => Assert.Equal(p.Share, p.Reached.Estimate!.Value, 1e-12)), iter: 100);

    [Fact]
    public void A_curve_is_what_counting_from_the_highest_score_gives()
    {
        // Ten signals, each with a score of its own; the founded stand 1st, 2nd and 5th.
        var signals = Enumerable.Range(0, 10).Select(i => (Score: 10 - i, Weight: 1.0, Founded: i is 0 or 1 or 4, Block: i)).ToArray();
        var reached = Curve(signals, s => s.Score).Points.Where((_, step) => step % 2 == 0).Select(p => Math.Round(3 * p.Reached.Estimate!.Value, 9));
        Assert.Equal([0, 1, 2, 2, 2, 3, 3, 3, 3, 3, 3], reached);
    }

    private static GainCurve Curve((int Score, double Weight, bool Founded, int Block)[] signals, Func<(int Score, double Weight, bool Founded, int Block), int> score) =>
        GainCurve.Of("candidate", [.. signals.Select(score)], KnownOutcomes.Of([.. signals.Select(s => s.Weight)], [.. signals.Select(s => s.Founded)], [.. signals.Select(s => s.Block)]));
}
