using Microsoft.Playwright;

namespace Reporting.Tests.Browser;

/// <summary>
/// The colours of a page in the light, in the dark and on paper. Axe finds what lies behind each letter, which takes minutes for a long page; this
/// takes every pair of ink and ground once, from the styles that the browser worked out. Letters in a picture are held against the page behind it.
/// </summary>
internal static class ColourLook
{
    private const string Pale =
        """
        () => {
          const parts = (colour) => colour.match(/[\d.]+/g).map(Number);
          const luminance = (c) => [0.2126, 0.7152, 0.0722].reduce((sum, share, i) => {
            const v = c[i] / 255;
            return sum + share * (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
          }, 0);
          const contrast = (a, b) => (Math.max(luminance(a), luminance(b)) + 0.05) / (Math.min(luminance(a), luminance(b)) + 0.05);
          const over = (top, under) => { const opaque = top[3] ?? 1; return [0, 1, 2].map((i) => opaque * top[i] + (1 - opaque) * under[i]); };
          const ground = (e) => e ? over(parts(getComputedStyle(e).backgroundColor), ground(e.parentElement)) : [255, 255, 255];
          const seen = new Set(), pale = [];
          const letters = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (letters.nextNode()) {
            const e = letters.currentNode.parentElement;
            if (!letters.currentNode.data.trim() || e.closest("script, style, template, title, desc, option") || !e.checkVisibility({ visibilityProperty: true })) continue;
            const style = getComputedStyle(e), size = parseFloat(style.fontSize);
            const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
            const ink = e.namespaceURI.endsWith("svg") ? style.fill : style.color, behind = ground(e);
            const pair = [ink, behind, large].join();
            if (seen.has(pair)) continue;
            seen.add(pair);
            if (contrast(over(parts(ink), behind), behind) < (large ? 3 : 4.5)) pale.push(`${ink} on ${behind.map(Math.round)}: ${e.outerHTML.slice(0, 120)}`);
          }
          return [...pale, luminance(ground(document.body)) > 0.5 ? "light" : "dark"];
        }
        """;

    /// <summary>Who likes the dark gets it, with letters that can be read, and still prints black on white.</summary>
    public static async Task AtAsync(IPage page, List<string> faults)
    {
        await LookAsync(page, new() { ColorScheme = ColorScheme.Light, Media = Media.Screen }, "", "light", faults);
        await LookAsync(page, new() { ColorScheme = ColorScheme.Dark, Media = Media.Screen }, "in the dark, ", "dark", faults);
        await LookAsync(page, new() { ColorScheme = ColorScheme.Dark, Media = Media.Print }, "on paper, ", "light", faults);
    }

    private static async Task LookAsync(IPage page, PageEmulateMediaOptions media, string where, string expected, List<string> faults)
    {
        await page.EmulateMediaAsync(media);
        var told = await page.EvaluateAsync<string[]>(Pale);
        faults.AddRange(told[..^1].Select(pale => $"{where}too pale: {pale}"));
        if (!string.Equals(told[^1], expected, StringComparison.Ordinal))
            faults.Add($"{where}the page is {told[^1]}");
    }
}
