using System.Globalization;
using System.Text.Json;
using EndToEnd.Tests.Worlds;

namespace EndToEnd.Tests.Demonstration;

/// <summary>The README's figures are those of the command that it names, or this fails and prints the block to put there.</summary>
[Collection(nameof(DemoWorld))]
public sealed class ReadmeFiguresTests(DemoWorld world)
{
    private static readonly (string Id, string Words)[] Rules =
    [
        ("candidate", "the scorecard's order"),
        ("model-2", "a logistic baseline's order"),
        ("policy-only", "the order by policy alone"),
        ("process", "the existing process (14,654 places of its own)"),
        ("random-draw", "a random draw"),
    ];

    [Fact]
    public void The_readme_says_what_the_demonstration_gives()
    {
        var readme = File.ReadAllText(Path.Combine(Executable.Root, "README.md"));
        var expected = Block();

        Assert.True(readme.Contains(expected, StringComparison.Ordinal), "README.md should hold:\n" + expected);
    }

    [Fact]
    public void The_candidate_is_shown_to_beat_policy_alone_and_the_baseline_at_capacity()
    {
        using var evaluation = Evaluation();
        foreach (var other in (string[])["policy-only", "model-2"])
        {
            var difference = evaluation.RootElement.GetProperty("candidate_minus_other").EnumerateArray().Single(d => d.GetProperty("other").GetString() == other);
            foreach (var measure in (string[])["precision_at_capacity", "share_of_founded_reached"])
                Assert.True(difference.GetProperty(measure).GetProperty("weighted").GetProperty("low").GetDouble() > 0, $"{measure} against {other}");
        }
    }

    private string Block()
    {
        using var evaluation = Evaluation();
        var rules = evaluation.RootElement.GetProperty("rules").EnumerateArray().ToDictionary(r => r.GetProperty("id").GetString()!, StringComparer.Ordinal);
        var lines = Rules.Select(rule => $"| {rule.Words} | {Cell(rules[rule.Id], "share_of_founded_reached")} | {Cell(rules[rule.Id], "precision_at_capacity")} |");
        return "<!-- figures: ./demo.sh -->\n| order | of all founded signals it reaches | of what it puts forward is founded |\n| --- | --- | --- |\n"
            + string.Join('\n', lines) + "\n<!-- /figures -->";
    }

    private static string Cell(JsonElement rule, string measure)
    {
        var estimate = rule.GetProperty(measure).GetProperty("weighted");
        return string.Create(CultureInfo.InvariantCulture, $"{Percent(estimate, "estimate")} ({Percent(estimate, "low")} to {Percent(estimate, "high")}, n = {estimate.GetProperty("n").GetInt64():N0})");
    }

    private static string Percent(JsonElement estimate, string name) => (100 * estimate.GetProperty(name).GetDouble()).ToString("F1", CultureInfo.InvariantCulture) + "%";

    private JsonDocument Evaluation() => JsonDocument.Parse(File.ReadAllBytes(world["clean/candidate/evaluation.json"]));
}
