using System.Text.Json;
using EndToEnd.Tests.Worlds;
using Microsoft.Playwright;
using Reporting.Tests.Browser;

namespace EndToEnd.Tests.Demonstration;

/// <summary>The portal as its readers use it: opened from a folder, a decision prepared on it, and that decision signed.</summary>
[Collection(nameof(DemoWorld))]
public sealed class PortalTests(DemoWorld world, PortalTests.MadeOnce made) : IClassFixture<PortalTests.MadeOnce>, IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [BrowserFact]
    public async Task A_decision_prepared_on_an_audits_page_is_signed_as_it_was_written_and_fits_no_other_audit()
    {
        const string Why = "Read in full: the figures are \"as reported\".\nI ask for one thing.";
        var file = await PreparedAsync(made.Public, "clean-audit", async page =>
        {
            await page.GetByLabel("approve on conditions").CheckAsync();
            await page.GetByRole(AriaRole.Combobox, new() { Name = "Your role" }).SelectOptionAsync("ethics reviewer");
            await page.GetByRole(AriaRole.Textbox, new() { Name = "Your reasons" }).FillAsync(Why);
            await page.GetByRole(AriaRole.Button, new() { Name = "Add a condition" }).PressAsync("Enter");
            await page.GetByRole(AriaRole.Textbox, new() { Name = "What must be done" }).FillAsync("Look again after the first quarter: it is soon enough.");
            await page.GetByRole(AriaRole.Textbox, new() { Name = "Who sees to it" }).FillAsync("Olga");
        });

        var signed = folder.File("emre.dsse.json");
        var shown = Sign("clean/audit", file, signed).Ends(0, "approve_on_conditions", "condition: Look again after the first quarter", "reasons: I ask for one thing.", "signed by emre in role ethics_reviewer");
        Assert.Contains("verdict: nothing blocks", shown.Error, StringComparison.Ordinal);
        using var envelope = JsonDocument.Parse(File.ReadAllBytes(signed));
        using var statement = JsonDocument.Parse(Convert.FromBase64String(envelope.RootElement.GetProperty("payload").GetString()!));
        var decision = statement.RootElement.GetProperty("predicate");
        Assert.Equal(Why, decision.GetProperty("reasons").GetString());
        Assert.Equal("Olga", decision.GetProperty("conditions")[0].GetProperty("owner").GetString());

        Sign("stand-in/audit", file, folder.File("other.dsse.json")).Ends(5, "[decision-other-audit]", "[decision-other-findings]");
        Sign("clean/audit", file, folder.File("twice.dsse.json"), "--decision", "approve").Ends(2, "--decision stands in the decision file");
        Assert.False(File.Exists(folder.File("other.dsse.json")) || File.Exists(folder.File("twice.dsse.json")));
    }

    [BrowserFact]
    public async Task Without_a_script_all_rows_stand_there_and_two_audits_can_be_read_side_by_side()
    {
        var portal = made.Public;
        await using var browser = await RealBrowser.StartAsync();
        await using var context = await browser.NewContextAsync(new() { Offline = true, JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(Address(portal, "index.nl.html"));
        await Assertions.Expect(page.Locator("form.search")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("tbody tr").First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Vergelijk twee audits" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "clean/audit en stand-in/audit" }).ClickAsync();
        await Assertions.Expect(page.GetByText("buiten tolerantie aangetoond").First).ToBeVisibleAsync();
        await page.GotoAsync(Address(portal, "audits/clean-audit.nl.html"));
        await Assertions.Expect(page.Locator("pre")).ToContainTextAsync("schema: \"decision/1\"");
    }

    [Fact]
    public void The_public_portal_shows_no_signal_and_no_exact_figure_and_the_restricted_one_is_its_owners_and_says_so()
    {
        var signals = Directory.GetFiles(world["nights"], "worklist.en.csv", SearchOption.AllDirectories).SelectMany(f => File.ReadLines(f).Skip(1)).Select(line => line.Split(';')[0]).Where(id => id.Length > 8).ToHashSet(StringComparer.Ordinal);
        Assert.NotEmpty(signals);
        var pages = Directory.GetFiles(made.Public, "*.html", SearchOption.AllDirectories).Select(File.ReadAllText).ToList();
        Assert.All(pages, page => Assert.DoesNotContain("RESTRICTED EDITION", page, StringComparison.Ordinal));
        Assert.All(pages, page => Assert.DoesNotContain("BEPERKTE EDITIE", page, StringComparison.Ordinal));
        var restricted = Directory.GetFiles(made.Restricted, "*.html", SearchOption.AllDirectories);
        foreach (var path in restricted.Where(p => !p.Contains("/reports/", StringComparison.Ordinal)))
            Assert.Contains(path.EndsWith(".nl.html", StringComparison.Ordinal) ? "BEPERKTE EDITIE" : "RESTRICTED EDITION", File.ReadAllText(path), StringComparison.Ordinal);
        foreach (var path in restricted.Where(p => p.Contains("/reports/audits/", StringComparison.Ordinal)))
            Assert.Contains("EDITI", File.ReadAllText(path), StringComparison.Ordinal);
        foreach (var path in restricted)
        {
            if (!OperatingSystem.IsWindows())
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        }

        foreach (var page in pages.Concat(restricted.Select(File.ReadAllText)))
            Assert.DoesNotContain(signals, id => page.Contains(id, StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_results_give_the_same_portal_and_nothing_that_it_read_is_changed()
    {
        var before = Folders.Digests(world["trust"]) + Folders.Digests(world["release"]);
        Assert.Equal(Folders.Digests(made.Public), Folders.Digests(new MorePages(world, folder).Portal(restricted: false, "again")));
        Assert.Equal(before, Folders.Digests(world["trust"]) + Folders.Digests(world["release"]));
        Executable.FairnessAudit.Run("portal", "--audits", world["keys"], "--out", folder.File("three")).Ends(3, "[portal-nothing]");
        Executable.FairnessAudit.Run("portal", "--out", folder.File("three")).Ends(2, "--audits");
    }

    private Ran Sign(string audit, string decision, string output, params string[] more) => Executable.FairnessAudit.Run([
        "sign", "--audit", world[audit], "--registers", world["registers"], "--decision-file", decision, "--key", world["keys/emre.key"], "--passphrase-file", world["keys/emre.pass"], "--root", world["trust/root.json"], "--out", output, .. more]);

    /// <summary>The file that the browser saves once the form is filled in, with no network and under the page's own policy.</summary>
    private async Task<string> PreparedAsync(string portal, string audit, Func<IPage, Task> fill)
    {
        await using var browser = await RealBrowser.StartAsync();
        await using var context = await browser.NewContextAsync(new() { Offline = true });
        var page = await context.NewPageAsync();
        await page.GotoAsync(Address(portal, $"audits/{audit}.en.html"));
        await fill(page);
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Save the file" }).PressAsync("Enter"));
        Assert.Equal($"decision-{audit}.yaml", download.SuggestedFilename);
        await download.SaveAsAsync(folder.File(download.SuggestedFilename));
        return folder.File(download.SuggestedFilename);
    }

    private static string Address(string portal, string page) => new Uri(Path.Combine(portal, page)).AbsoluteUri;

    /// <summary>Both editions, which nothing here changes.</summary>
    public sealed class MadeOnce : IDisposable
    {
        private readonly TemporaryFolder folder = new();

        public MadeOnce(DemoWorld world)
        {
            var pages = new MorePages(world, folder);
            (Public, Restricted) = (pages.Portal(restricted: false, "public"), pages.Portal(restricted: true, "restricted"));
        }

        public string Public { get; }

        public string Restricted { get; }

        public void Dispose() => folder.Dispose();
    }
}
