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
    public async Task A_browser_does_find_a_barrier_where_one_is_planted()
    {
        var page = "<!DOCTYPE html><html><head><title>t</title></head><body><main><h1>t</h1><p style='color:#bbb;background:#fff'>pale</p></main></body></html>"u8.ToArray();
        var found = await Accessibility.ViolationsAsync([("planted", page)]);
        Assert.Contains(found, f => f.Contains("html-has-lang", StringComparison.Ordinal));
        Assert.Contains(found, f => f.Contains("color-contrast", StringComparison.Ordinal));
    }
}
