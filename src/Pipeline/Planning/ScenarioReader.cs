using System.Globalization;
using Interchange.Columns;
using Interchange.Runs;
using Pipeline.Planning.Simulation;
using Prioritisation.Ordering;

namespace Pipeline.Planning;

/// <summary>Reads a planning file beside the ordering policy whose order, norms and classes it plans for.</summary>
internal static class ScenarioReader
{
    public const string Schema = "planning/1";

    /// <param name="file">The planning file.</param>
    /// <param name="policy">The ordering policy.</param>
    /// <param name="stock">What a night left open, in place of what the file types; null to take the file's numbers.</param>
    /// <exception cref="RefusedException">Exit code 3, with every problem.</exception>
    public static PlanScenario Read(SourceFile file, OrderingPolicy policy, OpeningStock? stock = null)
    {
        var document = YamlFile.Parse<ScenarioDocument>(file, (line, rule) => Broken(file.Path, line, rule)) ?? throw RefusedException.Input(Broken(file.Path, 1, "the file holds nothing"));
        var taken = stock is null ? [] : StockRules.Take(document, stock, file.Path);
        if (taken.Concat(ScenarioRules.Broken(document, file.Path, policy)).ToArray() is { Length: > 0 } problems)
            throw RefusedException.Input(problems);
        var start = DateOnly.ParseExact(document.Start!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new PlanScenario
        {
            Id = document.Id!,
            Purpose = document.Purpose!,
            Sha256 = file.Sha256,
            Start = start,
            Horizon = document.WorkingDays!.Value,
            Teams = [.. document.Teams!.Select(team => Team(team, policy, start, document.WorkingDays.Value, stock))],
        };
    }

    private static PlannedTeam Team(TeamDocument team, OrderingPolicy policy, DateOnly start, int horizon, OpeningStock? stock)
    {
        // As the policy orders them: strict classes come before each other in that order.
        var classes = policy.Classes.Join(team.Classes!, rule => rule.Name, one => one.Name, (rule, one) => (Rule: rule, One: one), StringComparer.Ordinal).ToArray();
        return new(team.Name!, team.Source!, team.DirectHours!.Value, [.. classes.Select(c => Class(c.Rule, c.One))], new TeamModel
        {
            Crew = new Crew(team.People!, team.Absence!.Value),
            Flows = [.. classes.Select(c => Flow(policy, c.Rule, c.One, team.DirectHours.Value, stock?.Waited(c.Rule.Name, start)))],
            Norms = [.. classes.Select(c => Norm(c.Rule, start))],
            Horizon = horizon,
        });
    }

    private static PlannedClass Class(ClassRule rule, ClassDocument one) => new(
        rule.Name, rule.Label, one.HandlingHours!.Value, rule.NormDays, rule.NormInWorkingDays, one.WithinNorm,
        one.LeadTime is { } lead ? new LeadTimeAim(lead.ShorterBy!.Value, lead.BaselineDays) : null);

    private static Norm? Norm(ClassRule rule, DateOnly start) =>
        rule.NormDays is not { } days ? null : rule.NormInWorkingDays ? new Norm(days) : new Norm(days, start);

    private static Flow Flow(OrderingPolicy policy, ClassRule rule, ClassDocument one, double directHours, IReadOnlyList<double>? waited) => new()
    {
        Arrivals = one.ArrivalsADay!.Value,
        Handling = new HandlingTime(one.HandlingHours!.Value / directHours, one.HandlingVariation!.Value),
        Head = rule.Head,
        Ageing = rule.AgeingPerDay,
        Pressing = rule.NormDays is { } norm ? (Math.Max(0, norm - policy.DeadlineSlackDays), policy.DeadlinePoints) : (double.PositiveInfinity, 0),
        Strict = rule.Strict,
        Bands = one.Bands ?? [1],
        BandPoints = policy.BandPoints,
        Lapse = one.LapseAfterDays ?? double.PositiveInfinity,
        Open = waited ?? [.. Enumerable.Range(1, one.Open!.Value).Select(i => one.OldestOpenDays!.Value * i / one.Open.Value)],
    };

    private static Problem Broken(string file, long line, string rule) => new()
    {
        Code = "planning-not-yaml",
        File = file,
        Row = line,
        Rule = rule,
        Remedy = "correct it; see the shipped files in policies/planning",
    };
}
