using EndToEnd.Tests.Worlds;
using Reporting.Tests.Browser;

namespace EndToEnd.Tests.Demonstration;

/// <summary>The pages of the pipeline's room, as the programs wrote them. Those of the audit, far larger, are looked at where they are made.</summary>
[Collection(nameof(DemoWorld))]
public sealed class PagesTests(DemoWorld world)
{
    [BrowserFact]
    public async Task A_browser_finds_no_barrier_on_any_page_of_a_night_its_outcomes_or_an_evaluation()
    {
        var pages = new[] { $"nights/replay/{DemoWorld.FirstNight}.r1", "history", "clean/candidate" }
            .SelectMany(folder => Directory.EnumerateFiles(world[folder], "*.html", SearchOption.AllDirectories))
            .Select(path => (Name: Path.GetRelativePath(world.Path, path), Path: path)).OrderBy(p => p.Name, StringComparer.Ordinal).ToArray();
        foreach (var kind in new[] { "night.nl.html", "worklist.en.html", "late.nl.html", "outcomes.nl.html", "report.en.html" })
            Assert.Contains(pages, p => p.Name.EndsWith(kind, StringComparison.Ordinal));
        Assert.Empty(await Accessibility.ViolationsAsync(pages.Select(p => (p.Name, File.ReadAllBytes(p.Path)))));
    }
}
