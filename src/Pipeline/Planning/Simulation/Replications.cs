namespace Pipeline.Planning.Simulation;

/// <summary>The same team many times over, each time with chance of its own.</summary>
internal static class Replications
{
    /// <summary>By replication, then by flow. The result does not depend on <paramref name="threads"/>.</summary>
    public static FlowFigures[][] Run(TeamModel model, long seed, int count, int threads)
    {
        var figures = new FlowFigures[count][];
        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads) }, () => new TeamSimulation(model), (replication, _, team) =>
        {
            figures[replication] = [.. team.Run(seed, replication).Select(FlowFigures.Of)];
            return team;
        }, _ => { });
        return figures;
    }
}
