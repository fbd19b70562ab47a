using FairnessAudit.Measures;
using FairnessAudit.Measures.Outcomes;
using FairnessAudit.Population;
using FairnessAudit.Tests.Counting;

namespace FairnessAudit.Tests.Trusted;

/// <summary>The founded share of what a rule would put forward, in three parts.</summary>
public class ThreePartsTests
{
    [Fact]
    public void Every_part_is_counted_and_only_the_drawn_one_is_estimated()
    {
        var rows = RandomRows.Of(23, 6000);
        var table = CountTable.Of(rows, rows.Attributes[1], 0, 1);
        var findings = ThreeParts.Of(table, CountedEvent.Candidate).ToArray();
        foreach (var whole in findings.Where(f => f.Measure is ThreeParts.Whole))
        {
            int[] chosen = [.. Enumerable.Range(0, rows.Count).Where(r => rows.Step[r] == Step.PutForward && rows.Attributes[1].Names[rows.Attributes[1].Codes[r]] == whole.Group)];
            int[] drawable = [.. chosen.Where(r => rows.Design[r] > 0)], followed = [.. chosen.Where(r => rows.Design[r] == 0 && rows.Seen[r] == Seen.ByProcess && rows.Outcome[r] != Known.No)];
            int[] drawn = [.. drawable.Where(r => rows.Seen[r] == Seen.ByDraw && rows.Outcome[r] != Known.No)];
            var unknown = chosen.Length - drawable.Length - followed.Length;
            Assert.Equal((chosen.Length, followed.Length, drawable.Length, unknown), (whole.Counts["put_forward"], whole.Counts["followed_up"], whole.Counts["drawable"], whole.Counts["unknown"]));
            var share = drawn.Where(r => rows.Outcome[r] == Known.Founded).Sum(rows.Weight) / drawn.Sum(rows.Weight);
            var low = (followed.Count(r => rows.Outcome[r] == Known.Founded) + (drawable.Length * share)) / chosen.Length;
            Assert.Equal(low, whole.Bounds!.Low!.Value, 1e-12);
            Assert.Equal(low + ((double)unknown / chosen.Length), whole.Bounds.High!.Value, 1e-12);
            Assert.True(whole.Estimate is null && whole.Interval!.Low < low && whole.Interval.High > whole.Bounds.High);
            // So much is unknown that no number of draws helps.
            Assert.Equal(-1, whole.Counts["draws_needed"]);
        }
    }

    [Fact]
    public void Where_everything_was_followed_up_the_bounds_meet_and_no_draw_is_needed()
    {
        var rows = AllFollowedUp(RandomRows.Of(5, 3000));
        var whole = ThreeParts.Of(CountTable.Of(rows, rows.Attributes[1], 0, 1), CountedEvent.Candidate).First(f => f is { Measure: ThreeParts.Whole, Group: "male" });
        var male = Enumerable.Range(0, rows.Count).Where(r => rows.Step[r] == Step.PutForward && rows.Attributes[1].Names[rows.Attributes[1].Codes[r]] is "male").ToArray();
        Assert.Equal((double)male.Count(r => rows.Outcome[r] == Known.Founded) / male.Length, whole.Estimate!.Value, 1e-12);
        Assert.Equal(whole.Bounds!.Low, whole.Bounds.High);
        Assert.False(whole.Counts.ContainsKey("draws_needed"));
    }

    [Fact]
    public void Draws_that_are_all_founded_promise_no_certainty()
    {
        var rows = RandomRows.Of(5, 3000);
        rows = rows with { Outcome = [.. rows.Outcome.Select((o, r) => rows.Seen[r] == Seen.ByDraw && o == Known.Unfounded ? Known.Founded : o)] };
        var drawn = ThreeParts.Of(CountTable.Of(rows, rows.Attributes[1], 0, 1), CountedEvent.Candidate).First(f => f is { Measure: ThreeParts.ByDraw, Group: "male" });
        Assert.Equal(1, drawn.Estimate!.Value, 1e-12);
        Assert.Equal("korn-graubard", drawn.Interval!.Method);
        Assert.True(drawn.Interval.Low < 1);
    }

    private static DecisionRows AllFollowedUp(DecisionRows rows) => rows with
    {
        Seen = [.. rows.Seen.Select(_ => Seen.ByProcess)],
        Design = new int[rows.Count],
        Outcome = [.. rows.Outcome.Select(o => o == Known.No ? Known.Unfounded : o)],
    };
}
