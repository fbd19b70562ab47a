using FairnessAudit.Measures;
using FairnessAudit.Tests.Candidate;
using FairnessAudit.Tests.History;

namespace FairnessAudit.Tests.ThirdParty;

public sealed class CountsRequestTests : IDisposable
{
    private static readonly string[] Steps = ["received", "put_forward", "opened", "investigation", "measure", "objection"];
    private readonly HistoryWorld world = new(NightLines.Of(2, 4000, _ => 0.2, group => group is "a" ? 0.5 : 0.25));

    public CountsRequestTests() => CountsRequestRun.OfHistory(world["history"], world["request"]);

    public void Dispose() => world.Dispose();

    [Fact]
    public void What_leaves_the_house_names_persons_by_pseudonym_and_nothing_that_tells_origin_or_score()
    {
        var persons = File.ReadAllLines(Path.Combine(world["request"], "persons.csv"));
        Assert.Equal("person,period,class,band,step", persons[0]);
        Assert.Equal(world.Lines.Count(l => l.State is not "random"), persons.Length - 1);
        Assert.All(persons.Skip(1), line => Assert.Matches("^[0-9a-f]{32},2026-Q[1-4],[a-z_]+,[0-9]{2},[a-z_]+$", line));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(world["request"], "persons.csv")));
    }

    [Fact]
    public void The_furthest_step_of_each_line_is_how_far_the_signal_came()
    {
        var told = File.ReadAllLines(Path.Combine(world["request"], "persons.csv")).Skip(1).Select(l => l.Split(',')[4]).CountBy(s => s, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        Assert.Equal(world.Lines.Count(l => l.State is "open" or "lapsed"), told["received"]);
        for (var reached = 0; reached <= 3; reached++)
            Assert.Equal(world.Lines.Count(l => l.State is "put_forward" && l.Reached == reached), told[Steps[1 + reached]]);
    }

    /// <summary>The exact counts give the truth: whatever the bureau rounds or withholds, the truth stays between the bounds of every finding.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_a_bureau_gives_back_is_read_and_the_truth_of_every_finding_lies_between_its_bounds(bool withheld)
    {
        var exact = Audit("exact", Bureau.Exact, yaml => yaml.Replace("rounding: { kind: nearest, base: 10, ties: either }", "rounding: { kind: none }", StringComparison.Ordinal));
        var rounded = Audit("rounded", withheld ? Bureau.RoundedAndWithheld : Bureau.ToTheNearestTen, yaml => yaml);
        Assert.Equal(withheld, rounded.ThirdParty!.Withheld > 0);
        var held = 0;
        foreach (var finding in rounded.Items.Where(f => f is { Estimator: "printed", Bounds: not null }))
        {
            var truth = exact.Items.Single(f => f.Id == finding.Id);
            if (truth.Estimate is not { } value)
                continue;
            held++;
            Assert.True((finding.Bounds!.Low ?? double.NegativeInfinity) <= value + 1e-9 && (finding.Bounds.High ?? double.PositiveInfinity) >= value - 1e-9, $"{finding.Id}: {value} is not in {finding.Bounds}");
            Assert.True(truth.Bounds is { Low: { } low, High: { } high } && Math.Abs(low - value) < 1e-6 * Math.Max(1, Math.Abs(value)) && Math.Abs(high - value) < 1e-6 * Math.Max(1, Math.Abs(value)), $"{truth.Id}: exact counts leave {truth.Bounds} for {value}");
        }

        Assert.True(held > 300, $"{held}");
    }

    [Fact]
    public void A_rule_that_puts_a_group_forward_twice_as_often_within_its_class_is_shown_beyond_from_rounded_counts()
    {
        var findings = Audit("rounded", Bureau.RoundedAndWithheld, yaml => yaml);
        Assert.Contains(findings.GateResults, g => g is { Id: "S3", Verdict: "beyond", Effect: "block" } && g.About.Contains("origin=outside_europe", StringComparison.Ordinal));
        Assert.DoesNotContain(findings.GateResults, g => g is { Id: "H1", Verdict: "beyond" });
        Assert.False(findings.Releasable);
    }

    [Fact]
    public void A_candidate_can_be_asked_about_too_without_any_human_step()
    {
        using var small = new SmallWorld(new Arrivals("a", "fraud_abuse", 6, 20), new Arrivals("b", "public_order", 6, 20));
        CountsRequestRun.OfCandidate(small["candidate"], small["intake"], 1, small["request"]);
        Assert.DoesNotContain("human_step", File.ReadAllText(Path.Combine(small["request"], "counts.yaml")), StringComparison.Ordinal);
        Assert.All(File.ReadAllLines(Path.Combine(small["request"], "persons.csv")).Skip(1), l => Assert.Contains(l.Split(',')[4], Steps.Take(2), StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("instruction.nl.html", "Geen enkele herkomst van een persoon mag uw bureau verlaten")]
    [InlineData("instruction.en.html", "No person&#x27;s origin may leave your bureau")]
    public void The_instruction_says_in_both_languages_that_no_origin_may_leave_the_bureau(string file, string sentence) =>
        Assert.Contains(sentence, File.ReadAllText(Path.Combine(world["request"], file)), StringComparison.Ordinal);

    [Fact]
    public void The_same_history_gives_the_same_request_to_the_byte()
    {
        CountsRequestRun.OfHistory(world["history"], world["again"]);
        foreach (var name in Directory.GetFiles(world["request"]).Select(Path.GetFileName))
            Assert.Equal(File.ReadAllBytes(Path.Combine(world["request"], name!)), File.ReadAllBytes(Path.Combine(world["again"], name!)));
    }

    private Findings Audit(string name, Func<int, string> print, Func<string, string> describe)
    {
        var group = world.Lines.Select((line, row) => (line.Group, Person: HistoryWorld.Signal(row))).ToDictionary(l => l.Person, l => l.Group, StringComparer.Ordinal);
        string? Origin(string person) => group[person] switch
        {
            "a" => Convert.ToInt32(person[^2..], 16) % 3 == 0 ? "born_abroad_outside_europe" : "born_here_outside_europe",
            "b" => Convert.ToInt32(person[^2..], 16) % 4 == 0 ? "netherlands" : "born_here_europe",
            _ => null,
        };
        File.WriteAllText(world[name + ".csv"], Bureau.Count(world["request"], Steps, Origin, print));
        File.WriteAllText(world[name + ".yaml"], describe(File.ReadAllText(Path.Combine(world["request"], "counts.yaml"))));
        return CountsAudit.Run(new CountsAuditRequest(world[name + ".csv"], world[name + ".yaml"], null), world[name])!;
    }
}
