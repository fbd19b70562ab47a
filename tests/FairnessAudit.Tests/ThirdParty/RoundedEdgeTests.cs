using FairnessAudit.Gate;
using FairnessAudit.SelfTest.Edges;
using FairnessAudit.SelfTest.Simulation;

namespace FairnessAudit.Tests.ThirdParty;

public class RoundedEdgeTests
{
    private const int Seeds = 300;

    [Fact]
    public void From_rounded_and_withheld_counts_no_verdict_at_the_edge_is_wrong_more_often_than_promised()
    {
        foreach (var edge in RoundedEdges.Of(GatesPolicyReader.Read(ShippedPolicy.Read())))
        {
            var counts = new Campaign(5, Environment.ProcessorCount).Count("rounded/" + edge.Setting, Seeds, edge.Watched.Count, edge.Trial);
            Assert.All(edge.Watched.Zip(counts), w => Assert.True(new ErrorRate(w.Second, Seeds).Lower99 <= w.First.Nominal, $"{edge.Setting}: {w.First.Error} {w.Second} of {Seeds}"));
        }
    }

    /// <summary>A rule of ratio 2 is caught through the rounding: the bounds do not hide everything.</summary>
    [Fact]
    public void A_large_disparity_is_shown_beyond_from_rounded_counts()
    {
        var random = new Statistics.Resampling.RandomStream(3);
        var ratio = new RoundedTable(1200, 6000, 0.05, 2).Draw(ref random);
        Assert.True(ratio.Interval() is { Low: > 1.25 } && ratio.Low.Ratio < ratio.High.Ratio, $"{ratio.Interval()}");
    }
}
