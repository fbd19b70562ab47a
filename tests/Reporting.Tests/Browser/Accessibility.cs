using System.Text;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Reporting.Tests.Browser;

/// <summary>Opens pages in a real browser and lets axe look at them. Axe sees only a part of WCAG; people have to see the rest.</summary>
internal static class Accessibility
{
    private static readonly List<string> Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"];

    /// <summary>Every violation as "page: rule, element", and every request that a page made beyond itself.</summary>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(IEnumerable<(string Name, byte[] Page)> pages)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = BrowserFactAttribute.Chromium ?? throw new InvalidOperationException("CI=true asks for the browser tests, and there is no chromium on PATH"),
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic", "--no-first-run"],
        });
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
            var result = await page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = Rules } });
            if (result.Passes.Length < 10)
                found.Add($"{name}: axe looked at only {result.Passes.Length} rules");
            found.AddRange(result.Violations.SelectMany(v => v.Nodes.Select(n => $"{name}: {v.Id}: {n.Html}")));
        }
        return found;
    }
}
