using Pipeline.Evaluation;
using Pipeline.Evaluation.Backtest;

namespace Pipeline.Tests.Evaluation.Backtest;

public sealed class StabilityTests
{
    [Fact]
    public void Overlap_and_share_kept_by_hand()
    {
        var stability = Stability.Of("a", [true, true, true, false, false, false], [true, true, false, true, true, false], [0, 1, 2, 3, 4, 5]);
        Assert.Equal((3L, 4L, 2L), (stability.PutForward, stability.PutForwardBefore, stability.Both));
        Assert.Equal((0.4, 5L), (stability.Overlap.Estimate, stability.Overlap.N));
        Assert.Equal((0.5, 4L), (stability.ShareKept.Estimate, stability.ShareKept.N));
        Assert.True(stability.Overlap is { Low: >= 0 and < 0.4, High: > 0.4 and <= 1 });
    }

    [Fact]
    public void Equal_lists_overlap_whole_and_lists_without_a_signal_have_no_overlap_to_speak_of()
    {
        Assert.Equal(1, Stability.Of("a", [true, false], [true, false], [0, 1]).Overlap.Estimate);
        var nothing = Stability.Of("a", [false, false], [false, false], [0, 1]);
        Assert.Null(nothing.Overlap.Estimate);
        Assert.Equal(Because.NothingPutForward, nothing.ShareKept.UndefinedBecause);
    }
}
