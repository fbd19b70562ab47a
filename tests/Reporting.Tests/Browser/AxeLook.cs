using System.Text.Json;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Reporting.Tests.Browser;

/// <summary>
/// What axe finds on the screen, and of contrast in the dark and on paper. Its script is run as it is: the package's own way opens a page more for
/// every look, for frames that no report has.
/// </summary>
internal static class AxeLook
{
    private const string Contrast = "color-contrast";

    /// <summary>Beyond this axe does not look at contrast: finding what lies behind each of thousands of letters takes minutes. <see cref="ColourLook"/> does on every page.</summary>
    private const int LargeBytes = 150_000;

    private const string Look =
        """
        async (runOnly) => {
          const { passes, violations, incomplete } = await axe.run(document, { ...runOnly, resultTypes: ["violations", "incomplete"] });
          const told = (results) => results.flatMap((r) => r.nodes.slice(0, 3).map((n) => [r.id, n.html.slice(0, 200)]));
          return JSON.stringify({ passed: passes.length, violations: told(violations), open: told(incomplete) });
        }
        """;

    private static readonly string[] Tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"];

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>What axe leaves to a person, and why that is no fault here. Anything else that it leaves open is one.</summary>
    private static readonly Dictionary<string, string> LeftToPeople = new(StringComparer.Ordinal)
    {
        [Contrast] = "it cannot tell what lies behind letters in a picture; the colours themselves are held to the norm in ContrastTests",
    };

    public static async Task AtAsync(IBrowserContext context, LookedAt looked, List<string> faults)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(looked.File).AbsoluteUri);
        await page.EvaluateAsync(Script);
        var large = new FileInfo(looked.File).Length > LargeBytes;
        var seen = await RunAsync(page, new { runOnly = new { type = "tag", values = Tags }, rules = new Dictionary<string, object>(StringComparer.Ordinal) { [Contrast] = new { enabled = !large } } });
        if (seen.Passed < 10)
            faults.Add($"axe looked at only {seen.Passed} rules");
        Tell(seen, "", faults);
        faults.AddRange(seen.Open.Where(o => !LeftToPeople.ContainsKey(o[0])).Select(o => $"axe leaves open {o[0]}: {o[1]}"));
        if (!large)
            await ColoursAsync(page, faults);
        await page.CloseAsync();
    }

    private static async Task ColoursAsync(IPage page, List<string> faults)
    {
        var contrast = new { runOnly = new { type = "rule", values = new[] { Contrast } } };
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        Tell(await RunAsync(page, contrast), "in the dark, ", faults);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark, Media = Media.Print });
        Tell(await RunAsync(page, contrast), "on paper, ", faults);
    }

    /// <summary>All rules, contrast too, on a page that is open.</summary>
    public static async Task<Seen> WholeAsync(IPage page)
    {
        await page.EvaluateAsync(Script);
        return await RunAsync(page, new { runOnly = new { type = "tag", values = Tags } });
    }

    private static async Task<Seen> RunAsync(IPage page, object options) =>
        JsonSerializer.Deserialize<Seen>(await page.EvaluateAsync<string>(Look, options), JsonSerializerOptions.Web)!;

    private static void Tell(Seen seen, string where, List<string> faults) => faults.AddRange(seen.Violations.Select(v => $"{where}{v[0]}: {v[1]}"));

    /// <param name="Passed">Rules that found something and nothing wrong.</param>
    /// <param name="Violations">Rule and element.</param>
    /// <param name="Open">Rule and element of what axe cannot decide.</param>
    internal sealed record Seen(int Passed, string[][] Violations, string[][] Open);
}
