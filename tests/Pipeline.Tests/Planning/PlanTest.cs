using System.Text;
using Interchange.Columns;
using Interchange.Runs;
using Pipeline.Planning;
using Pipeline.Planning.Simulation;
using Prioritisation.Ordering;

namespace Pipeline.Tests.Planning;

public sealed class PlanTest : IDisposable
{
    private const int Few = 20;
    private readonly string folder = Directory.CreateTempSubdirectory().FullName;

    [Fact]
    public void A_team_with_275_open_cases_and_an_aim_without_a_baseline_is_told_that_the_aim_cannot_be_computed()
    {
        var aim = Assert.Single(Planned("withdrawals").Teams[0].Classes.Single(c => c.Name == "withdrawal").Aims);
        Assert.Equal((AimKinds.BaselineMissing, null, null), (aim.NotComputableBecause, aim.Met, aim.PeopleNeeded));
        var report = File.ReadAllText(Path.Combine(folder, "withdrawals", "report.en.html"));
        Assert.Contains("not computable: baseline missing", report, StringComparison.Ordinal);
        Assert.Contains("275", report, StringComparison.Ordinal);
    }

    [Fact]
    public void At_a_load_of_1_and_more_no_formula_for_the_wait_is_given_and_the_report_says_why()
    {
        var state = Planned("withdrawals").Teams[0].SteadyState;
        Assert.True(state.Load >= 1);
        Assert.Null(state.MeanWait);
        Assert.NotNull(state.GrowthADay);
        Assert.Contains("a formula for the mean wait is refused", File.ReadAllText(Path.Combine(folder, "withdrawals", "report.en.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_people_an_aim_needs_are_the_fewest_whose_whole_interval_meets_it()
    {
        var aims = Planned("fraud").Teams.SelectMany(t => t.Classes.SelectMany(c => c.Aims)).ToArray();
        Assert.Equal(2, aims.Length);
        foreach (var aim in aims)
        {
            var met = aim.Curve.Select(p => aim.Kind == AimKinds.WithinNorm ? p.Figure.Low >= aim.Aim : p.Figure.High <= aim.Aim).ToList();
            Assert.Equal(aim.Curve[met.IndexOf(true)].People, aim.PeopleNeeded);
            Assert.Equal(met.IndexOf(true) + 3, aim.Curve.Count);
        }
    }

    [Theory]
    [InlineData(20, 4.2)]
    [InlineData(40, 8.5)]
    public void Clearing_275_cases_in_a_year_takes_the_people_that_the_hours_say(double hours, double people)
    {
        // 1,300 direct hours a year in 250 days, nobody away, nothing coming in.
        var team = new TeamModel { Crew = new([1], 0), Flows = [new Flow { Arrivals = 0, Handling = new HandlingTime(hours / 5.2, 1), Open = new double[275] }], Norms = [null], Horizon = 250 };
        Assert.Equal(people, SteadyState.Of(team).PeopleToClear, 0.05);
    }

    [Fact]
    public void More_people_never_leave_more_unreached_and_more_arrivals_never_fewer()
    {
        foreach (var bar in Planned("fraud").Teams[0].Sensitivities)
        {
            var (less, more) = (bar.Less.Mean!.Value, bar.More.Mean!.Value);
            Assert.True(bar.Name == "people" ? more > less : more <= less, bar.Name);
        }
    }

    [Fact]
    public void The_same_plan_gives_the_same_bytes_and_is_not_made_twice()
    {
        Planned("fraud");
        var first = Bytes();
        Assert.Null(PlanRun.Run(Request("fraud"), Path.Combine(folder, "fraud"), _ => { }));
        PlanRun.Run(Request("fraud") with { Threads = 3 }, Path.Combine(folder, "again"), _ => { });
        Assert.Equal(first, Directory.GetFiles(Path.Combine(folder, "again")).Order(StringComparer.Ordinal).Select(File.ReadAllBytes));

        byte[][] Bytes() => [.. Directory.GetFiles(Path.Combine(folder, "fraud")).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];
    }

    [Theory]
    [InlineData("absence: 0.15", "absence: 1.5", "teams[1].absence", "1.5")]
    [InlineData("name: fraud_abuse", "name: origin", "teams[1].classes[1].name", "origin")]
    [InlineData("within_norm: 0.90", "within_norm: 2", "teams[1].classes[1].within_norm", "2")]
    [InlineData("handling_hours: 3.5", "handling_hours: 0", "teams[1].classes[1].handling_hours", "0")]
    [InlineData("arrivals_a_day: 6", "arrival_a_day: 6", null, null)]
    [InlineData("working_days: 252", "working_days: 0", "working_days", "0")]
    [InlineData("start: \"2026-12-01\"", "start: tomorrow", "start", "tomorrow")]
    [InlineData("bands: [0.35,", "bands: [0.45,", "teams[1].classes[1].bands", "0.45, 0.2, 0.15, 0.1, 0.08, 0.05, 0.04, 0.02, 0.01")]
    public void What_a_planning_file_may_not_say_is_refused_with_its_place_and_value(string said, string instead, string? place, string? value)
    {
        var text = File.ReadAllText(Scenario("fraud"));
        Assert.Contains(said, text, StringComparison.Ordinal);
        var file = SourceFile.Of("plan.yaml", Encoding.UTF8.GetBytes(text.Replace(said, instead, StringComparison.Ordinal)));
        var refused = Assert.Throws<RefusedException>(() => ScenarioReader.Read(file, OrderingPolicyReader.Read(SourceFile.Read(Policy))));
        Assert.Equal(ExitCode.InputBroken, refused.ExitCode);
        Assert.Contains(refused.Problems, p => p.Column == place && p.Value == value && p.File == "plan.yaml");
    }

    [Fact]
    public void An_aim_at_a_norm_that_the_policy_does_not_have_is_refused()
    {
        var text = File.ReadAllText(Scenario("withdrawals")).Replace("lead_time: { shorter_by: 0.10 }", "within_norm: 0.9", StringComparison.Ordinal);
        var refused = Assert.Throws<RefusedException>(() => ScenarioReader.Read(SourceFile.Of("plan.yaml", Encoding.UTF8.GetBytes(text)), OrderingPolicyReader.Read(SourceFile.Read(Policy))));
        Assert.Contains("has none for this class", refused.Problems.Single().Rule, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string Policy => Shipped("policies/ordering/societal-interest.yaml");

    private PlanRecord Planned(string name) => PlanRun.Run(Request(name), Path.Combine(folder, name), _ => { })!;

    private static PlanRequest Request(string name) => new(Scenario(name), Policy, Few, Few, 1, 2);

    private static string Scenario(string name) => Shipped($"policies/planning/{name}.yaml");

    private static string Shipped(string path)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); ; at = at.Parent!)
        {
            if (File.Exists(Path.Combine(at.FullName, path)))
                return Path.Combine(at.FullName, path);
        }
    }
}
