using System.Text;

namespace Reporting.Tests.Browser;

/// <summary>Opens pages in a real browser and lets axe look at them. Axe sees only a part of WCAG; people have to see the rest.</summary>
internal static class Accessibility
{
    /// <summary>Every violation as "page: rule, element", and every request that a page made beyond itself.</summary>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(IEnumerable<(string Name, byte[] Page)> pages)
    {
        await using var browser = await RealBrowser.StartAsync();
        await using var context = await browser.NewContextAsync(new() { BypassCSP = true, Offline = true });
        var page = await context.NewPageAsync();
        var found = new List<string>();
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith("data:", StringComparison.Ordinal) && !request.Url.StartsWith("about:", StringComparison.Ordinal))
                found.Add("a page asked for " + request.Url);
        };
        foreach (var (name, bytes) in pages)
        {
            await page.SetContentAsync(Encoding.UTF8.GetString(bytes));
            var seen = await AxeLook.WholeAsync(page);
            if (seen.Passed < 10)
                found.Add($"{name}: axe looked at only {seen.Passed} rules");
            found.AddRange(seen.Violations.Select(v => $"{name}: {v[0]}: {v[1]}"));
        }
        return found;
    }
}
