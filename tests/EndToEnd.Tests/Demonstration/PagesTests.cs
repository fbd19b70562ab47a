using EndToEnd.Tests.Worlds;
using Reporting.Tests.Browser;

namespace EndToEnd.Tests.Demonstration;

/// <summary>The pages that people read, as the programs wrote them.</summary>
[Collection(nameof(DemoWorld))]
public sealed class PagesTests(DemoWorld world)
{
    [BrowserFact]
    public async Task A_browser_finds_no_barrier_on_any_page_of_the_demonstration()
    {
        var pages = Directory.EnumerateFiles(world.Path, "*.html", SearchOption.AllDirectories)
            .Where(path => !path.Contains(DemoWorld.SecondNight, StringComparison.Ordinal))
            .Select(path => (Name: Path.GetRelativePath(world.Path, path), Path: path)).OrderBy(p => p.Name, StringComparer.Ordinal).ToArray();
        foreach (var kind in new[] { "night.nl.html", "worklist.en.html", "late.nl.html", "report.en.html" })
            Assert.Contains(pages, p => p.Name.EndsWith(kind, StringComparison.Ordinal));
        Assert.Empty(await Accessibility.ViolationsAsync(pages.Select(p => (p.Name, File.ReadAllBytes(p.Path)))));
    }
}
