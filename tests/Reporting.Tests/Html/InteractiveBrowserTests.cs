using Microsoft.Playwright;
using Reporting.Documents;
using Reporting.Html;
using Reporting.Tests.Browser;

namespace Reporting.Tests.Html;

/// <summary>The scripts in a real browser, under the page's own policy, with the keyboard.</summary>
public sealed class InteractiveBrowserTests
{
    [BrowserFact]
    public Task Words_a_state_and_a_kind_filter_the_rows_and_the_count_is_told() => OnPage(async page =>
    {
        var told = page.Locator("form.search output");
        await Assertions.Expect(told).ToHaveTextAsync("2 of 2");
        await page.GetByLabel("Search").FillAsync("utr");
        await Assertions.Expect(told).ToHaveTextAsync("1 of 2");
        await Assertions.Expect(page.GetByRole(AriaRole.Row, new() { Name = "Rotterdam" }).First).ToBeHiddenAsync();
        await page.GetByLabel("Search").FillAsync("");
        await page.GetByLabel("State").SelectOptionAsync("shown within tolerance");
        await Assertions.Expect(told).ToHaveTextAsync("1 of 2");
        await page.GetByLabel("Search").FillAsync("nowhere");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "List" })).ToBeHiddenAsync();
    });

    [BrowserFact]
    public Task Two_sets_stand_beside_each_other_by_key_and_what_is_on_one_side_only_says_so() => OnPage(async page =>
    {
        var rows = page.Locator(".side-by-side tbody tr");
        await Assertions.Expect(rows).ToHaveCountAsync(3);
        await Assertions.Expect(rows.Nth(0)).ToContainTextAsync("shown within tolerance1.00");
        await Assertions.Expect(rows.Nth(0)).ToContainTextAsync("changed");
        await Assertions.Expect(rows.Nth(1)).ToContainTextAsync("same");
        await Assertions.Expect(rows.Nth(2)).ToContainTextAsync("not here");
        await page.GetByLabel("Only changed").CheckAsync();
        await Assertions.Expect(rows).ToHaveCountAsync(2);
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Then" }).SelectOptionAsync("two");
        await Assertions.Expect(rows).ToHaveCountAsync(0);
    });

    [BrowserFact]
    public Task A_form_says_what_is_missing_and_goes_there_and_writes_a_file_that_no_answer_can_break_out_of() => OnPage(async page =>
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(page.Locator(".form-problems li")).ToHaveTextAsync(["Taste: is missing", "Town: is missing", "Why: is missing"]);
        await Assertions.Expect(page.Locator(".form-problems")).ToBeFocusedAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Why: is missing" }).PressAsync("Enter");
        await page.Keyboard.TypeAsync("two \"lines\"\n  and: more \\ \u2028");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Add a guest" })).ToBeHiddenAsync();
        await page.GetByLabel("salt").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(page.Locator(".form-problems li")).ToHaveTextAsync(["Town: is missing", "Guests: is empty"]);
        Assert.Empty(await page.EvaluateAsync<string[]>("[...document.querySelectorAll('[id]')].map(e => e.id).filter((id, i, all) => all.indexOf(id) !== i)"));
        await page.GetByLabel("Town").SelectOptionAsync("Rotterdam");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a guest" }).PressAsync("Enter");
        await page.Keyboard.TypeAsync("Ada: {}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a guest" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove the guest" }).Nth(1).ClickAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync());
        Assert.Equal("answers.yaml", download.SuggestedFilename);
        Assert.Equal(
            "schema: \"answers/1\"\ntaste: \"salt\"\ntown: \"Rotterdam\"\nland: \"nl\"\nwhy: \"two \\\"lines\\\"\\n  and: more \\\\\"\nguests:\n  - name: \"Ada: {}\"\n",
            await File.ReadAllTextAsync(await download.PathAsync()));
        await Assertions.Expect(page.Locator("form.file-form > output")).ToHaveTextAsync("Saved");
    });

    private static async Task OnPage(Func<IPage, Task> use)
    {
        var folder = Directory.CreateTempSubdirectory("interactive-");
        try
        {
            var file = Path.Combine(folder.FullName, "page.en.html");
            await File.WriteAllBytesAsync(file, HtmlReport.Render(InteractiveDocument.Of(), Language.English, "page.nl.html"));
            await using var browser = await RealBrowser.StartAsync();
            await using var context = await browser.NewContextAsync(new() { Offline = true });
            var page = await context.NewPageAsync();
            var faults = new List<string>();
            page.Console += (_, message) => faults.Add(message.Text);
            page.PageError += (_, error) => faults.Add(error);
            await page.GotoAsync(new Uri(file).AbsoluteUri);
            await use(page);
            Assert.Empty(faults);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
