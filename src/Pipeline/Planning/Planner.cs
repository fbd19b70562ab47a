using Pipeline.Planning.Simulation;

namespace Pipeline.Planning;

/// <summary>Runs a scenario many times and says what is to be expected, what an aim takes, and which number matters most.</summary>
internal sealed class Planner(PlanScenario scenario, int replications, int curveReplications, long seed, int threads)
{
    public IReadOnlyList<TeamOutlook> Teams(Action<string> told) =>
    [
        .. scenario.Teams.Select(team =>
        {
            told(team.Name);
            return Outlook(team);
        }),
    ];

    private TeamOutlook Outlook(PlannedTeam team)
    {
        var runs = Replications.Run(team.Model, seed, replications, threads);
        var classes = team.Classes.Select((one, flow) => Outlook(team, one, flow, runs)).ToArray();
        var (focus, measure) = Focus(team);
        return new TeamOutlook
        {
            Name = team.Name,
            Source = team.Source,
            People = team.People,
            Absence = team.Model.Crew.Absence,
            DirectHours = team.DirectHours,
            SteadyState = SteadyState.Of(team.Model),
            Classes = classes,
            SensitiveClass = team.Classes[focus].Name,
            SensitiveMeasure = measure ? AimKinds.WithinNorm : AimKinds.LeadTime,
            Sensitivities = Tornado.Of(team.Model, focus, measure ? f => f.WithinNorm : f => f.MeanLead, Curve),
        };
    }

    private ClassOutlook Outlook(PlannedTeam team, PlannedClass one, int flow, FlowFigures[][] runs)
    {
        PlanFigure Figure(Func<FlowFigures, double?> measure) => PlanFigure.Of(runs.Select(r => measure(r[flow])));
        var declared = team.Model.Flows[flow];
        var (within, lead) = (Figure(f => f.WithinNorm), Figure(f => f.MeanLead));
        return new ClassOutlook
        {
            Name = one.Name,
            Label = one.Label,
            OpenNow = declared.Open.Count,
            OldestNow = declared.Open.Count == 0 ? null : declared.Open.Max(),
            ArrivalsADay = declared.Arrivals,
            HandlingHours = one.HandlingHours,
            NormDays = one.NormDays,
            NormInWorkingDays = one.NormInWorkingDays,
            WithinNorm = within,
            MeanWait = Figure(f => f.MeanWait),
            LongWait = Figure(f => f.LongWait),
            MeanLead = lead,
            LongLead = Figure(f => f.LongLead),
            NeverReached = Figure(f => f.NeverReached),
            Open = Figure(f => f.Open),
            Oldest = Figure(f => f.Oldest),
            Done = Figure(f => f.Done),
            Aims = [.. Aims(team, one, flow, within, lead)],
        };
    }

    private IEnumerable<AimOutlook> Aims(PlannedTeam team, PlannedClass one, int flow, PlanFigure within, PlanFigure lead)
    {
        if (one.WithinNorm is { } share)
            yield return Aimed(team.Model, flow, AimKinds.WithinNorm, share, null, within, f => f.WithinNorm, f => f.Low >= share);
        if (one.LeadTime is not { } aim)
            yield break;
        yield return aim.Aim is { } days
            ? Aimed(team.Model, flow, AimKinds.LeadTime, days, aim.BaselineDays, lead, f => f.MeanLead, f => f.High <= days)
            : new AimOutlook { Kind = AimKinds.LeadTime, Aim = null, BaselineDays = null, NotComputableBecause = AimKinds.BaselineMissing, Met = null, PeopleNeeded = null, Curve = [] };
    }

    private AimOutlook Aimed(TeamModel team, int flow, string kind, double aim, double? baseline, PlanFigure now, Func<FlowFigures, double?> measure, Func<PlanFigure, bool> met)
    {
        var curve = PeopleCurve.Of(team, flow, measure, met, Curve);
        return new AimOutlook
        {
            Kind = kind,
            Aim = aim,
            BaselineDays = baseline,
            NotComputableBecause = null,
            Met = met(now),
            PeopleNeeded = curve.FirstOrDefault(p => p.Met)?.People,
            Curve = curve,
        };
    }

    private FlowFigures[][] Curve(TeamModel model) => Replications.Run(model, seed, curveReplications, threads);

    /// <summary>The class with the most at stake: the first with an aim, else that with the most work; and whether its norm is measured.</summary>
    private static (int Flow, bool WithinNorm) Focus(PlannedTeam team)
    {
        var classes = team.Classes;
        var aimed = classes.ToList().FindIndex(c => c.WithinNorm is not null || c.LeadTime is not null);
        var focus = aimed >= 0 ? aimed : Enumerable.Range(0, classes.Count).MaxBy(f => (team.Model.Flows[f].Arrivals + team.Model.Flows[f].Open.Count) * team.Model.Flows[f].Handling.Mean);
        return (focus, classes[focus].WithinNorm is not null);
    }
}
