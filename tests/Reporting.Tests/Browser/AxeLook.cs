using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Reporting.Tests.Browser;

/// <summary>What axe finds on the screen, and of contrast in the dark and on paper.</summary>
internal static class AxeLook
{
    private static readonly List<string> Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"];

    /// <summary>What axe leaves to a person, and why that is no fault here. Anything else that it leaves open is one.</summary>
    private static readonly Dictionary<string, string> LeftToPeople = new(StringComparer.Ordinal)
    {
        ["color-contrast"] = "it cannot tell what lies behind letters in a picture; the colours themselves are held to the norm in ContrastTests",
    };

    public static async Task AtAsync(IBrowserContext context, LookedAt looked, List<string> faults)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(looked.File).AbsoluteUri);
        var result = await page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = Rules } });
        if (result.Passes.Length < 10)
            faults.Add($"axe looked at only {result.Passes.Length} rules");
        Tell(result, "", faults);
        faults.AddRange(result.Incomplete.Where(i => !LeftToPeople.ContainsKey(i.Id)).Select(i => $"axe leaves open {i.Id}: {i.Nodes[0].Html}"));
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        Tell(await ContrastAsync(page), "in the dark, ", faults);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, Media = Media.Print });
        Tell(await ContrastAsync(page), "on paper, ", faults);
        await page.CloseAsync();
    }

    private static Task<AxeResult> ContrastAsync(IPage page) => page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast"] } });

    private static void Tell(AxeResult result, string where, List<string> faults) =>
        faults.AddRange(result.Violations.SelectMany(v => v.Nodes.Take(3).Select(n => $"{where}{v.Id}: {n.Html}")));
}
