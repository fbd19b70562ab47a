using FairnessAudit.Counting;
using FairnessAudit.Population;
using FairnessAudit.Tests.Candidate;
using Interchange.Runs;

namespace FairnessAudit.Tests.Counting;

/// <summary>Partitions of a candidate and of a table, counted apart and merged, and what is refused.</summary>
public sealed class PartitionCountsTests : IDisposable
{
    private readonly SmallWorld world = new(new("a", "withdrawal", 9, 15), new("b", "fraud_abuse", 5, 3), new(null, "withdrawal", 1, 1));

    public void Dispose() => world.Dispose();

    [Fact]
    public void Days_counted_apart_and_merged_give_the_files_of_the_window_and_those_of_the_audit()
    {
        Count("whole", null, null, threads: 1);
        Count("one", null, new(2026, 2, 20), threads: 2);
        Count("two", new(2026, 2, 21), new(2026, 3, 31), threads: 3);
        Count("three", new(2026, 4, 1), null, threads: 8);
        PartitionCounts.Merge([world["three"], world["one"], world["two"]], world["merged"]);
        world.Audit();
        foreach (var name in new[] { DecisionCounts.FileName, ScoreCounts.FileName })
        {
            Assert.Equal(File.ReadAllText(world["whole/" + name]), File.ReadAllText(world["merged/" + name]));
            Assert.Equal(File.ReadAllText(world["whole/" + name]), File.ReadAllText(world["audit/" + name]));
            Assert.NotEqual(File.ReadAllBytes(world["whole/" + name]), File.ReadAllBytes(world["one/" + name]));
        }
    }

    [Fact]
    public void Days_counted_twice_are_refused_with_both_sides()
    {
        Count("one", null, new(2026, 2, 20));
        Count("two", new(2026, 2, 20), null);
        var problem = Refused("two", "one").Problems.Single();
        Assert.Equal("counts-overlap", problem.Code);
        Assert.Equal(world["two"], problem.File);
        Assert.Contains(world["one"], problem.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_under_another_rule_other_groups_or_another_maturity_are_refused_by_name()
    {
        Count("one", null, new(2026, 2, 20));
        File.WriteAllText(world["gates.yaml"], File.ReadAllText(world["gates.yaml"]).Replace("maturity_days: 0", "maturity_days: 30", StringComparison.Ordinal));
        File.WriteAllText(world["other.csv"], "person,team\nnobody,z\n");
        PartitionCounts.OfCandidate(Request(new(2026, 2, 21), null) with { Protected = world["other.csv"] }, world["two"]);
        var problems = Refused("one", "two").Problems;
        Assert.Equal(["maturity_days", "groups of team"], problems.Select(p => p.Column!), StringComparer.Ordinal);
        Assert.All(problems, p => Assert.Equal(world["two"], p.File));
        Assert.Contains($"is 'a | b' in {world["one"]}", problems[1].Rule, StringComparison.Ordinal);
        Assert.Equal("z", problems[1].Value);
    }

    [Theory]
    [InlineData("contract")]
    [InlineData("model")]
    [InlineData("bands")]
    [InlineData("attributes")]
    public void A_header_that_differs_in_one_line_is_refused(string field)
    {
        Count("one", null, new(2026, 2, 20));
        Count("two", new(2026, 2, 21), null);
        foreach (var name in new[] { DecisionCounts.FileName, ScoreCounts.FileName })
        {
            var lines = File.ReadAllLines(world["two/" + name]);
            var at = Array.FindIndex(lines, l => l.StartsWith($"# {field}: ", StringComparison.Ordinal));
            lines[at] += "x";
            File.WriteAllLines(world["two/" + name], lines);
        }

        Assert.Equal([field], Refused("one", "two").Problems.Select(p => p.Column!), StringComparer.Ordinal);
    }

    [Fact]
    public void A_window_that_the_candidate_has_not_is_refused() =>
        Assert.Equal(ExitCode.Usage, Assert.Throws<RefusedException>(() => Count("one", new(2025, 1, 1), null)).ExitCode);

    [Fact]
    public void Parts_of_a_table_add_up_and_the_same_table_twice_is_refused()
    {
        const string Head = "id,score,decision,outcome,race\n";
        string[] lines = [.. Enumerable.Range(0, 60).Select(i => FormattableString.Invariant($"p{i},{i % 7},{i % 2},{(i % 5 == 0 ? "" : i % 3 == 0 ? "1" : "0")},{(i % 4 == 0 ? "x" : "y")}\n"))];
        File.WriteAllText(world["all.csv"], Head + string.Concat(lines));
        File.WriteAllText(world["left.csv"], Head + string.Concat(lines[..17]));
        File.WriteAllText(world["right.csv"], Head + string.Concat(lines[17..]));
        foreach (var name in new[] { "all", "left", "right" })
            PartitionCounts.OfTable(Table(name + ".csv", new DecisionRule("decision", null, null, null)), world[name]);
        PartitionCounts.Merge([world["right"], world["left"]], world["sum"]);
        foreach (var name in new[] { DecisionCounts.FileName, ScoreCounts.FileName })
            Assert.Equal(File.ReadAllText(world["all/" + name]), File.ReadAllText(world["sum/" + name]));
        Assert.Equal("counts-overlap", Refused("left", "left").Problems.Single().Code);
        Assert.Equal("top-of-a-part", Assert.Throws<RefusedException>(() => PartitionCounts.OfTable(Table("left.csv", new DecisionRule(null, 5, null, null)), world["top"])).Problems.Single().Code);
    }

    private TableAuditRequest Table(string name, DecisionRule decision) => new()
    {
        Table = world[name],
        Protected = world["all.csv"],
        Columns = new TableRequest { Id = "id", Score = "score", Outcome = "outcome", Decision = decision, Attributes = ["race"], Strata = [] },
        References = new Dictionary<string, string>(StringComparer.Ordinal),
        Gates = null,
        Disclosure = "public-data",
        Threads = 2,
    };

    private CandidateCountsRequest Request(DateOnly? from, DateOnly? to, int threads = 1) =>
        new(world["candidate"], world["intake"], world["protected.parquet"], world["gates.yaml"], from, to, threads);

    private void Count(string name, DateOnly? from, DateOnly? to, int threads = 1) => PartitionCounts.OfCandidate(Request(from, to, threads), world[name]);

    private RefusedException Refused(params string[] parts)
    {
        var refused = Assert.Throws<RefusedException>(() => PartitionCounts.Merge([.. parts.Select(p => world[p])], world["merged"]));
        Assert.Equal(ExitCode.InputBroken, refused.ExitCode);
        return refused;
    }
}
