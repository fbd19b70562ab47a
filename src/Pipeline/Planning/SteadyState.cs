using Pipeline.Planning.Simulation;
using Prioritisation.Ordering;

namespace Pipeline.Planning;

/// <summary>
/// What formulas say of a team whose work keeps coming as it does now, for ever. At a load of 1 and more there is no such state and they are
/// refused: the stock then grows by what comes in less what gets done.
/// </summary>
internal sealed record SteadyState
{
    /// <summary>Work that comes, as a share of the work that gets done.</summary>
    public required double Load { get; init; }

    /// <summary>Signals by which the stock grows a working day on average; null below a load of 1.</summary>
    public required double? GrowthADay { get; init; }

    /// <summary>Mean wait of all signals in working days, first come first, by Erlang's second formula (1917); null at a load of 1 and more, or without arrivals.</summary>
    public required double? MeanWait { get; init; }

    /// <summary>
    /// Mean wait of every flow in working days by accumulating priority, for a team of one whose flows are alike in handling; null elsewhere.
    /// </summary>
    public required IReadOnlyList<double>? WaitByFlow { get; init; }

    /// <summary>Full-time people, absence not taken off, who get done what comes in.</summary>
    public required double PeopleToKeepUp { get; init; }

    /// <summary>The same, with what is open now done as well within the horizon: work in, over time there is.</summary>
    public required double PeopleToClear { get; init; }

    public static SteadyState Of(TeamModel team)
    {
        var (load, arrivals, work) = (team.Load, team.Flows.Sum(f => f.Arrivals), team.Flows.Sum(f => f.Arrivals * f.Handling.Mean));
        var stable = load < 1 && arrivals > 0;
        return new SteadyState
        {
            Load = load,
            GrowthADay = load >= 1 ? arrivals * (1 - (1 / load)) : null,
            MeanWait = stable ? ErlangWait(team.Crew, arrivals, work / arrivals) : null,
            WaitByFlow = stable ? Accumulating(team) : null,
            PeopleToKeepUp = work / (1 - team.Crew.Absence),
            PeopleToClear = (work + (team.Flows.Sum(f => f.Open.Count * f.Handling.Mean) / team.Horizon)) / (1 - team.Crew.Absence),
        };
    }

    /// <summary>C(c, a) · E[S] / (c - a), with a the offered work in people.</summary>
    /// <param name="crew">As so many people alike, absence taken off their pace.</param>
    /// <param name="arrivals">Signals a day.</param>
    /// <param name="handling">Mean days of work a signal at full pace.</param>
    public static double ErlangWait(Crew crew, double arrivals, double handling)
    {
        var servers = crew.Paces.Count;
        var service = handling / (crew.Pace / servers);
        var offered = arrivals * service;
        // Erlang's first formula by its recursion, which cannot overflow; the second from it.
        var blocked = 1.0;
        for (var c = 1; c <= servers; c++)
            blocked = offered * blocked / (c + (offered * blocked));
        var waits = blocked / (1 - (offered / servers * (1 - blocked)));
        return waits * service / (servers - offered);
    }

    private static double[]? Accumulating(TeamModel team)
    {
        var flows = team.Flows;
        var alike = team.Crew is { Paces.Count: 1, Absence: 0 } && flows.All(f => f.Arrivals > 0 && f.Ageing > 0 && f.Head == 0 && !f.Strict && f.Bands.Count == 1 && f.Pressing.Points == 0 && f.Handling == flows[0].Handling && double.IsInfinity(f.Lapse));
        if (!alike)
            return null;
        var pace = team.Crew.Pace;
        return AccumulatingPriority.MeanWaits(
            [.. flows.Select(f => f.Arrivals * f.Handling.Mean / pace)], [.. flows.Select(f => f.Ageing)], flows.Sum(f => f.Arrivals * f.Handling.SecondMoment) / (2 * pace * pace));
    }
}
