using CsCheck;
using Interchange.Columns;
using Interchange.Runs;
using Prioritisation.Scorecards;

namespace Prioritisation.Tests.Scorecards;

public sealed class ScoringLawsTests
{
    [Fact]
    public void Intercept_and_reasons_sum_to_the_score() => RandomScorecards.Gen.Sample((scorecard, batch) =>
    {
        var scores = PlainScorer.Score(scorecard, batch);
        for (var row = 0; row < batch.Count; row++)
            Assert.Equal(scores[row], scorecard.Intercept + Reasons.Of(scorecard, batch, row).Sum(r => r.Points));
    });

    [Fact]
    public void Permuting_parts_changes_no_score() => RandomScorecards.Gen.Sample((scorecard, batch) =>
        Assert.Equal(
            PlainScorer.Score(scorecard, batch),
            PlainScorer.Score(scorecard with { Terms = [.. scorecard.Terms.Reverse()], Pairs = [.. scorecard.Pairs.Reverse()] }, batch)));

    [Fact]
    public void A_bin_is_found_as_by_counting_the_bounds_below() => Gen.Select(Gen.Int[-9, 9].Array[0, 20], Gen.Int[-20, 20]).Sample((raw, half) =>
    {
        var bounds = raw.Distinct().Order().Select(b => (float)b).ToArray();
        Assert.Equal(1 + bounds.Count(b => b < half / 2f), Binning.Number(bounds, half / 2f));
    });

    [Fact]
    public void Missing_infinite_and_signed_zero_values_have_their_bins()
    {
        float[] bounds = [-1, 0, 1];
        Assert.Equal([0, 1, 4, 2, 2], new[] { float.NaN, float.NegativeInfinity, float.PositiveInfinity, -0f, 0f }.Select(v => (int)Binning.Number(bounds, v)));
    }

    [Fact]
    public void Levels_meet_by_name_and_strangers_share_the_last_bin()
    {
        var map = Binning.LevelMap(["no", "yes"], ["yes", "perhaps", "no"]);
        Assert.Equal([0, 2, 3, 1, 3, 3], new[] { 0, 1, 2, 3, 4, 255 }.Select(code => (int)map[code]));
    }

    [Fact]
    public void A_signal_scored_by_hand_scores_the_same()
    {
        // 3 sources (bin "above 2": +650) with a doubtful document (+420), age unknown (-80), and both together more (+90):
        // -3100 + 650 + 420 - 80 + 90 = -2020.
        var scorecard = ScorecardFile.Read(SourceFile.Read(Path.Combine(AppContext.BaseDirectory, "Data", "hand-scored.scorecard.json")));
        var batch = new ColumnBatch(
        [
            new NumberColumn("sources", [3]),
            new LevelColumn("document", ["genuine", "doubtful", "false"], [2]),
            new NumberColumn("age", [float.NaN]),
        ]);
        Assert.Equal([-2020], PlainScorer.Score(scorecard, batch));
        Assert.Equal(0.04, scorecard.Probability(-2020));
        var reasons = Reasons.Of(scorecard, batch, 0);
        Assert.Equal([0, 1, 3], Reasons.Raising(reasons).Select(r => r.Part));
        Assert.Equal([2], Reasons.Lowering(reasons).Select(r => r.Part));
    }

    [Fact]
    public void Of_equal_points_the_later_part_stands_first_among_raising_and_last_among_lowering_reasons()
    {
        Reason[] all = [new(0, 1, 5), new(1, 1, -5), new(2, 1, 5), new(3, 1, -5), new(4, 1, 0)];
        Assert.Equal([2, 0], Reasons.Raising(all).Select(r => r.Part));
        Assert.Equal([1, 3], Reasons.Lowering(all).Select(r => r.Part));
    }

    [Fact]
    public void Band_cuts_are_the_smallest_score_that_reaches_a_probability()
    {
        var scorecard = RandomScorecards.Of(0) with { Calibration = [new(int.MinValue, 0.01, 9, 0), new(-20, 0.05, 9, 1), new(300, 0.2, 9, 2)] };
        Assert.Equal([int.MinValue, -20, 300, int.MaxValue], BandCuts.From(scorecard, [0.01, 0.05, 0.06, 0.21]));
    }

    [Fact]
    public void A_column_that_is_absent_or_of_another_kind_is_refused_by_name()
    {
        var scorecard = RandomScorecards.Of(0, new Term { Feature = "f", Kind = ColumnKind.Number, Points = [0, 0] });
        foreach (var batch in new[] { new ColumnBatch([new NumberColumn("g", [1])]), new ColumnBatch([new LevelColumn("f", ["x"], [1])]) })
        {
            var refused = Assert.Throws<RefusedException>(() => PlainScorer.Score(scorecard, batch));
            Assert.Equal(("scorecard-misfit", "f"), (refused.Problems[0].Code, refused.Problems[0].Column));
        }
    }
}
