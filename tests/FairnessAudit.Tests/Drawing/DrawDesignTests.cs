using System.Text;
using FairnessAudit.Tests.Candidate;
using Interchange.Columns;
using Interchange.Runs;
using Interchange.ScoredSignals;
using Prioritisation.Ordering;

namespace FairnessAudit.Tests.Drawing;

public sealed class DrawDesignTests
{
    private const string Burden = "  - { id: B1, effect: block, kind: harm_limit, measure: false_positive, stratum_sets: [minimal], attributes: [team], tiers: [A, B], windows_months: [3], low: 0.67, high: 1.5, error: 0.01, rationale: r, decided_by: board, date: \"2026-01-01\", exception: allowed }\n";

    [Fact]
    public void The_block_fits_into_a_policy_names_no_group_and_says_what_the_page_says()
    {
        using var world = World();
        var result = DrawDesignRun.Run(world.Request(), new(30, 1.25), world["design"])!;
        var yaml = File.ReadAllText(world["design/draw-design.yaml"]);
        var policy = File.ReadAllText(SmallWorld.Repository("policies", "ordering", "societal-interest.yaml")).Replace("random:\n", yaml, StringComparison.Ordinal);
        var read = OrderingPolicyReader.Read(SourceFile.Of("policy.yaml", Encoding.UTF8.GetBytes(policy))).RandomDeviations!;
        Assert.Equal(result.From, read.From);
        Assert.Equal(result.Cells.Select(c => c.Deviation), read.ByClass.SelectMany(d => d));
        Assert.Equal(1, result.Cells.Max(c => c.Deviation));
        Assert.DoesNotContain("team", yaml, StringComparison.Ordinal);
        Assert.Contains($"Share of the proportional draw that was mixed in: {result.Lambda:0.00}.", yaml, StringComparison.Ordinal);
        Assert.All(result.Groups, g => Assert.InRange(g.Designed!.Value, 1 / 1.25, 1.25));
        var page = File.ReadAllText(world["design/report.en.html"]);
        Assert.Contains("In these nights the design changes nothing", page, StringComparison.Ordinal);
        Assert.Contains("The limit holds for every group", page, StringComparison.Ordinal);
        Assert.Equal(result.WorstReplayed.Present, result.WorstReplayed.Designed);
    }

    [Fact]
    public void What_is_known_and_assumed_is_counted_and_two_groups_are_one_contrast()
    {
        using var world = World();
        var result = DrawDesignRun.Run(world.Request(), new(30, 1.25), world["design"])!;
        var contrast = Assert.Single(result.Contrasts);
        Assert.Equal(("team", "a"), (contrast.Attribute, contrast.Group));
        Assert.Equal(["a", "b"], result.Groups.Select(g => g.Group), StringComparer.Ordinal);
        Assert.Equal(result.Drawable, result.Cells.Sum(c => c.Drawable));
        var fraud = result.Cells.Single(c => c is { Class: "fraud_abuse", Band: 0 });
        Assert.True(fraud is { Assumed: false, Known: >= 30 });
        Assert.All(result.Cells.Where(c => c.Drawable == 0), c => Assert.True(c.Assumed));
        Assert.True(contrast.Designed <= contrast.Present);
    }

    [Fact]
    public void The_files_are_the_same_for_any_number_of_threads()
    {
        using var world = World();
        DrawDesignRun.Run(world.Request(1), new(30, 1.25), world["one"]);
        DrawDesignRun.Run(world.Request(4), new(30, 1.25), world["four"]);
        foreach (var file in Directory.GetFiles(world["one"]).Select(Path.GetFileName))
            Assert.Equal(File.ReadAllBytes(world["one/" + file]), File.ReadAllBytes(world["four/" + file]));
        Assert.Null(DrawDesignRun.Run(world.Request(2), new(30, 1.25), world["one"]));
        Assert.Equal(ExitCode.Usage, Assert.Throws<RefusedException>(() => DrawDesignRun.Run(world.Request(), new(30, 1.1), world["one"])).ExitCode);
    }

    [Fact]
    public void With_places_for_several_strata_the_replayed_nights_draw_by_the_design()
    {
        using var world = World(arrivals: [new("a", "fraud_abuse", 4, 30), new("b", "fraud_abuse", 4, 20), new("b", "public_order", 2, 40)]);
        var ordering = world["candidate/ordering.yaml"];
        File.WriteAllText(ordering, File.ReadAllText(ordering).Replace("random:\n  share: 0.10", "random:\n  share: 0.50", StringComparison.Ordinal));
        world.WriteClaim();
        var claim = world["candidate/" + CandidateRecord.FileName];
        JsonFile.Write(claim, JsonFile.Parse<CandidateRecord>(SourceFile.Read(claim)) with { Capacity = 60 });
        var result = DrawDesignRun.Run(world.Request(), new(30, 3), world["design"])!;
        Assert.True(result.MostStrata >= 2);
        Assert.NotEqual(result.WorstReplayed.Present, result.WorstReplayed.Designed);
        Assert.DoesNotContain("In these nights the design changes nothing", File.ReadAllText(world["design/report.en.html"]), StringComparison.Ordinal);
        Assert.Contains(result.Groups, g => Math.Abs(g.PresentReplayed!.Value - g.DesignedReplayed!.Value) > 0.001);
    }

    [Fact]
    public void A_policy_that_judges_no_burden_has_nothing_to_draw_for()
    {
        using var world = World(Gates.Yaml(("a", 0.5), ("b", 0.5)));
        var refused = Assert.Throws<RefusedException>(() => DrawDesignRun.Run(world.Request(), new(30, 1.25), world["design"]));
        Assert.Equal("no-contrast", Assert.Single(refused.Problems).Code);
        Assert.False(Directory.Exists(world["design"]));
    }

    /// <summary>Two teams in two classes; the existing process looked at every third signal, and found some unfounded in both.</summary>
    private static SmallWorld World(string? gates = null, Arrivals[]? arrivals = null)
    {
        var world = new SmallWorld(arrivals ?? [new("a", "fraud_abuse", 4, 10), new("b", "fraud_abuse", 4, 4), new("b", "public_order", 2, 10)]);
        var batch = world.ReadIntake();
        var (arm, outcome) = (batch.Level("arm"), batch.Level("substantiated"));
        for (var row = 0; row < batch.Count; row++)
        {
            arm.Codes[row] = Code(arm, row % 3 == 0 ? "process" : "none");
            outcome.Codes[row] = row % 3 == 0 ? Code(outcome, row % 5 == 0 ? "founded" : "unfounded") : (byte)0;
        }

        world.WriteIntake(batch, parts: 1);
        world.WriteClaim();
        File.WriteAllText(world["gates.yaml"], gates ?? Gates.Yaml(("a", 0.5), ("b", 0.5)).TrimEnd() + "\n" + Burden);
        return world;
    }

    private static byte Code(LevelColumn column, string level) => (byte)(column.Levels.ToList().IndexOf(level) + 1);
}
