using FairnessAudit.Gate;
using FairnessAudit.SelfTest.Simulation;

namespace FairnessAudit.SelfTest.Edges;

/// <summary>Runs every edge of a policy.</summary>
internal static class EdgeCampaign
{
    public static IReadOnlyList<EdgeFigure> Run(GatesPolicy policy, Campaign campaign, int seeds, Action<int, int> progress)
    {
        Edge[] edges = [.. RatioEdges.Of(policy), .. FamilyEdges.Of(policy), .. OutcomeEdges.Of(policy), .. ScoreEdges.Of(policy), .. RoundedEdges.Of(policy)];
        var figures = new List<EdgeFigure>();
        for (var e = 0; e < edges.Length; e++)
        {
            var counts = campaign.Count($"edge/{edges[e].Watched[0].Gate}/{edges[e].Setting}", seeds, edges[e].Watched.Count, edges[e].Trial);
            figures.AddRange(edges[e].Watched.Zip(counts).Select(w => Figure(edges[e], w.First, new ErrorRate(w.Second, seeds))));
            progress(e + 1, edges.Length);
        }

        return figures;
    }

    private static EdgeFigure Figure(Edge edge, WatchedError watched, ErrorRate rate) => new()
    {
        Gate = watched.Gate,
        Error = watched.Error,
        Truth = edge.Setting,
        Nominal = watched.Nominal,
        Measured = rate.Measured,
        Lower99 = rate.Lower99,
        Count = rate.Count,
        Seeds = rate.Of,
        Holds = rate.Lower99 <= watched.Nominal,
    };
}
