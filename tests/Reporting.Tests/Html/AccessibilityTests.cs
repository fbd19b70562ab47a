using Reporting.Html;
using Reporting.Tests.Browser;

namespace Reporting.Tests.Html;

public sealed class AccessibilityTests
{
    [BrowserFact]
    public async Task A_browser_finds_no_barrier_in_any_building_block_in_either_language()
    {
        var documents = new[] { SampleDocuments.Everything(), SampleDocuments.Everything(SampleDocuments.Nasty), SampleDocuments.Everything() with { Banner = null, Colophon = [] } };
        var pages = documents.SelectMany((d, i) => HtmlReport.RenderBoth(d).Select(p => ($"{p.Key} of document {i}", p.Value)));
        Assert.Empty(await Accessibility.ViolationsAsync(pages));
    }

    [BrowserFact]
    public async Task A_page_with_nothing_to_say_and_a_page_that_is_used_are_as_good_to_use_as_any()
    {
        var folder = Directory.CreateTempSubdirectory("pages-");
        try
        {
            foreach (var name in new[] { "other", "start" })
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, name + ".nl.html"), "");
            foreach (var (name, document) in new[] { ("empty", SampleDocuments.Empty()), ("used", InteractiveDocument.Of()) })
            {
                foreach (var (file, page) in HtmlReport.RenderBoth(document, name))
                    await File.WriteAllBytesAsync(Path.Combine(folder.FullName, file), page);
            }

            Assert.Empty(await PageChecks.FaultsAsync([new("empty", Path.Combine(folder.FullName, "empty.nl.html"), "Er zijn geen regels."), new("used", Path.Combine(folder.FullName, "used.nl.html"))]));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [BrowserFact]
    public async Task A_browser_does_find_a_barrier_where_one_is_planted()
    {
        var page = "<!DOCTYPE html><html><head><title>t</title></head><body><main><h1>t</h1><p style='color:#bbb;background:#fff'>pale</p></main></body></html>"u8.ToArray();
        var found = await Accessibility.ViolationsAsync([("planted", page)]);
        Assert.Contains(found, f => f.Contains("html-has-lang", StringComparison.Ordinal));
        Assert.Contains(found, f => f.Contains("color-contrast", StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task Every_kind_of_fault_is_found_where_one_is_planted()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("planted-").FullName, "planted.html");
        try
        {
            await File.WriteAllTextAsync(file, """
                <!DOCTYPE html><html lang="en"><head><title>t</title></head><body><main><h1>t</h1>
                <p style="width:900px"><a href="nowhere.html">gone</a> <a href="#nothing">nothing</a></p>
                <button style="outline:none" aria-label="dim">dim</button>
                <table><caption>t</caption><tr><th scope="col">a</th><th scope="col">b</th></tr><tr><th scope="row">x</th><td></td></tr></table>
                <svg role="img" aria-labelledby="p" viewBox="0 0 90 40" width="90"><title id="p">p</title><text x="5" y="20">under</text><text x="9" y="21">over</text><text x="80" y="20">beyond</text></svg>
                <style>@media (prefers-color-scheme: dark) { body { background: #000; color: #fff } }</style>
                <img alt="asked for" src="https://example.org/picture.png"><p style="color:#bbb">pale</p><p style="color:#555">dim</p></main></body></html>
                """);
            var found = string.Join('\n', await PageChecks.FaultsAsync([new("planted", file, "words that are not there")]));
            foreach (var fault in new[] { "does not say", "nowhere.html, which is not there", "#nothing, which is not on the page", "the focus is not to be seen on <button style", "in a window of 320", "asks for https://example.org", "planted: color-contrast", "in the dark, color-contrast", "too pale: rgb(187, 187, 187) on 255,255,255", "in the dark, too pale: rgb(85, 85, 85) on 0,0,0", "on paper, the page is dark", "on paper, color-contrast", "'under' lies on 'over'", "'beyond' leaves the picture 'p'" })
                Assert.Contains(fault, found, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        }
    }
}
