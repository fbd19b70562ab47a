using System.Text.Json;

namespace EndToEnd.Tests.Documentation;

/// <summary>What the README says of speed is what was measured and committed, or this fails and says what to put there.</summary>
public sealed class ReadmeRatiosTests
{
    private static readonly string Results = Path.Combine(Executable.Root, "benchmarks", "results");

    [Fact]
    public void The_readme_shows_the_ratios_that_are_committed()
    {
        var folder = Assert.Single(Directory.GetDirectories(Results));
        var block = $"<!-- ratios: benchmarks/results/{Path.GetFileName(folder)}/ratios.json -->\n{File.ReadAllText(Path.Combine(folder, "ratios.md"))}<!-- /ratios -->";
        Assert.True(File.ReadAllText(Path.Combine(Executable.Root, "README.md")).Contains(block, StringComparison.Ordinal), "README.md should hold:\n" + block);
    }

    [Fact]
    public void Every_ratio_says_beside_whom_with_what_and_how_far_its_runs_lie_apart()
    {
        foreach (var file in Directory.GetFiles(Results, "ratios.json", SearchOption.AllDirectories))
        {
            using var ratios = JsonDocument.Parse(File.ReadAllBytes(file));
            Assert.NotEmpty(ratios.RootElement.EnumerateArray());
            foreach (var ratio in ratios.RootElement.EnumerateArray())
            {
                Assert.All(new[] { "name", "unit", "peer", "isa" }, field => Assert.False(string.IsNullOrEmpty(ratio.GetProperty(field).GetString())));
                var (value, spread) = (ratio.GetProperty("value").GetDouble(), ratio.GetProperty("spread"));
                Assert.InRange(value, spread[0].GetDouble(), spread[1].GetDouble());
                Assert.True(ratio.GetProperty("runs").GetInt32() >= 1);
            }
        }
    }
}
