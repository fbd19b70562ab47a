using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Reporting.Documents;
using Reporting.Html;

namespace Reporting.Tests.Html;

public sealed class InteractivePageTests
{
    private static IDocument Page(string name = "Rotterdam") =>
        new HtmlParser().ParseDocument(Encoding.UTF8.GetString(HtmlReport.Render(InteractiveDocument.Of(name), Language.English, "other.html")));

    [Fact]
    public void Only_the_scripts_of_the_page_may_run_each_by_the_digest_of_its_text()
    {
        var page = Page();
        var policy = page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content")!;
        string[] digests = [.. page.QuerySelectorAll("script:not([type])").Select(s => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(s.TextContent)))}'")];
        Assert.Equal(3, digests.Length);
        Assert.Contains($"script-src {string.Join(' ', digests)};", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-inline'; script", policy, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("[src], [onclick], [oninput]"));
    }

    [Fact]
    public void A_page_that_asks_nothing_has_neither_script_nor_the_right_to_one()
    {
        var page = Encoding.UTF8.GetString(HtmlReport.Render(SampleDocuments.Everything(), Language.Dutch, "other.html"));
        Assert.DoesNotContain("script", page, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Text_from_the_data_leaves_neither_its_element_nor_its_script()
    {
        var page = Page(SampleDocuments.Nasty);
        Assert.Empty(page.QuerySelectorAll("b"));
        Assert.Equal(4, page.QuerySelectorAll("script").Length);
        Assert.Contains(SampleDocuments.Nasty, page.QuerySelector("option[data-sets*=land]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_script_every_row_is_there_and_the_file_can_be_written_by_hand()
    {
        var page = Page();
        Assert.All(page.QuerySelectorAll("form, .side-by-side"), block => Assert.True(block.HasAttribute("hidden")));
        Assert.DoesNotContain(page.QuerySelectorAll("tbody tr"), row => row.HasAttribute("hidden"));
        Assert.Equal(
            "schema: \"answers/1\"\ntaste: \"sweet | salt\"\ntown: \"...\"\nland: \"...\"\nwhy: \"...\"\nguests:\n  - name: \"...\"\n    until: \"YYYY-MM-DD\"\n",
            page.QuerySelector("pre")!.TextContent);
    }
}
