using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Reporting.Tests.Browser;

/// <summary>What axe finds on the screen, and of contrast in the dark and on paper.</summary>
internal static class AxeLook
{
    private const string Contrast = "color-contrast";

    private static readonly List<string> Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"];

    /// <summary>Only these are told in full: naming each of the thousands of elements that pass takes minutes.</summary>
    private static readonly HashSet<ResultType> Told = [ResultType.Violations, ResultType.Incomplete];

    /// <summary>Beyond this contrast is not looked at: the colours are those of every other page, and finding what lies behind each of thousands of letters takes minutes.</summary>
    private const int LargeBytes = 150_000;

    /// <summary>What axe leaves to a person, and why that is no fault here. Anything else that it leaves open is one.</summary>
    private static readonly Dictionary<string, string> LeftToPeople = new(StringComparer.Ordinal)
    {
        [Contrast] = "it cannot tell what lies behind letters in a picture; the colours themselves are held to the norm in ContrastTests",
    };

    public static async Task AtAsync(IBrowserContext context, LookedAt looked, List<string> faults)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(looked.File).AbsoluteUri);
        var large = new FileInfo(looked.File).Length > LargeBytes;
        var result = await page.RunAxe(new AxeRunOptions
        {
            ResultTypes = Told,
            RunOnly = new RunOnlyOptions { Type = "tag", Values = Rules },
            Rules = new Dictionary<string, RuleOptions>(StringComparer.Ordinal) { [Contrast] = new() { Enabled = !large } },
        });
        if (result.Passes.Length < 10)
            faults.Add($"axe looked at only {result.Passes.Length} rules");
        Tell(result, "", faults);
        faults.AddRange(result.Incomplete.Where(i => !LeftToPeople.ContainsKey(i.Id)).Select(i => $"axe leaves open {i.Id}: {i.Nodes[0].Html}"));
        if (!large)
            await ColoursAsync(page, faults);
        await page.CloseAsync();
    }

    private static async Task ColoursAsync(IPage page, List<string> faults)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        Tell(await ContrastAsync(page), "in the dark, ", faults);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, Media = Media.Print });
        Tell(await ContrastAsync(page), "on paper, ", faults);
    }

    private static Task<AxeResult> ContrastAsync(IPage page) => page.RunAxe(new AxeRunOptions { ResultTypes = Told, RunOnly = new RunOnlyOptions { Type = "rule", Values = [Contrast] } });

    private static void Tell(AxeResult result, string where, List<string> faults) =>
        faults.AddRange(result.Violations.SelectMany(v => v.Nodes.Take(3).Select(n => $"{where}{v.Id}: {n.Html}")));
}
