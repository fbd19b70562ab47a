using Microsoft.Playwright;

namespace Reporting.Tests.Browser;

/// <summary>
/// Opens pages as a reader does, from a folder, and looks at everything that can be checked without a person: what axe knows of WCAG 2.1 A and
/// AA, links, requests, narrow windows, the keyboard, words in pictures, and colours in the light, in the dark and on paper.
/// </summary>
internal static class PageChecks
{
    /// <summary>320 CSS pixels is a telephone, and 1280 at 400%; 640 is 1280 at 200%.</summary>
    private static readonly int[] Widths = [320, 640];

    /// <summary>Every fault as "page: fault".</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(IEnumerable<LookedAt> pages)
    {
        await using var browser = await RealBrowser.StartAsync();
        await using var asRead = await browser.NewContextAsync(new() { Offline = true });
        await using var withAxe = await browser.NewContextAsync(new() { Offline = true, BypassCSP = true });
        var found = new List<string>();
        foreach (var looked in pages)
        {
            var faults = new List<string>();
            await ReadAsync(asRead, looked, faults);
            await AxeLook.AtAsync(withAxe, looked, faults);
            found.AddRange(faults.Select(f => $"{looked.Name}: {f}"));
        }

        return found;
    }

    private static async Task ReadAsync(IBrowserContext context, LookedAt looked, List<string> faults)
    {
        var address = new Uri(looked.File).AbsoluteUri;
        var page = await context.NewPageAsync();
        page.Request += (_, request) =>
        {
            if (!string.Equals(request.Url, address, StringComparison.Ordinal))
                faults.Add("asks for " + request.Url);
        };
        page.Console += (_, message) => faults.Add("the console says " + message.Text);
        page.PageError += (_, error) => faults.Add("a script fails: " + error);
        await page.GotoAsync(address);
        var text = await page.Locator("body").InnerTextAsync();
        faults.AddRange(looked.Says.Where(words => !text.Contains(words, StringComparison.OrdinalIgnoreCase)).Select(words => $"does not say '{words}'"));
        await LinksAsync(page, faults);
        await KeyboardLook.AtAsync(page, faults);
        await page.EvaluateAsync("() => { for (const folded of document.querySelectorAll('details')) folded.open = true; }");
        await PictureLook.AtAsync(page, faults);
        foreach (var width in Widths)
        {
            await page.SetViewportSizeAsync(width, 800);
            if (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth") is var wide && wide > width)
                faults.Add($"is {wide} wide in a window of {width}: {await WidestAsync(page, width)}");
        }

        await ColourLook.AtAsync(page, faults);
        await page.CloseAsync();
    }

    private static async Task LinksAsync(IPage page, List<string> faults)
    {
        var targets = await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('[href]')].map((link) => link.href)");
        foreach (var target in targets.Distinct(StringComparer.Ordinal).Select(t => new Uri(t)))
        {
            if (!target.IsFile || !File.Exists(target.LocalPath))
                faults.Add($"links to {target}, which is not there");
            else if (target.Fragment.Length > 1 && await page.Locator("[id='" + target.Fragment[1..] + "']").CountAsync() == 0)
                faults.Add($"links to {target.Fragment}, which is not on the page");
        }
    }

    private static Task<string> WidestAsync(IPage page, int width) => page.EvaluateAsync<string>(
        """
        (width) => {
          const wide = [...document.querySelectorAll("body *")].filter((e) => e.getBoundingClientRect().right > width + 1 && !e.closest(".scroll, pre"));
          return wide.slice(0, 3).map((e) => e.outerHTML.slice(0, 120)).join(" | ");
        }
        """,
        width);
}
