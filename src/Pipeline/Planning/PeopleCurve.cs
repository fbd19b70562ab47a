using Pipeline.Planning.Simulation;

namespace Pipeline.Planning;

/// <summary>What an aim comes to with fewer and with more people, in steps of half a full-time person.</summary>
internal static class PeopleCurve
{
    private const double Step = 0.5;

    /// <summary>The curve goes on this far past where the aim is met, to show how it flattens.</summary>
    private const int StepsPast = 2;
    private const double MostTimesTheWork = 4;

    /// <summary>
    /// From half a person, or from what three quarters of the work that comes asks for, up to two steps past the first number at which the aim is shown to be
    /// met; or up to four times the work, where it never is.
    /// </summary>
    /// <param name="team">As it is now.</param>
    /// <param name="flow">Whose aim it is.</param>
    /// <param name="measure">What is aimed at.</param>
    /// <param name="met">Whether a figure shows the aim to be met.</param>
    /// <param name="run">Runs a model.</param>
    public static IReadOnlyList<PeoplePoint> Of(TeamModel team, int flow, Func<FlowFigures, double?> measure, Func<PlanFigure, bool> met, Func<TeamModel, FlowFigures[][]> run)
    {
        var work = team.Flows.Sum(f => f.Arrivals * f.Handling.Mean) + (team.Flows.Sum(f => f.Open.Count * f.Handling.Mean) / team.Horizon);
        var needed = Math.Max(work / (1 - team.Crew.Absence), Step);
        var (points, past) = (new List<PeoplePoint>(), 0);
        for (var people = Math.Max(Step, Step * Math.Floor(0.75 * needed / Step)); people <= Math.Max(MostTimesTheWork * needed, team.Crew.Paces.Sum() + 1) && past <= StepsPast; people += Step)
        {
            var figures = run(team with { Crew = team.Crew with { Paces = Paces(people) } });
            var figure = PlanFigure.Of(figures.Select(r => measure(r[flow])));
            points.Add(new PeoplePoint(people, figure, met(figure)));
            past += points[^1].Met || past > 0 ? 1 : 0;
        }

        return points;
    }

    /// <summary>So many full-time people, and one for the half.</summary>
    private static double[] Paces(double people) =>
        [.. Enumerable.Repeat(1.0, (int)people), .. people % 1 > 0 ? [people % 1] : Array.Empty<double>()];
}

/// <param name="People">Full-time people, absence not taken off.</param>
/// <param name="Figure">What the aim comes to.</param>
/// <param name="Met">Whether the whole interval meets the aim.</param>
internal sealed record PeoplePoint(double People, PlanFigure Figure, bool Met);
