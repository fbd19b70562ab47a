using Pipeline.Planning.Simulation;

namespace Pipeline.Planning;

/// <summary>How far the figure of a flow moves when one number is other than written, with the same chance: the widest first.</summary>
internal static class Tornado
{
    private const double Fifth = 0.2;

    public static IReadOnlyList<TornadoBar> Of(TeamModel team, int flow, Func<FlowFigures, double?> measure, Func<TeamModel, FlowFigures[][]> run)
    {
        PlanFigure Figure(FlowFigures[][] runs) => PlanFigure.Of(runs.Select(r => measure(r[flow])));
        return
        [
            .. Changes(team).Select(change => new TornadoBar(change.Name, Figure(run(change.Less)), Figure(run(change.More))))
                .OrderByDescending(bar => Math.Abs((bar.More.Mean ?? 0) - (bar.Less.Mean ?? 0))).ThenBy(bar => bar.Name, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<(string Name, TeamModel Less, TeamModel More)> Changes(TeamModel team)
    {
        yield return ("arrivals", Flows(team, f => f with { Arrivals = f.Arrivals * (1 - Fifth) }), Flows(team, f => f with { Arrivals = f.Arrivals * (1 + Fifth) }));
        yield return ("handling", Flows(team, f => f with { Handling = f.Handling with { Mean = f.Handling.Mean * (1 - Fifth) } }), Flows(team, f => f with { Handling = f.Handling with { Mean = f.Handling.Mean * (1 + Fifth) } }));
        yield return ("people", Crew(team, c => c with { Paces = [.. c.Paces.Select(p => p * (1 - Fifth))] }), Crew(team, c => c with { Paces = [.. c.Paces.Select(p => p * (1 + Fifth))] }));
        yield return ("absence", Crew(team, c => c with { Absence = Math.Max(0, c.Absence - (Fifth / 2)) }), Crew(team, c => c with { Absence = Math.Min(0.95, c.Absence + (Fifth / 2)) }));
        if (team.Flows.Any(f => f.Open.Count > 0))
            yield return ("stock", Flows(team, f => f with { Open = Thinned(f.Open) }), Flows(team, f => f with { Open = Thickened(f.Open) }));
    }

    private static TeamModel Flows(TeamModel team, Func<Flow, Flow> change) => team with { Flows = [.. team.Flows.Select(change)] };

    private static TeamModel Crew(TeamModel team, Func<Crew, Crew> change) => team with { Crew = change(team.Crew) };

    /// <summary>Without every fifth.</summary>
    private static double[] Thinned(IReadOnlyList<double> open) => [.. open.Where((_, i) => i % 5 != 0)];

    /// <summary>With every fifth twice.</summary>
    private static double[] Thickened(IReadOnlyList<double> open) => [.. open.SelectMany((waited, i) => Enumerable.Repeat(waited, i % 5 == 0 ? 2 : 1))];
}

/// <param name="Name">Of what is changed: arrivals, handling, people, absence, stock.</param>
/// <param name="Less">With a fifth less of it (absence: ten points).</param>
/// <param name="More">With a fifth more of it.</param>
internal sealed record TornadoBar(string Name, PlanFigure Less, PlanFigure More);
