using System.Text;
using Interchange.Columns;
using Interchange.Contracts;
using Interchange.Runs;
using Pipeline.Nights;
using Pipeline.Planning;
using Pipeline.Tests.Nights;
using Prioritisation.Ordering;

namespace Pipeline.Tests.Planning;

public sealed class OpeningStockTest : IDisposable
{
    private static readonly DateOnly Start = NightBench.Monday.AddDays(7);
    private readonly NightBench bench = new();
    private readonly OrderingPolicy policy = OrderingPolicyReader.Read(NightBench.PolicyFile);

    public OpeningStockTest()
    {
        NightlyRun.Run(bench.Request(NightBench.Monday, 0, 90), bench.Root);
        NightlyRun.Run(bench.Request(NightBench.Monday.AddDays(1), 90, 60), bench.Root);
    }

    private string Night => Path.Combine(bench.Root, "2026-11-03.r1");

    [Fact]
    public void The_plan_starts_from_what_the_night_left_open_class_by_class_with_their_ages()
    {
        var record = Planned(Scenario())!;
        var open = ParquetTable.Read(SourceFile.Read(Path.Combine(Night, OpenStock.FileName)), OpenStock.Specs(NightBench.Contract)).Single();
        var (classes, received) = (open.Level("class"), open.Date(NightBench.Contract.Single(ColumnRole.Received).Name));
        foreach (var one in record.Teams.SelectMany(t => t.Classes))
        {
            var days = Enumerable.Range(0, open.Count).Where(row => classes[row] == one.Name).Select(row => received.Days[row]).ToArray();
            Assert.Equal(days.Length, one.OpenNow);
            // Weekdays after the day of receipt, up to the start of the plan; no public holiday falls in these weeks.
            Assert.Equal(days.Max(day => Enumerable.Range(day + 1, Start.DayNumber - day).Count(d => DateOnly.FromDayNumber(d).DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))), one.OldestNow);
        }

        Assert.Equal(("2026-11-03.r1", NightBench.Monday.AddDays(1), open.Count), (record.Stock!.Night, record.Stock.Date, record.Stock.Signals));
        Assert.Equal(open.Count, record.Teams.Sum(t => t.Classes.Sum(c => c.OpenNow)) + record.Stock.NotPlanned.Sum(c => c.Open));
    }

    [Fact]
    public void Classes_are_called_what_the_policy_calls_them_in_either_language()
    {
        Planned(Scenario());
        var (dutch, english) = (Page("nl"), Page("en"));
        foreach (var rule in policy.Classes)
        {
            Assert.DoesNotContain(rule.Name, dutch, StringComparison.Ordinal);
            Assert.DoesNotContain(rule.Name, english, StringComparison.Ordinal);
        }

        Assert.Contains("Fraude en misbruik", dutch, StringComparison.Ordinal);
        Assert.Contains("Travel route check", english, StringComparison.Ordinal);
        Assert.Contains("stock after the night of 3 November 2026", english, StringComparison.Ordinal);
    }

    [Fact]
    public void A_planning_file_need_not_type_what_the_night_says()
    {
        var typed = Planned(Scenario(), "typed")!;
        var silent = Planned(Scenario().Replace("        open: 60\n        oldest_open_days: 15\n", "", StringComparison.Ordinal), "silent")!;
        Assert.Equal(typed.Teams[0].Classes[0], silent.Teams[0].Classes[0] with { Aims = typed.Teams[0].Classes[0].Aims });
        Assert.DoesNotContain("open: 60", File.ReadAllText(bench.PathOf("silent.yaml")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("start: \"2026-11-09\"", "start: \"2026-11-03\"", "start")]
    [InlineData("name: public_order\n        open", "name: fraud_abuse\n        open", "teams")]
    public void A_file_that_cannot_take_the_stock_is_refused(string said, string instead, string place)
    {
        Assert.Contains(said, Scenario(), StringComparison.Ordinal);
        var refused = Assert.Throws<RefusedException>(() => Planned(Scenario().Replace(said, instead, StringComparison.Ordinal)));
        Assert.Equal(ExitCode.InputBroken, refused.ExitCode);
        Assert.Contains(refused.Problems, p => p.Code == "planning-stock" && p.Column == place);
    }

    [Fact]
    public void A_folder_that_is_no_night_is_a_mistake_of_the_caller_and_an_altered_night_is_no_stock()
    {
        var none = Assert.Throws<RefusedException>(() => OpeningStock.Read(bench.Root));
        Assert.Equal(("no-night", ExitCode.Usage), (none.Problems.Single().Code, none.ExitCode));
        File.AppendAllText(Path.Combine(Night, "not-reached.csv"), "x");
        var altered = Assert.Throws<RefusedException>(() => OpeningStock.Read(Night));
        Assert.Equal(("night-altered", ExitCode.Refused), (altered.Problems.Single().Code, altered.ExitCode));
    }

    public void Dispose() => bench.Dispose();

    private static string Scenario() => File.ReadAllText(NightBench.Repository("policies", "planning", "fraud.yaml"), Encoding.UTF8)
        .Replace("start: \"2026-12-01\"", "start: \"2026-11-09\"", StringComparison.Ordinal).Replace("working_days: 252", "working_days: 30", StringComparison.Ordinal);

    private PlanRecord? Planned(string scenario, string name = "plan")
    {
        File.WriteAllText(bench.PathOf(name + ".yaml"), scenario);
        return PlanRun.Run(new PlanRequest(bench.PathOf(name + ".yaml"), NightBench.PolicyFile.Path, 4, 4, 1, 2, Night), bench.PathOf(name), _ => { });
    }

    private string Page(string language) => System.Net.WebUtility.HtmlDecode(File.ReadAllText(Path.Combine(bench.PathOf("plan"), $"report.{language}.html"), Encoding.UTF8));
}
